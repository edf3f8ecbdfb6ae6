import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { assemblePaper, type Candidate, type Demand } from '#domain/exam/assemble-paper.ts'
import type { Solve } from '#domain/exam/programme.ts'
import { type Difficulty, toItemId } from '#domain/item/item.ts'
import { openSolver } from './highs.ts'

let solve: Solve
beforeAll(async () => {
  solve = (await openSolver())(60)
})

const candidate = (nth: number, given: Partial<Candidate> = {}): Candidate => ({
  id: toItemId(`i-${nth}`),
  scope: ['A', 'B', 'C'][nth % 3] ?? 'A',
  kind: nth % 2 === 0 ? 'single' : 'trueFalse',
  difficulty: ((nth % 5) + 1) as Difficulty,
  marks: 1,
  enemies: [],
  ...given,
})
const bank = Array.from({ length: 60 }, (_, nth) => candidate(nth))
const even = () => 1
const demands: readonly Demand[] = [
  { kind: 'itemKind', of: 'single', count: 8 },
  { kind: 'itemKind', of: 'trueFalse', count: 4 },
  { kind: 'scope', scope: 'A', least: 5, most: 6 },
  { kind: 'scope', scope: 'B', least: 3, most: 4 },
  { kind: 'scope', scope: 'C', least: 2, most: 4 },
  { kind: 'difficulty', least: 2.5, most: 3 },
]

const paperOf = (candidates: readonly Candidate[], worthOf: (each: Candidate) => number = even, wanted = demands) => {
  const paper = assemblePaper(candidates, wanted, worthOf, solve)
  if (!paper.ok) throw new Error(JSON.stringify(paper.problem))
  return paper.value.map((id) => candidates.find((each) => each.id === id) ?? candidate(-1))
}

test('every demand holds', () => {
  const paper = paperOf(bank)
  const count = (holds: (each: Candidate) => boolean): number => paper.filter(holds).length
  expect([count(({ kind }) => kind === 'single'), count(({ kind }) => kind === 'trueFalse'), paper.length]).toEqual([8, 4, 12])
  expect(count(({ scope }) => scope === 'A')).toBeGreaterThanOrEqual(5)
  expect(count(({ scope }) => scope === 'A')).toBeLessThanOrEqual(6)
  const mean = paper.reduce((sum, { difficulty }) => sum + difficulty, 0) / paper.length
  expect(mean).toBeGreaterThanOrEqual(2.5 - 1e-6)
  expect(mean).toBeLessThanOrEqual(3 + 1e-6)
})

test('what is worth more is taken, and the same worths give the same paper', () => {
  const worthOf = ({ id }: Candidate): number => (Number(id.slice(2)) < 30 ? 1 : 0.01)
  const paper = paperOf(bank, worthOf, demands.slice(0, 2))
  expect(paper.every(({ id }) => Number(id.slice(2)) < 30)).toBe(true)
  expect(paperOf(bank, worthOf)).toEqual(paperOf(bank, worthOf))
})

test('enemies never meet', () => {
  const hostile = bank.map((each, nth) =>
    nth % 2 === 0 && nth + 2 < bank.length ? { ...each, enemies: [toItemId(`i-${nth + 2}`)] } : each,
  )
  const paper = paperOf(hostile)
  const ids = new Set(paper.map(({ id }) => id))
  expect(paper.filter(({ enemies }) => enemies.some((enemy) => ids.has(enemy)))).toEqual([])
})

