/** The dated changes of everything that has no versions: with those of the policies they make up the whole timeline. */
import { parseRoughDate, type RoughDate } from '#domain/calendar/rough-date.ts'
import type { Confidence } from '#domain/source/source.ts'
import type { DatedChange } from './dated-change.ts'
import type { References } from './reference.ts'

export type ChangedKind = 'category' | 'channel' | 'certificate' | 'place' | 'parameter'

export type ReferenceChange = {
  readonly on: RoughDate
  readonly says: string
  readonly confidence: Confidence
  readonly of: { readonly kind: ChangedKind; readonly id: string; readonly name: string }
}

/** Every dated change of the references, newest first; what happened nobody knows when is left out. */
export function referenceChangesOf({ categories, channels, certificates, localNotes, parameters }: References): readonly ReferenceChange[] {
  return [
    ...categories.flatMap((each) => changesOfOne('category', each, each.changes)),
    ...channels.flatMap((each) => changesOfOne('channel', each, each.changes)),
    ...certificates.flatMap((each) => changesOfOne('certificate', each, each.changes)),
    ...localNotes.flatMap((each) => changesOfOne('place', { ...each, name: each.about }, each.changes)),
    ...parameters.flatMap((each) => each.values.flatMap((step) => changesOfOne('parameter', { ...each, ...step }, [step]))),
  ].toSorted((a, b) => (a.on.first < b.on.first ? 1 : a.on.first > b.on.first ? -1 : 0))
}

type Changed = { readonly id: string; readonly name: string; readonly confidence: Confidence }

function changesOfOne(kind: ChangedKind, entry: Changed, changes: readonly DatedChange[]): readonly ReferenceChange[] {
  return changes.flatMap(({ from, says, confidence }): readonly ReferenceChange[] => {
    const on = parseRoughDate(from)
    if (!on.ok) return []
    return [{ on: on.value, says, confidence: confidence ?? entry.confidence, of: { kind, id: entry.id, name: entry.name } }]
  })
}
