import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { faultBookOf } from '#domain/circuit/fault-finding/fault-book.ts'
import type { FaultBook } from '#domain/circuit/fault-finding/known-fault.ts'
import { runTrial } from '#domain/circuit/fault-finding/trial.ts'
import { circuit, circuits } from './content/bench.fixture.ts'
import { faultBookFile, markOf, readFaultBook } from './fault-book-shelf.ts'

test.each(circuits.map((each) => [each.id, each] as const))(
  'the book of %s is the one of this circuit; if not: node tools/node24.cjs tools/make-fault-books.ts',
  async (_, of) => {
    const { mark, book }: { mark: string; book: FaultBook } = JSON.parse(await readFile(faultBookFile(of), 'utf8'))
    expect(mark).toBe(markOf(of))
    for (const { fault, outcomes } of book.faults.filter((__, nth) => nth % 7 === 0))
      expect(book.trials.slice(0, 4).map(({ trial }) => runTrial(of, trial, [fault]).outcome)).toEqual(
        book.trials.slice(0, 4).map((plan, nth) => plan.outcomes[outcomes[nth] ?? -1]),
      )
  },
)

test('a book is worked out the same again', async () => {
  expect(faultBookOf(circuit(5))).toEqual(await readFaultBook(circuit(5)))
})

test('a circuit that was changed is worked out anew; words and places of a drawing change nothing', async () => {
  const of = circuit(1)
  const other = { ...of, parts: of.parts.filter(({ id }) => id !== 'KM.13') }
  expect((await readFaultBook(other)).faults.length).toBeLessThan((await readFaultBook(of)).faults.length)
  expect(markOf({ ...of, title: '别的名字' })).toBe(markOf(of))
})
