/** The circuits of the bench, read from the content folder once and kept: they change only with a release. */
import { join } from 'node:path'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { Context } from '#platform/context.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { readEachCircuit } from './content/read-circuits.ts'

export type CircuitShelf = {
  /** In the order of their numbers: CIR-1 first. */
  readonly circuits: readonly Circuit[]
  /** `find('cir-02')`. */
  find(id: string): Circuit | undefined
}

/** By folder, so that a test may bring its own. */
const shelves = new Map<string, Promise<CircuitShelf>>()

/** A file that is refused is left out and logged with line and reason. Rejects only where the disk fails, and then tries again. */
export function readCircuitShelf(ctx: Pick<Context, 'log'>, folder = join(projectRoot, 'content/circuits')): Promise<CircuitShelf> {
  const kept = shelves.get(folder)
  if (kept !== undefined) return kept
  const shelf = fillShelf(ctx, folder)
  shelves.set(folder, shelf)
  shelf.catch(() => shelves.delete(folder))
  return shelf
}

async function fillShelf({ log }: Pick<Context, 'log'>, folder: string): Promise<CircuitShelf> {
  const read = await readEachCircuit(folder)
  for (const problem of read.flatMap((each) => (each.ok ? [] : each.problem)))
    log.error({ content: sayContentProblem(problem) }, 'circuit refused; the others are shown')
  const circuits = read.flatMap((each) => (each.ok ? [each.value] : []))
  const byId = new Map(circuits.map((circuit) => [circuit.id, circuit]))
  return { circuits, find: (id) => byId.get(id) }
}
