import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import type { Clause } from '#domain/policy/clause.ts'
import { toClauseAnchor, toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day, endUnknown, open, rough, until } from '#domain/policy/policy.fixture.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { aLeaf } from '#domain/rules/rule.fixture.ts'
import { checkText } from './check-text.ts'
import { type ClaimBook, noClaimBook } from './claim-check.ts'
import { sayCount, sayFinding } from './say.ts'

const amount = toClauseAnchor('amount')
const place = { policy: toPolicyId('a-policy'), clause: amount }
const clause: Clause = {
  anchor: amount,
  paraphrase: '按等级定。',
  plainly: '看等级。',
  sources: [],
  confidence: 'confirmed-A',
  cite: '一号文',
}

/** Pays so much for level three, and to a person. */
const paying = (id: string, yuan: number, given: Partial<PolicyVersion> = {}): PolicyVersion =>
  aVersion({
    id: toVersionId(id),
    title: id,
    clauses: [clause],
    rule: {
      conditions: [aLeaf({ op: 'oneOf', fact: toFactId('cert.level'), values: ['L3'] })],
      amount: { kind: 'table', keys: [toFactId('cert.level')], rows: [{ when: ['L3'], fen: fenOfYuan(yuan) }], clause: amount },
      payee: 'person',
    },
    ...given,
  })

const book: ClaimBook = {
  ...noClaimBook,
  claimChecks: [
    {
      id: 'amount',
      about: '补贴多少',
      all: [['补贴']],
      never: ['鉴定'],
      looksAt: { kind: 'figure', unit: 'yuan', cue: [], against: [place], otherwise: 'wrong' },
    },
    {
      id: 'l2',
      about: '技师有没有',
      all: [['补贴'], ['技师'], ['能领']],
      never: [],
      looksAt: { kind: 'option', fact: toFactId('cert.level'), option: 'L2', against: [place] },
    },
    {
      id: 'payee',
      about: '给谁',
      all: [['补贴'], ['打给学校']],
      never: [],
      looksAt: { kind: 'payee', payee: 'provider', against: [place] },
    },
  ],
  claimWords: [
    { id: 'hedges', words: ['以前'] },
    { id: 'asks', words: ['多少'] },
    { id: 'elsewhere', words: ['北京'] },
    { id: 'denies', words: ['没有', '不能'] },
    { id: 'prices', words: ['学费'] },
    { id: 'advises', words: ['谨防'] },
  ],
  claimWarnings: [{ id: 'pass', words: ['包过'], why: '', instead: '', sources: [], confidence: 'unknown' }],
}

const check = (text: string, versions: readonly PolicyVersion[], on = '2026-02-12') => {
  const [first, ...others] = versions
  const policies: readonly Policy[] = first ? [aPolicy({ versions: [first, ...others] })] : []
  return checkText(text, { book, policies, claims: [], day: day(on) })
}
const verdict = (text: string, versions: readonly PolicyVersion[], on?: string) => check(text, versions, on).sentences.at(-1)?.verdict

describe('a figure is held against the rule of the version that governs', () => {
  test('as it is, and no version ever had it', () => {
    expect(verdict('三级补贴2000元', [paying('now', 2000)])).toBe('supported')
    expect(verdict('三级补贴3000元', [paying('now', 2000)])).toBe('wrong')
  })

  test('change the amount in the rule, and the verdict changes with it', () => {
    expect(verdict('三级补贴3000元', [paying('now', 3000)])).toBe('supported')
    expect(verdict('三级补贴2000元', [paying('now', 3000)])).toBe('wrong')
  })

  test('an earlier version had it: outdated, with what came after', () => {
    const versions = [paying('old', 2000, { from: rough('2020-01-01'), end: until('2024-12-31') }), paying('new', 3000)]
    expect(verdict('三级补贴2000元', versions)).toBe('outdated')
    const [finding] = check('三级补贴2000元', versions).sentences[0]?.findings ?? []
    expect(finding && sayFinding(finding)).toBe('2020年1月1日起的“old”有过这个说法。2025年1月1日起换成“new”。现在查到的是：看等级。')
    expect(verdict('三级补贴2000元', versions, '2024-12-31')).toBe('supported')
    expect(verdict('三级补贴2000元', versions, '2025-01-01')).toBe('outdated')
  })

  test('a version that has not begun proves nothing', () => {
    expect(
      verdict('三级补贴3000元', [paying('now', 2000, { end: until('2026-12-31') }), paying('next', 3000, { from: rough('2027-01-01') })]),
    ).toBe('wrong')
  })

  test('while it is open whether the version still runs, it is true in part', () => {
    expect(verdict('三级补贴2000元', [paying('now', 2000, { end: endUnknown() })])).toBe('partly')
  })

  test('nothing is established: no basis, never wrong', () => {
    expect(verdict('三级补贴2000元', [aVersion({ clauses: [clause], end: open })])).toBe('noBasis')
    expect(verdict('三级补贴2000元', [])).toBe('noBasis')
  })

  test('where no rule has the figure, the words of the clause are read', () => {
    const words = aVersion({ clauses: [{ ...clause, paraphrase: '三级 2000 元、四级 1500 元。' }] })
    expect([verdict('三级补贴2000元', [words]), verdict('三级补贴1500元', [words])]).toEqual(['supported', 'wrong'])
  })
})

test('who is let in and who is paid come from the rule', () => {
  const now = [paying('now', 2000)]
  expect(verdict('技师也能领补贴', now)).toBe('wrong')
  expect(verdict('技师没有补贴，不能领', now)).toBe('supported')
  expect(verdict('技师不能领补贴', now)).toBe('supported')
  expect(verdict('补贴打给学校', now)).toBe('wrong')
})

test.each([
  ['a price is no subsidy', '补贴班学费2000元'],
  ['of another place', '北京三级补贴3000元'],
  ['of the past', '以前三级补贴3000元'],
  ['of another year', '2019年三级补贴3000元'],
  ['a question', '三级补贴是3000元还是多少'],
  ['denied', '没有3000元的补贴'],
  ['not exact', '三级补贴3000多元左右'],
  ['about something else', '三级鉴定补贴3000元'],
])('unsure: %s', (_, text) => {
  const [sentence] = check(text, [paying('now', 2000)]).sentences
  expect([sentence?.kind, sentence?.verdict]).toEqual(['unsure', undefined])
})

test('the subject may stand two sentences before, not three', () => {
  expect(verdict('补贴怎么算。听好。三级2000元', [paying('now', 2000)])).toBe('supported')
  expect(verdict('补贴怎么算。听好。坐好。三级2000元', [paying('now', 2000)])).toBe(undefined)
})

test('a phrase of swindlers is flagged, but not where it is warned of', () => {
  const flags = (text: string) => check(text, []).sentences[0]?.warnings.map(({ id }) => id)
  expect([flags('我们包过'), flags('包　过'), flags('谨防包过')]).toEqual([['pass'], [], []])
})

test('the count says what was checked, or that nothing could be', () => {
  expect(sayCount(check('三级补贴2000元。三级补贴3000元。包过。', [paying('now', 2000)]))).toBe(
    '查了 2 句：1 句对得上，1 句说法不准。有 1 句带着常见的骗人话，先看下面的提醒。',
  )
  expect(sayCount(check('The quick brown fox. <script>', []))).toBe('没有认出能核对的说法。')
})
