/**
 * The fault books of the circuits. To work one out takes seconds for a whole machine, so they stand ready in `content/fault-books`, each
 * with the mark of the circuit it was made from; `tools/make-fault-books.ts` writes them.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { faultBookOf } from '#domain/circuit/fault-finding/fault-book.ts'
import type { FaultBook } from '#domain/circuit/fault-finding/known-fault.ts'
import { seedOf } from '#domain/prelude/random.ts'
import { projectRoot } from '#platform/project-root.ts'

export const faultBookFile = (circuit: Circuit): string => join(projectRoot, 'content/fault-books', `${circuit.id}.json`)

/** Of all that decides how a circuit behaves, and of the engine. A new number of `ENGINE` makes all books anew. */
export function markOf({ id, supplies, wires, devices, parts, couplings, interlocks, carriage }: Circuit): string {
  const acting = [id, supplies, wires, devices, parts.map(({ place, ...part }) => part), couplings, interlocks, carriage]
  return seedOf(JSON.stringify([ENGINE, acting])).toString(36)
}
const ENGINE = 1

const books = new Map<string, Promise<FaultBook>>()

/** Where none stands ready for this very circuit, it is worked out, once. */
export function readFaultBook(circuit: Circuit): Promise<FaultBook> {
  const key = `${circuit.id} ${markOf(circuit)}`
  const book = books.get(key) ?? takeBook(circuit)
  books.set(key, book)
  return book
}

async function takeBook(circuit: Circuit): Promise<FaultBook> {
  const written = await readFile(faultBookFile(circuit), 'utf8').catch(() => '')
  const kept: { readonly mark: string; readonly book: FaultBook } | undefined = written === '' ? undefined : JSON.parse(written)
  return kept?.mark === markOf(circuit) ? kept.book : faultBookOf(circuit)
}

export const writeFaultBook = (circuit: Circuit): string => `${JSON.stringify({ mark: markOf(circuit), book: faultBookOf(circuit) })}\n`
