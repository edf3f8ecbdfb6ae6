/**
 * Many persons as columns, and the planes made from them: one bit per person, 32 persons a word. A million persons with 25 facts
 * take about 40 MB, a plane 125 kB.
 */
import { type Column, type Columns, unknownIn } from './columns.ts'
import { addMonthsToDay, yearOfDay } from './days.ts'
import type { Atom } from './formula.ts'
import { planeLoop } from './plane-source.ts'
import type { Layout, Slot } from './slots.ts'

/** What must hold and what may, for each person. Past the last person the bits mean nothing. */
export type Planes = { readonly must: Int32Array; readonly may: Int32Array }

/** Holds the columns and keeps the planes of every test asked so far, so policies and versions share them. */
export class Population {
  readonly layout: Layout
  readonly columns: Columns
  readonly size: number
  readonly words: number
  readonly #known = new Map<string, Int32Array>()
  readonly #planes = new Map<string, Planes>()

  constructor(layout: Layout, columns: Columns, size: number) {
    this.layout = layout
    this.columns = columns
    this.size = size
    this.words = (size + 31) >>> 5
  }

  planesOf(atom: Atom): Planes {
    const key = keyOf(atom)
    const kept = this.#planes.get(key)
    if (kept !== undefined) return kept
    const made = this.#make(atom)
    this.#planes.set(key, made)
    return made
  }

  /** After columns were changed in place. */
  forget(): void {
    this.#known.clear()
    this.#planes.clear()
  }

  #make(atom: Atom): Planes {
    const must = new Int32Array(this.words)
    const may = new Int32Array(this.words)
    const second = atom.kind === 'due' ? atom.after : 'other' in atom ? atom.other : atom.slot
    const loop = planeLoop(atom)
    const [own, other] = [this.#column(atom.slot), this.#column(second)]
    loop(own, other, must, this.size, addMonthsToDay, yearOfDay)
    const known = this.#knownPlane(atom.slot)
    const knownToo = this.#knownPlane(second)
    for (let word = 0; word < must.length; word++) {
      const both = (known[word] ?? 0) & (knownToo[word] ?? 0)
      const holds = (must[word] ?? 0) & both
      must[word] = holds
      may[word] = holds | ~both
    }
    return { must, may }
  }

  #knownPlane(slot: Slot): Int32Array {
    const key = `${slot.index}`
    const kept = this.#known.get(key)
    if (kept !== undefined) return kept
    const plane = new Int32Array(this.words)
    const column = this.#column(slot)
    planeLoop({ kind: 'known', unknown: unknownIn(column, slot) })(column, column, plane, this.size, addMonthsToDay, yearOfDay)
    this.#known.set(key, plane)
    return plane
  }

  #column(slot: Slot): Column {
    const column = this.columns[slot.index]
    if (column === undefined) throw new Error(`no column ${slot.index}`)
    return column
  }
}

/** Equal tests have equal keys, whatever policy or version they stand in. */
function keyOf(atom: Atom): string {
  switch (atom.kind) {
    case 'among':
      return `among ${atom.slot.index} ${atom.codes.join()}`
    case 'overlaps':
      return `overlaps ${atom.slot.index} ${atom.mask}`
    case 'reaches':
      return `reaches ${atom.slot.index} ${atom.least}`
    case 'due':
      return `due ${atom.slot.index} ${atom.after.index} ${atom.months} ${atom.strict}`
    case 'notBefore':
    case 'sameYear':
      return `${atom.kind} ${atom.slot.index} ${atom.other.index}`
  }
}
