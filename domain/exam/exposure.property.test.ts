import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSingle } from '#domain/item/item.fixture.ts'
import { type ItemId, toItemId } from '#domain/item/item.ts'
import type { Standard } from '#domain/item/standard.ts'
import { drawPaper } from './draw-paper.ts'
import { type DrawnLately, drawnIn, exposureOf, isOverExposed, LATELY, mostTimes } from './exposure.ts'
import type { OpenForm } from './form.ts'
import type { Solve, Solvers } from './programme.ts'
import { sayOverExposed } from './say-demand.ts'
import { aForm } from './sitting.fixture.ts'

const standard = { parts: [{ functions: [{ scopes: [{ code: 'A-A-A', name: '范围', theoryWeight: 100 }] }] }] } as unknown as Standard
const formOf = (count: number): OpenForm => ({
  ...aForm,
  content: { kind: 'sections', sections: [{ itemKind: 'single', count, marksEach: 1, confidence: 'ours', source: '本站' }] },
})
/** Takes what is worth most, in a programme of one kind and one scope. */
const greedy: Solve = ({ worth, rows }) => {
  const most = Math.min(...rows.map((row) => row.most ?? Number.POSITIVE_INFINITY))
  if (worth.size < Math.max(...rows.map(({ least = 0 }) => least))) return { kind: 'impossible' }
  return { kind: 'found', taken: new Set([...worth].toSorted(([, a], [, b]) => b - a).flatMap(([id], nth) => (nth < most ? [id] : []))) }
}
/** Favours whatever stands first in the bank: an item that everybody would get. */
const partial: Solve = (programme) => greedy({ ...programme, worth: new Map([...programme.worth.keys()].map((id, nth) => [id, -nth])) })

function papersOf(pool: number, count: number, papers: number, solve: Solve) {
  const items = Array.from({ length: pool }, (_, nth) => ({ scope: 'A-A-A', item: aSingle({ id: toItemId(`aaa-${nth}`) }) }))
  const solvers: Solvers = { brief: solve, full: solve }
  const drawn: ReturnType<typeof drawPaper>[] = []
  const all: (readonly ItemId[])[] = []
  for (let seed = 0; seed < papers; seed++) {
    const lately = drawnIn(all.slice(-(LATELY - 1)))
    const paper = drawPaper({ standard, items }, formOf(count), seed * 7919, { recent: new Set(), lately }, solvers)
    if (!paper.ok) throw new Error(paper.problem.kind)
    drawn.push(paper)
    all.push(paper.value.paper.map(({ item }) => item))
  }
  return { all, beyond: drawn.flatMap((paper) => (paper.ok && paper.value.overExposed ? [paper.value.overExposed] : [])) }
}

test('where the pool is large enough, no item is in more than a fifth of the papers: of the newest hundred, at any moment, and of all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 30, max: 160 }), fc.boolean(), (count, papers, isPartial) => {
      const { all, beyond } = papersOf(count * 6, count, papers, isPartial ? partial : greedy)
      expect(beyond).toEqual([])
      for (let upTo = 30; upTo <= papers; upTo++) {
        const { times, papers: seen } = drawnIn(all.slice(Math.max(0, upTo - LATELY), upTo))
        for (const drawn of times.values()) expect(drawn).toBeLessThanOrEqual(Math.ceil(seen / 5))
      }
    }),
    { numRuns: 30 },
  )
})

test('where the pool is too small, a paper is made all the same, with as few as can be beyond the limit, and it is said', () => {
  const { all, beyond } = papersOf(8, 2, 40, partial)
  expect(all.every((paper) => paper.length === 2)).toBe(true)
  expect(beyond.length).toBeGreaterThan(0)
  const [first] = beyond
  expect(first?.conflict).toEqual([{ kind: 'itemKind', of: 'single', count: 2 }])
  expect(first && sayOverExposed(first, standard)).toBe(
    `这张卷有 ${first?.items} 道题出得多：最近 100 份卷里，每题最多该进 20%。题库不够换，缺在：单选要 2 题。`,
  )
})

test('a fifth itself is within the limit; before there are thirty papers they count as thirty', () => {
  const item = toItemId('aaa-1')
  const drawn = (times: number, papers: number): DrawnLately => ({ papers, times: new Map([[item, times]]) })
  expect([5, 6].map((times) => isOverExposed(drawn(times, 12), item))).toEqual([false, true])
  expect([19, 20].map((times) => isOverExposed(drawn(times, 99), item))).toEqual([false, true])
  expect(exposureOf(drawn(19, 99), item)).toBe(0.2)
})

test('a fifth is rounded up to whole papers', () => {
  expect([30, 31, 35, 36, 100].map(mostTimes)).toEqual([6, 7, 7, 8, 20])
})
