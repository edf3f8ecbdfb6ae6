/** The result of an attempt goes into the log of the practice room, once: the same attempt has the same name. */
import type { BenchResult } from '#domain/bench/result.ts'
import { toInstant } from '#domain/calendar/instant.ts'
import { LONGEST_ADDRESS } from '#domain/memory/read-bench-event.ts'
import { openLogStore } from '../log-store.ts'

export async function keepResult(result: BenchResult, at: URLSearchParams): Promise<void> {
  const address = `${location.pathname}?${at}`
  const id = `bench-${result.task}-${result.exercise}-${at.get('b') ?? Date.now()}`
  try {
    const store = await openLogStore()
    await store.add([
      { id, at: toInstant(Date.now()), kind: 'bench', ...result, ...(address.length <= LONGEST_ADDRESS ? { address } : {}) },
    ])
  } catch {} // nothing can be kept here; the score is on the page
}
