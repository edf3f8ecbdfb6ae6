/** Everything the practical bench is made of, checked as a whole: drawings, ladder tasks, score sheets, red lines and the coach's tasks. */
import { join } from 'node:path'
import { scopesOf } from '#domain/item/standard.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Bench } from '#features/bench/content/bench.ts'
import { readBench } from '#features/bench/content/read-bench.ts'
import { readCircuits } from '#features/circuit/content/read-circuits.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { readTasks } from '#features/plc/content/read-tasks.ts'
import type { ContentProblem } from '#platform/yaml/yaml-file.ts'

export type CheckedBench = Bench & { readonly circuits: number; readonly plcTasks: number }

/** `folder` is the content of the product; its items are only read for the names of their points. */
export async function checkBench(folder: string): Promise<Result<CheckedBench, readonly ContentProblem[]>> {
  const [circuits, plcTasks, bank] = await Promise.all([
    readCircuits(join(folder, 'circuits')),
    readTasks(join(folder, 'plc')),
    readBank(join(folder, 'items/electrician'), 'sound'),
  ])
  if (!circuits.ok || !plcTasks.ok || !bank.ok) return fail([circuits, plcTasks, bank].flatMap((read) => (read.ok ? [] : read.problem)))
  const bench = await readBench(join(folder, 'bench'), {
    points: new Set<string>(bank.value.points.map(({ id }) => id)),
    documents: new Set(bank.value.documents.map(({ id }) => id)),
    scopes: new Set(scopesOf(bank.value.standard).map(({ code }) => code)),
    circuits: new Map(circuits.value.map((circuit) => [circuit.id, circuit])),
    plcTasks: new Set(plcTasks.value.map(({ id }) => id)),
  })
  if (!bench.ok) return bench
  return ok({ ...bench.value, circuits: circuits.value.length, plcTasks: plcTasks.value.length })
}
