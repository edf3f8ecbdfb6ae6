/**
 * A program as the ladder editor holds it: rungs of contacts in series and in parallel. `toLadder` and `toInstructions` go between this
 * and the instruction list.
 */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Act, Block, Mark, Test } from '../program/instruction.ts'

/** Branches side by side: at least two, each with at least one element. */
export type Parallel = { readonly kind: 'parallel'; readonly branches: readonly Series[] }
export type Element = Test | Parallel
/** From left to right. */
export type Series = NonEmpty<Element>

/** What works on all the power that has come so far, so it stands on the main line only, never inside a branch. */
export type Inline = { readonly kind: 'invert' } | { readonly kind: 'block'; readonly block: Block }
export type Path = readonly (Element | Inline)[]

/** What hangs at the end of a path: acts, and further paths with their own ends. */
export type Drive = { readonly kind: 'act'; readonly act: Act } | Fork
export type Fork = { readonly kind: 'fork'; readonly path: Path; readonly drives: NonEmpty<Drive> }

/** A path that is empty hangs on the bus of the step before it (after STL only). */
export type Rung = {
  readonly kind: 'rung'
  readonly line: number
  readonly path: Path
  readonly drives: NonEmpty<Drive>
  readonly remark?: string
}
export type Row = Rung | { readonly kind: 'mark'; readonly line: number; readonly mark: Mark; readonly remark?: string }
export type Ladder = readonly Row[]
