/** What a new state of recorded rows closes and adds: rows are closed and never changed, and what stays the same is left alone. */

/** A row that stands. `fingerprint` says whether its content is still the same. */
export type Standing = { readonly row: number; readonly key: string; readonly fingerprint: string }
export type Incoming<Row> = { readonly key: string; readonly fingerprint: string; readonly row: Row }

export type RecordedChange<Row> = {
  readonly changed: readonly Incoming<Row>[]
  /** Numbers of rows to close, because they changed or are gone. */
  readonly closed: readonly number[]
  /** How many are gone. */
  readonly withdrawn: number
}

export function changeOf<Row>(standing: readonly Standing[], incoming: readonly Incoming<Row>[]): RecordedChange<Row> {
  const before = new Map(standing.map((each) => [each.key, each]))
  const after = new Set(incoming.map(({ key }) => key))
  const changed = incoming.filter(({ key, fingerprint }) => before.get(key)?.fingerprint !== fingerprint)
  const gone = standing.filter(({ key }) => !after.has(key))
  const closed = [...gone.map(({ row }) => row), ...changed.flatMap(({ key }) => before.get(key)?.row ?? [])]
  return { changed, closed, withdrawn: gone.length }
}

/** A statement takes at most 65,535 parameters. */
const BATCH = 1000

export const inBatches = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / BATCH) }, (_, nth) => list.slice(nth * BATCH, (nth + 1) * BATCH))
