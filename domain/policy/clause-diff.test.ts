import { describe, expect, test } from 'vitest'
import { matchClauses } from './clause-diff.ts'
import { toClauseAnchor } from './ids.ts'
import { aClause, aVersion } from './policy.fixture.ts'

const clause = (anchor: string, paraphrase = anchor) => aClause({ anchor: toClauseAnchor(anchor), paraphrase })
const version = (...clauses: ReturnType<typeof clause>[]) => aVersion({ clauses })
const unread = aVersion({ state: 'notEstablished' })

describe('clauses are matched by their anchors', () => {
  test('whatever their order, and a clause of one side alone is told', () => {
    const matches = matchClauses(version(clause('a'), clause('b', '旧'), clause('c')), version(clause('d'), clause('b', '新'), clause('a')))
    expect(matches.map((match) => [match.anchor, match.kind, match.kind === 'both' ? match.isChanged : match.other])).toEqual([
      ['d', 'onlyAfter', 'silent'],
      ['b', 'both', true],
      ['a', 'both', false],
      ['c', 'onlyBefore', 'silent'],
    ])
  })

  test('another cite or another confidence of the same words is no change', () => {
    const [match] = matchClauses(version(clause('a')), version({ ...clause('a'), cite: '二号文', confidence: 'confirmed-C' }))
    expect(match).toMatchObject({ kind: 'both', isChanged: false })
  })
})

describe('a version that nobody could read', () => {
  test('abolishes nothing', () => {
    expect(matchClauses(version(clause('a')), unread)).toMatchObject([{ kind: 'onlyBefore', other: 'unknown' }])
  })
  test('lets nothing look new', () => {
    expect(matchClauses(unread, version(clause('a')))).toMatchObject([{ kind: 'onlyAfter', other: 'unknown' }])
  })
  test('an established one without any clause is as good as unread', () => {
    expect(matchClauses(version(clause('a')), version())).toMatchObject([{ other: 'unknown' }])
  })
})
