import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, rank, weightOf } from './rank.ts'
import type { Unit } from './units.ts'

const unit = (said: string, ...equal: readonly string[]): Unit => ({
  said,
  ways: [{ word: said, by: 'said' }, ...equal.map((word) => ({ word, by: 'equal' as const }))],
  parts: [],
  isRequired: true,
})
const candidate = (id: string, also: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: 'policy',
  title: '别的',
  names: [],
  strengths: [0.2],
  ...also,
})
const order = (candidates: readonly Candidate[], units: readonly Unit[], weights = units.map(() => 1)): readonly string[] =>
  rank(candidates, units, weights).map(({ candidate: { id } }) => id)

describe('ranking', () => {
  test('being called so, having it in the name, in another name, in the text', () => {
    const all = [
      candidate('text'),
      candidate('keyword', { names: ['涪陵技能补贴'] }),
      candidate('in-title', { title: '技能补贴（重庆）' }),
      candidate('title', { title: '技能补贴' }),
    ]
    expect(order(all, [unit('技能补贴')])).toEqual(['title', 'in-title', 'keyword', 'text'])
  })

  test('the word itself before its equal', () => {
    expect(order([candidate('equal', { title: '高级工' }), candidate('said', { title: '三级' })], [unit('三级', '高级工')])).toEqual([
      'said',
      'equal',
    ])
  })

  test('a rare word tells more than a common one', () => {
    const [rare, common] = [candidate('rare', { strengths: [0.2, 0] }), candidate('common', { strengths: [0, 0.2] })]
    const weights = [weightOf(2, 100), weightOf(90, 100)]
    expect(order([common, rare], [unit('涪陵'), unit('补贴')], weights)).toEqual(['rare', 'common'])
  })

  test('words in one piece before the same words apart', () => {
    const one = candidate('one', { title: '培训补贴的事', strengths: [0.6, 0.6] })
    const apart = candidate('apart', { title: '补贴和培训的', strengths: [0.6, 0.6] })
    expect(order([apart, one], [unit('培训'), unit('补贴')])).toEqual(['one', 'apart'])
  })

  test('a policy before what is said of it', () => {
    expect(order([candidate('claim', { kind: 'claim', title: '补贴' }), candidate('policy', { title: '补贴' })], [unit('补贴')])).toEqual([
      'policy',
      'claim',
    ])
  })

  test('what is missing is named', () => {
    const [first] = rank([candidate('x', { strengths: [0, 0.2] })], [unit('涪陵'), unit('补贴')], [1, 1])
    expect(first?.missing).toEqual(['涪陵'])
  })

  test('the order does not depend on the order they come in', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        title: fc.constantFrom('补贴', '培训补贴', '别的'),
        strengths: fc.constant([0.2] as readonly number[]),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(some, (list) => {
        const all = list.map(({ id, ...also }) => candidate(id, also))
        expect(order(all.toReversed(), [unit('补贴')])).toEqual(order(all, [unit('补贴')]))
      }),
    )
  })
})
