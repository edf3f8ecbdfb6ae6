/** An integer programme over things that are taken or left: what is to be greatest, and which sums must stay within bounds. */

export type Row = {
  /** What stands in the sum, and how much each counts. */
  readonly terms: ReadonlyMap<string, number>
  readonly least?: number | undefined
  readonly most?: number | undefined
}

export type Programme = {
  /** Everything that may be taken, and what taking it is worth. */
  readonly worth: ReadonlyMap<string, number>
  readonly rows: readonly Row[]
}

/** `gaveUp`: the time ran out before it was known. */
export type Solution =
  | { readonly kind: 'found'; readonly taken: ReadonlySet<string> }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'gaveUp' }

/** A solver of such programmes; the platform brings one, and it may give up at any call. */
export type Solve = (programme: Programme) => Solution
/** `brief` is for a try that something else can follow. */
export type Solvers = { readonly brief: Solve; readonly full: Solve }
