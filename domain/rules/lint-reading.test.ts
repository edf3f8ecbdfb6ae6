import { describe, expect, test } from 'vitest'
import type { Clause } from '#domain/policy/clause.ts'
import { toVersionId } from '#domain/policy/ids.ts'
import { aClause, aPolicy, aVersion } from '#domain/policy/policy.fixture.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { noGlossary, toGlossary } from '#domain/policy/term.ts'
import { lintReading } from './lint-reading.ts'

const glossary = toGlossary([
  { id: 'notice', term: '公示期', aliases: ['公示'], means: '贴出来给大家看。', sources: [], confidence: 'remembered-high' },
])
const lint = (version: Partial<PolicyVersion>, jargon: readonly string[] = []) =>
  lintReading(aPolicy({ versions: [aVersion(version)] }), glossary, jargon).map(({ check, at }) => [check, at.kind])
const clause = (given: Partial<Clause>) => ({ clauses: [aClause(given)] })
const card = (line: string, also: object = {}) => ({
  card: {
    ...aVersion().card,
    who: { kind: 'known' as const, lines: ['参保的人', line], sources: [], confidence: 'unknown' as const, ...also },
  },
})
const long = '字'.repeat(41)

describe('readings', () => {
  test('a clause said plainly has no finding', () => {
    expect(lint(clause({}))).toEqual([])
  })
  test('a reading that repeats its clause, unless that is short', () => {
    expect(lint(clause({ plainly: '缴纳失业保险费满 12 个月以上。', paraphrase: '缴纳失业保险费满 12 个月以上。' }))).toEqual([
      ['noPlainReading', 'clause'],
    ])
    expect(lint(clause({ plainly: '一年一次。', paraphrase: '一年一次。' }))).toEqual([])
    expect(lint(clause({ plainly: ' ' }))).toEqual([['noPlainReading', 'clause']])
  })
  test('a sentence of 41 characters, in a reading and in a card, but not in a paraphrase', () => {
    expect(lint(clause({ plainly: `短。${long}。` }))).toEqual([['longSentence', 'clause']])
    expect(lint(card(long))).toEqual([['longSentence', 'card']])
    expect(lint(clause({ paraphrase: long }))).toEqual([])
  })
  test('jargon without a term; a term or an alias that holds the word explains it', () => {
    expect(lint(clause({ plainly: '要公示 5 天，再兑付。' }), ['公示', '兑付'])).toEqual([['unexplainedTerm', 'clause']])
    expect(lintReading(aPolicy({ versions: [aVersion(clause({ plainly: '要公示。' }))] }), noGlossary, ['公示'])).toHaveLength(1)
  })
  test('what was taken over is looked at where it was written', () => {
    const inheritedFrom = toVersionId('older')
    expect(lint({ ...clause({ plainly: long, inheritedFrom }), ...card(long, { inheritedFrom }) })).toEqual([])
  })
})
