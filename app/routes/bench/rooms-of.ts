/** Where a task is done on this site, what its coach names first. Tasks that are only coached have none. */
import { links } from '#app/links.ts'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { circuitCode } from '#domain/circuit/circuit-code.ts'
import { instruments } from '#domain/instrument/instruments.ts'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { readCircuitShelf } from '#features/circuit/circuit-shelf.ts'
import { converterShelf } from '#features/converter/converter-shelf.ts'
import { plcShelf } from '#features/plc/plc-shelf.ts'

type ShelfContext = Parameters<typeof readCircuitShelf>[0]

export type BenchRoom = {
  readonly exercise: string
  readonly href: string
  readonly title: string
  readonly says?: string | undefined
}

/** The first is where to begin. */
export async function roomsOf(ctx: ShelfContext, { id, drawing }: BenchTask): Promise<readonly BenchRoom[]> {
  const at = (exercise: string) => ({ exercise, href: links.benchRoom(id, exercise) })
  switch (id as string) {
    case 't1':
    case 't2': {
      const { circuits } = await readCircuitShelf(ctx)
      return firstOf(circuits, drawing.circuits).map((circuit) => ({ ...at(circuit.id), title: nameOf(circuit), says: circuit.says }))
    }
    case 't3':
    case 't4': {
      const tasks = (await plcShelf()).filter(({ trains }) => trains.toLowerCase() === id)
      return firstOf(tasks, drawing.plcTasks).map((task: PlcTask) => ({ ...at(task.id), title: task.title, says: task.says[0] }))
    }
    case 't5':
      return (await converterShelf(ctx)).map((exercise) => ({ ...at(exercise.id), title: exercise.title, says: exercise.says[0] }))
    case 't14':
      return instruments.map((exercise) => ({ ...at(exercise.id), title: exercise.title }))
    default:
      return []
  }
}

const nameOf = ({ id, title }: Circuit): string => `${circuitCode(id)} ${title}`

/** Those that are named stand first, in that order; the rest as it was. */
function firstOf<T extends { readonly id: string }>(all: readonly T[], named: readonly string[]): readonly T[] {
  const placeOf = ({ id }: T): number => (named.includes(id) ? named.indexOf(id) : named.length)
  return all.toSorted((one, other) => placeOf(one) - placeOf(other))
}
