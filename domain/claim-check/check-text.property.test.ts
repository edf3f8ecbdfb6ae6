import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { toClauseAnchor, toPolicyId } from '#domain/policy/ids.ts'
import { checkText } from './check-text.ts'
import { type ClaimBook, noClaimBook } from './claim-check.ts'
import { MOST_CHARACTERS, splitText } from './split.ts'

const book: ClaimBook = {
  ...noClaimBook,
  claimChecks: [
    {
      id: 'amount',
      about: '多少',
      all: [['补贴']],
      never: [],
      looksAt: {
        kind: 'figure',
        unit: 'yuan',
        cue: [],
        against: [{ policy: toPolicyId('none'), clause: toClauseAnchor('amount') }],
        otherwise: 'wrong',
      },
    },
  ],
}
const check = (text: string) => checkText(text, { book, policies: [], claims: [], day: '2026-02-12' as CivilDate })

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('补贴', '2000元', '一', '十', '百', '千', '9', '至', '到', '年', '，', '。', '\n', '\0', '\ud800', '<b>', "' or 1=1"),
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

test('no text makes it fail, and every sentence it shows stood in the text', () => {
  fc.assert(
    fc.property(text, (given) => {
      const spoken = given
        .toWellFormed()
        .replace(/\p{Cc}/gu, ' ')
        .replace(/\s+/gu, ' ')
      for (const sentence of check(given).sentences) if (sentence.text.length <= 80) expect(spoken).toContain(sentence.text)
    }),
    { numRuns: 1000 },
  )
})

test('what is beyond the cap is counted, never lost in silence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (more) => {
      expect(splitText('补'.repeat(MOST_CHARACTERS + more)).leftOut).toBe(more)
    }),
    { numRuns: 10 },
  )
})

/** The bound of all work: whatever grows faster than its text does so within one sentence, and no long sentence is read. */
test('a text without stops is shown in short and not judged; one with stops is judged in pieces', () => {
  fc.assert(
    fc.property(fc.constantFrom('一', '9', '补贴2000元', '至2000元', '千百十'), fc.integer({ min: 401, max: 3000 }), (unit, times) => {
      const [whole] = check(unit.repeat(times)).sentences
      expect(whole).toMatchObject({ kind: 'unsure', findings: [], warnings: [] })
      expect(whole?.text.length).toBeLessThan(90)
    }),
    { numRuns: 30 },
  )
  expect(check('补贴2000元。'.repeat(1000)).sentences).toMatchObject([{ times: 1000, kind: 'judged', verdict: 'noBasis' }])
})
