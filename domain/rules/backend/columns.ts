/** Many persons, one small typed array per slot, as narrow as the answers that the dictionary allows. */
import type { Layout, Slot } from './slots.ts'

export type Column = Int8Array | Int16Array | Int32Array
/** In the order of the slots. */
export type Columns = readonly Column[]

/** Empty columns, every fact unknown, as narrow as the answers allow. */
export function emptyColumns({ slots }: Layout, size: number): Columns {
  return slots.map((slot) => {
    const column = columnFor(slot, size)
    return column.fill(unknownIn(column, slot))
  })
}

/** The lowest number of a width stands for unknown, so it is not an answer of that width. */
function columnFor({ least, most }: Slot, size: number): Column {
  if (least > -128 && most <= 127) return new Int8Array(size)
  return least > -32_768 && most <= 32_767 ? new Int16Array(size) : new Int32Array(size)
}

/** Puts one encoded person in place. A number outside the answers that the dictionary allows counts as not known. */
export function setPerson(columns: Columns, { slots }: Layout, person: number, encoded: Int32Array): void {
  for (const slot of slots) {
    const column = columns[slot.index]
    const value = encoded[slot.index] ?? slot.unknown
    if (column === undefined) continue
    const isAnswer = value !== slot.unknown && value >= slot.least && value <= slot.most
    column[person] = isAnswer ? value : unknownIn(column, slot)
  }
}

/** What stands for "not known" in a column of this width. */
export function unknownIn(column: Column, { kind, unknown }: Slot): number {
  if (kind !== 'number' && kind !== 'date') return unknown
  return column.BYTES_PER_ELEMENT === 1 ? -128 : column.BYTES_PER_ELEMENT === 2 ? -32_768 : unknown
}
