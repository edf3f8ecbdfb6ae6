import { expect, test } from 'vitest'
import { aSingle, aTrueFalse } from '#domain/item/item.fixture.ts'
import { toItemId } from '#domain/item/item.ts'
import type { Standard } from '#domain/item/standard.ts'
import { drawPaper } from './draw-paper.ts'
import { nothingDrawn } from './exposure.ts'
import type { OpenForm } from './form.ts'
import type { Programme, Solve } from './programme.ts'
import { sayAssemblyProblem } from './say-demand.ts'
import { aForm } from './sitting.fixture.ts'

const ours = { confidence: 'ours', source: '本站' } as const
const standard = {
  parts: [{ functions: [{ scopes: [{ code: 'A-A-A', name: '范围', theoryWeight: 100 }] }] }],
} as unknown as Standard
const form: OpenForm = {
  ...aForm,
  content: {
    kind: 'sections',
    sections: [
      { itemKind: 'trueFalse', count: 2, marksEach: 0.5, ...ours },
      { itemKind: 'single', count: 3, marksEach: 1, ...ours },
    ],
  },
}
const items = Array.from({ length: 100 }, (_, nth) => ({
  scope: 'A-A-A',
  item: nth % 2 === 0 ? aSingle({ id: toItemId(`aba-${nth}`) }) : aTrueFalse({ id: toItemId(`aba-${nth}`) }),
}))

/** Takes what is worth most within rows that say how many exactly: all this paper needs. */
const greedy: Solve = ({ worth, rows }: Programme) => {
  const exact = rows.filter(({ least, most }) => least !== undefined && least === most)
  const taken = exact.flatMap(({ terms, most = 0 }) =>
    [...terms.keys()].toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0)).slice(0, most),
  )
  return { kind: 'found', taken: new Set(taken) }
}
const drawn = (seed: number, excluded: readonly string[] = []) => {
  const spared = { recent: new Set(excluded.map(toItemId)), lately: nothingDrawn }
  const drawn = drawPaper({ standard, items }, form, seed, spared, { brief: greedy, full: greedy })
  if (!drawn.ok) throw new Error(drawn.problem.kind)
  return drawn.value.paper
}

test('sections stand in the order of the form, with its marks', () => {
  expect(drawn(1).map(({ section, most }) => [section, most])).toEqual([
    [0, 50],
    [0, 50],
    [1, 100],
    [1, 100],
    [1, 100],
  ])
})

test('the same seed gives the same paper, another gives another', () => {
  expect(drawn(1)).toEqual(drawn(1))
  expect(drawn(1)).not.toEqual(drawn(2))
})

test('what was asked lately is not asked', () => {
  const first = drawn(1).map(({ item }) => item)
  expect(drawn(1, first).filter(({ item }) => first.includes(item))).toEqual([])
})

test('chance exposes all alike: over many papers no item is in more than its share by far', () => {
  const times = new Map<string, number>()
  for (let seed = 0; seed < 300; seed++) for (const { item } of drawn(seed * 7919)) times.set(item, (times.get(item) ?? 0) + 1)
  expect(times.size).toBe(100)
  expect(Math.max(...times.values())).toBeLessThan(0.2 * 300)
})

test('where no paper is possible, the demands are named in Chinese, each once', () => {
  const members = [toItemId('a-1'), toItemId('a-2')]
  const says = sayAssemblyProblem(
    {
      kind: 'impossible',
      conflict: [
        { kind: 'itemKind', of: 'multiple', count: 10 },
        { kind: 'scope', scope: 'A-A-A', least: 3, most: 3 },
        { kind: 'enemies', members },
        { kind: 'enemies', members: members.toReversed() },
      ],
    },
    standard,
  )
  expect(says).toContain('多选要 10 题；“范围”要 3 分；会互相泄露答案的题不能同卷。')
})
