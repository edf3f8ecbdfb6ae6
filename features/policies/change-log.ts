/** All changes of one state of the content, worked out once, each with the words that name its document. */
import type { ChangeEntry } from '#domain/change/change-entry.ts'
import { changeEntries } from '#domain/change/entry.ts'
import { type Subject, subjectsOf } from '#domain/change/subjects.ts'
import type { Snapshot } from '#store/policies/snapshot.ts'

/** An entry and the document it rests on, as cited to the reader; undefined where no source was found. */
export type CitedEntry = { readonly entry: ChangeEntry; readonly cite: string | undefined }

export type ChangeLog = { readonly entries: readonly ChangeEntry[]; readonly subjects: readonly Subject[] }

const known = new WeakMap<Snapshot, ChangeLog>()

/** Depends on the content alone, never on the day, so it is kept as long as the content itself. */
export function changeLogOf(snapshot: Snapshot): ChangeLog {
  const kept = known.get(snapshot)
  if (kept !== undefined) return kept
  const { policies, references, dictionary } = snapshot
  const log = { entries: changeEntries(policies, references.categories, dictionary), subjects: subjectsOf(policies) }
  known.set(snapshot, log)
  return log
}

/** The number as printed; else the title; else how its first clause is cited; else what its first source is. */
export function citeOf({ about, sources }: ChangeEntry, snapshot: Snapshot): string | undefined {
  const [source] = sources.flatMap((id) => snapshot.sources.get(id) ?? [])
  if (about.kind === 'category') return source?.shows
  const { document, clauses } = about.version
  return document.number ?? document.title ?? clauses[0]?.cite ?? source?.shows
}
