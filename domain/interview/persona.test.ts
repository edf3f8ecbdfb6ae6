import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { type FactId, toFactId } from '#domain/rules/fact.ts'
import { type Answer, unsure } from './answers.ts'
import { answersOf, isPersona, type Persona } from './persona.ts'

const issued = toFactId('issued')
const groups = toFactId('groups')
const persona: Persona = {
  id: 'fresh',
  name: '刚拿证的电工',
  about: '示例',
  audience: 'person',
  answers: [
    [issued, { daysAgo: 60 }],
    [groups, []],
  ],
}

test('a day counted back from today stays as fresh as it was', () => {
  expect(answersOf(persona, day('2026-03-01'))).toEqual(
    new Map<unknown, unknown>([
      [issued, '2025-12-31'],
      [groups, []],
    ]),
  )
  expect(answersOf(persona, day('2027-03-01')).get(issued)).toBe('2026-12-31')
})

test('the persona is known by all its answers and no others', () => {
  const today = day('2026-03-01')
  const own = answersOf(persona, today)
  expect(isPersona(persona, own, today)).toBe(true)
  expect(isPersona(persona, own, day('2026-03-02'))).toBe(false)
  expect(isPersona(persona, new Map<FactId, Answer>([...own, [groups, ['veteran']]]), today)).toBe(false)
  expect(isPersona(persona, new Map<FactId, Answer>([...own, [groups, unsure]]), today)).toBe(false)
  expect(isPersona(persona, new Map([...own, [toFactId('level'), 'L3']]), today)).toBe(false)
  expect(isPersona(persona, new Map([[groups, []]]), today)).toBe(false)
})
