/** That what is tagged is in the list, that what is in the list is used, and that one wording is always a case of the same. */
import type { Misconception } from '#domain/item/misconception.ts'
import type { TaggedWording } from '#domain/item/tagged-wordings.ts'

/** Each a sentence for the editor; `nth` is the place in the list, or undefined where the list is not at fault. */
export type MisconceptionFlaw = { readonly nth?: number; readonly says: string }

export function checkMisconceptions(known: readonly Misconception[], tagged: readonly TaggedWording[]): readonly MisconceptionFlaw[] {
  const ids = new Set(known.map(({ id }) => id))
  const used = new Set(tagged.map(({ of }) => of))
  const first = new Map<string, string>()
  for (const { of, shows } of tagged) if (!first.has(shows)) first.set(shows, of)
  return [
    ...[...used].filter((of) => !ids.has(of)).map((of) => ({ says: `有题写了错法“${of}”，单子里没有` })),
    ...known.flatMap(({ id }, nth) => (used.has(id) ? [] : [{ nth, says: `错法“${id}”没有一道题用到` }])),
    ...known.flatMap(({ id }, nth) => (known.findIndex((each) => each.id === id) < nth ? [{ nth, says: `错法“${id}”写了两次` }] : [])),
    ...tagged.flatMap(({ of, shows }) =>
      first.get(shows) === of ? [] : [{ says: `“${shows}”一处归到“${first.get(shows)}”，一处归到“${of}”` }],
    ),
  ]
}