describe('where no paper is possible, the demands that clash are named', () => {
  test('one that cannot hold alone', () => {
    const wanted: readonly Demand[] = [...demands, { kind: 'scope', scope: 'D', least: 1, most: 2 }]
    const paper = assemblePaper(bank, wanted, even, solve)
    expect(paper).toEqual({ ok: false, problem: { kind: 'impossible', conflict: [wanted.at(-1)] } })
  })

  test('several together, and none too many', () => {
    const wanted: readonly Demand[] = [
      { kind: 'scope', scope: 'A', least: 9, most: 10 },
      { kind: 'itemKind', of: 'single', count: 8 },
      { kind: 'itemKind', of: 'trueFalse', count: 0 },
      { kind: 'scope', scope: 'B', least: 0, most: 4 },
    ]
    const paper = assemblePaper(bank, wanted, even, solve)
    expect(paper.ok ? [] : paper.problem).toEqual({ kind: 'impossible', conflict: wanted.slice(0, 3) })
  })
})

test('any bank: a paper that holds, or a conflict from which nothing can be spared', () => {
  const aBank = fc.array(
    fc.record({
      scope: fc.constantFrom('A', 'B'),
      kind: fc.constantFrom('single' as const, 'trueFalse' as const),
      difficulty: fc.constantFrom(1, 2, 3, 4, 5),
    }),
    { maxLength: 14 },
  )
  const wanted: readonly Demand[] = [
    { kind: 'itemKind', of: 'single', count: 3 },
    { kind: 'itemKind', of: 'trueFalse', count: 2 },
    { kind: 'scope', scope: 'A', least: 2, most: 3 },
    { kind: 'difficulty', least: 2, most: 4 },
  ]
  fc.assert(
    fc.property(aBank, (parts) => {
      const candidates = parts.map((part, nth) => candidate(nth, part as Partial<Candidate>))
      const paper = assemblePaper(candidates, wanted, even, solve)
      if (paper.ok) {
        expect(paper.value.length).toBe(5)
      } else {
        const conflict = paper.problem.kind === 'impossible' ? paper.problem.conflict : []
        expect(conflict.length).toBeGreaterThan(0)
        expect(assemblePaper(candidates, conflict, even, solve).ok).toBe(false)
        for (const spared of conflict)
          expect(
            assemblePaper(
              candidates,
              conflict.filter((each) => each !== spared),
              even,
              solve,
            ).ok,
          ).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

describe('the time of one start', () => {
  const impossible: readonly Demand[] = [
    { kind: 'scope', scope: 'A', least: 9, most: 10 },
    { kind: 'itemKind', of: 'single', count: 8 },
    { kind: 'itemKind', of: 'trueFalse', count: 0 },
    { kind: 'scope', scope: 'B', least: 0, most: 4 },
  ]
  /** Each reading of the clock is a second later, so each call of the solver takes one. */
  const slow = async (seconds: number) => {
    let ms = 0
    let calls = 0
    const given = (await openSolver(() => (ms += 1000)))(seconds)
    const counted: Solve = (programme) => {
      calls += 1
      return given(programme)
    }
    return { counted, calls: () => calls, usedMs: () => ms }
  }

  test('enough of it: the conflict is found', async () => {
    const { counted } = await slow(30)
    expect(assemblePaper(bank, impossible, even, counted)).toEqual({
      ok: false,
      problem: { kind: 'impossible', conflict: impossible.slice(0, 3) },
    })
  })

  test.each([1, 2, 3, 5, 6])('%s seconds: the search for the conflict ends with them, and nothing half known is told', async (seconds) => {
    const { counted, calls } = await slow(seconds)
    expect(assemblePaper(bank, impossible, even, counted)).toEqual({ ok: false, problem: { kind: 'unexplained' } })
    expect(calls()).toBe(seconds + 1)
  })

  test('none left: no paper, and the solver is not run', async () => {
    const { counted, usedMs } = await slow(0)
    expect(assemblePaper(bank, demands, even, counted)).toEqual({ ok: false, problem: { kind: 'gaveUp' } })
    expect(usedMs()).toBe(0)
  })

  test('each start has its own', async () => {
    const solver = await openSolver()
    expect(assemblePaper(bank, demands, even, solver(0)).ok).toBe(false)
    expect(assemblePaper(bank, demands, even, solver(10)).ok).toBe(true)
  })
})
