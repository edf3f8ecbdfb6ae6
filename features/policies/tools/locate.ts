/** On which line of which file an editor wrote what a finding is about. What was taken over stands where it was first written. */
import type { VersionId } from '#domain/policy/ids.ts'
import type { Place } from '#domain/rules/lint.ts'
import type { Condition, NodeId } from '#domain/rules/rule.ts'
import type { VersionDraft } from '#features/policies/content/policy-file.ts'
import type { Sheet, Workbench } from './workbench.ts'

export type Line = { readonly file: string; readonly line: number }
type Path = readonly PropertyKey[]

export function lineOf(place: Place, bench: Workbench): Line {
  switch (place.kind) {
    case 'fact': {
      const nth = bench.facts.value.facts.findIndex(({ id }) => id === place.fact)
      return { file: bench.facts.file, line: bench.facts.lineOf(['facts', nth]) }
    }
    case 'version':
      return inVersion(place.version, bench, () => [])
    case 'amount':
      return inVersion(place.version, bench, ({ amount }) => amount && ['amount'])
    case 'clause':
      return inVersion(place.version, bench, ({ clauses }) =>
        at(
          'clauses',
          clauses.findIndex(({ anchor }) => anchor === place.anchor),
        ),
      )
    case 'card':
      return inVersion(place.version, bench, ({ card }) => (card[place.field] === undefined ? undefined : ['card', place.field]))
    case 'condition':
      return inVersion(place.version, bench, ({ conditions }) => {
        const path = pathTo(place.id, conditions)
        return path && ['conditions', ...path]
      })
  }
}

const at = (key: string, nth: number): Path | undefined => (nth < 0 ? undefined : [key, nth])

/** In the version itself or in the one it takes over from; in none of them, the version. */
function inVersion(id: VersionId, bench: Workbench, find: (draft: VersionDraft) => Path | undefined): Line {
  const own = draftOf(id, bench)
  const lineage = own === undefined ? [] : [own, ...basesOf(own.draft, bench, [id])]
  for (const { sheet, nth, draft } of lineage) {
    const path = find(draft)
    if (path !== undefined) return { file: sheet.file.file, line: sheet.file.lineOf(['versions', nth, ...path]) }
  }
  return own === undefined
    ? { file: bench.facts.file, line: 1 }
    : { file: own.sheet.file.file, line: own.sheet.file.lineOf(['versions', own.nth]) }
}

type Written = { readonly sheet: Sheet; readonly nth: number; readonly draft: VersionDraft }

function draftOf(id: VersionId, { sheets }: Workbench): Written | undefined {
  return sheets
    .flatMap((sheet) => sheet.file.value.versions.map((draft, nth) => ({ sheet, nth, draft })))
    .find(({ draft }) => draft.id === id)
}

function basesOf({ inherits }: VersionDraft, bench: Workbench, seen: readonly VersionId[]): readonly Written[] {
  const base = inherits === undefined || seen.includes(inherits.from) ? undefined : draftOf(inherits.from, bench)
  return base === undefined ? [] : [base, ...basesOf(base.draft, bench, [...seen, base.draft.id])]
}

/** `[2, 'any', 0]`: the way to a condition through groups as they are written. */
function pathTo(id: NodeId, conditions: readonly Condition[]): Path | undefined {
  for (const [nth, condition] of conditions.entries()) {
    if (condition.id === id) return [nth]
    const inner = condition.kind === 'leaf' ? undefined : pathTo(id, condition.of)
    if (inner !== undefined && condition.kind !== 'leaf') return [nth, condition.kind === 'atLeast' ? 'of' : condition.kind, ...inner]
  }
  return undefined
}
