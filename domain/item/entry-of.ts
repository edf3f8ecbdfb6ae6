/** What stays the same when other numbers are drawn: `abf-c01`; the id itself of an item that was written. */
export const entryOf = (id: string): string => id.replace(DRAWN, '$1')

/** The same calculation with other numbers; an item that was written stays as it is. `id` is a drawn item's, or any. */
export const withOtherNumbers = <Id extends string>(id: Id): Id =>
  id.replace(DRAWN, (_, entry: string, seed: string) => `${entry}-${(Number(seed) + 1) % DRAWINGS}`) as Id

/** How many different drawings of a template are linked to; an address may name any. */
export const DRAWINGS = 10_000
const DRAWN = /^([a-z]{3}-c\d{2})-(\d{1,9})$/
