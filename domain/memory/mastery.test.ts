import { expect, test } from 'vitest'
import { masteryOf, recordPoints } from './mastery.ts'
import { anAnswer } from './memory.fixture.ts'

/** ✓ known · ? guessed right · x wrong */
const of = (marks: string) =>
  masteryOf([...marks].map((mark) => anAnswer(1, mark === 'x' ? 'wrong' : 'right', mark === '?' ? { sureness: 'guessed' } : {})))

test.each([
  ['', 'few'],
  ['✓✓', 'few'],
  ['xx', 'few'],
  ['✓✓✓', 'mixed'],
  ['xxx', 'weak'],
  ['✓✓✓✓✓', 'firm'],
  ['xx✓✓✓✓✓', 'firm'],
  ['✓✓✓✓?', 'mixed'],
  ['✓✓xx✓', 'mixed'],
  ['✓xxx✓', 'weak'],
  ['xxx✓✓✓', 'mixed'],
])('%s is %s', (marks, mastery) => expect(of(marks)).toBe(mastery))

test('each point by its own answers', () => {
  const records = recordPoints([anAnswer(1, 'wrong'), anAnswer(1, 'right', { point: 'p2' }), anAnswer(2, 'right')])
  expect([...records]).toEqual([
    ['p1', { mastery: 'few', answered: 2, wrong: 1 }],
    ['p2', { mastery: 'few', answered: 1, wrong: 0 }],
  ])
})
