import { expect, test } from 'vitest'
import { parsePolicyId } from './ids.ts'

test.each(['cq-skill-upgrade', 'a', '2017', `a${'b'.repeat(79)}`])('%s may name a policy', (text) => {
  expect(parsePolicyId(text)).toEqual({ ok: true, value: text })
})

test.each(['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a b', 'a/../b', '技能', 'a\n', 'a'.repeat(81)])('%j names none', (text) => {
  expect(parsePolicyId(text)).toEqual({ ok: false, problem: { kind: 'noSuchPolicy', given: text.slice(0, 80) } })
})
