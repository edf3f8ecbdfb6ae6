/** What is shown of a found entry: the thing itself as it stands in the content, and the piece of it that was found. */
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import type { Place } from '#domain/place/place.ts'
import type { Clause } from '#domain/policy/clause.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import type { Category, Channel, Claim, Exclusion, OpenQuestion } from '#domain/policy/reference.ts'
import type { Term } from '#domain/policy/term.ts'
import type { SearchKind } from '#domain/search/document.ts'
import { type Marked, markedIn, snippetOf } from '#domain/search/snippet.ts'
import type { Unit } from '#domain/search/units.ts'
import type { Source } from '#domain/source/source.ts'
import type { Snapshot } from '#store/policies/snapshot.ts'
import type { FoundEntry } from '#store/search/find-entries.ts'
import type { RankedEntry } from './find-hits.ts'
import type { PolicyOn } from './read-standings.ts'

export type Thing =
  /** `branch`: versions that have the words in their own name or document. */
  | { readonly kind: 'policy'; readonly on: PolicyOn; readonly branch: readonly PolicyVersion[] }
  /** As the version says it that has most of the words; of several the one that governs. */
  | { readonly kind: 'clause'; readonly on: PolicyOn; readonly version: PolicyVersion; readonly clause: Clause }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'unknown'; readonly unknown: OpenQuestion }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'exclusion'; readonly exclusion: Exclusion }
  | { readonly kind: 'certificate'; readonly certificate: CertificateKind }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'source'; readonly source: Source }
  /** A task of the bench, or an exercise of it. */
  | { readonly kind: 'bench'; readonly task: string; readonly exercise?: string | undefined }

export type Hit = {
  readonly id: string
  readonly kind: SearchKind
  readonly title: Marked
  readonly snippet: Marked
  /** Words of the query that it does not have. */
  readonly missing: readonly string[]
  readonly thing: Thing
}

export type Shelf = { readonly catalogue: Snapshot; readonly policies: ReadonlyMap<string, PolicyOn> }

/** Undefined where the content does not have the entry, which only a foreign row in the index could cause. */
export function hitOf(
  { candidate, missing }: RankedEntry,
  lines: readonly string[],
  units: readonly Unit[],
  shelf: Shelf,
): Hit | undefined {
  const marks = wordsToMark(units, missing)
  const words = marks.flat()
  const thing = thingOf(candidate, words, shelf)
  if (thing === undefined) return undefined
  const { id, kind, title } = candidate
  const told =
    thing.kind === 'policy'
      ? snippetOf(lines, marks)
      : thing.kind === 'clause'
        ? snippetOf([thing.clause.plainly, thing.clause.paraphrase], marks)
        : markedIn(lines.join(' '), words) // short, and told whole: many have no page of their own
  return { id, kind, title: markedIn(title, words), snippet: told, missing, thing }
}

/** For each unit all its ways, or what a missing one falls apart into; lone characters only where there is nothing else. */
function wordsToMark(units: readonly Unit[], missing: readonly string[]): readonly (readonly string[])[] {
  const words = units.map(({ said, ways, parts }) => (missing.includes(said) ? parts : ways.map(({ word }) => word)))
  const long = words.map((list) => list.filter((word) => !/^\p{Script=Han}$/u.test(word)))
  return long.some((list) => list.length > 0) ? long : words
}

function thingOf({ id, kind, policy, anchor }: FoundEntry, words: readonly string[], { catalogue, policies }: Shelf): Thing | undefined {
  const { references, sources } = catalogue
  const own = id.slice(id.indexOf(':') + 1)
  const entryOf = <T extends { readonly id: string }>(list: readonly T[]): T | undefined => list.find((each) => each.id === own)
  switch (kind) {
    case 'policy': {
      const on = policies.get(policy ?? '')
      return on && { kind, on, branch: branchOf(on, words) }
    }
    case 'clause': {
      const on = policies.get(policy ?? '')
      const told = on && clauseOf(on, anchor ?? '', words)
      return told && { kind, on, ...told }
    }
    case 'claim': {
      const claim = entryOf(references.claims)
      return claim && { kind, claim }
    }
    case 'unknown': {
      const unknown = entryOf(references.unknowns)
      return unknown && { kind, unknown }
    }
    case 'channel': {
      const channel = entryOf(references.channels)
      return channel && { kind, channel }
    }
    case 'category': {
      const category = entryOf(references.categories)
      return category && { kind, category }
    }
    case 'exclusion': {
      const exclusion = entryOf(references.exclusions)
      return exclusion && { kind, exclusion }
    }
    case 'certificate': {
      const certificate = entryOf(references.certificates)
      return certificate && { kind, certificate }
    }
    case 'place': {
      const place = entryOf(references.places)
      return place && { kind, place }
    }
    case 'term': {
      const term = entryOf(catalogue.terms)
      return term && { kind, term }
    }
    case 'source': {
      const source = entryOf([...sources.values()])
      return source && { kind, source }
    }
    case 'bench': {
      const [task = '', exercise] = own.split('/')
      return { kind, task, exercise }
    }
  }
}

function clauseOf({ policy, version: shown }: PolicyOn, anchor: string, words: readonly string[]) {
  const newestFirst = policy.versions.toSorted((a, b) => (a.from.first < b.from.first ? 1 : -1))
  const told = [shown, ...newestFirst.filter((version) => version !== shown)].flatMap((version) => {
    const clause = version.clauses.find((each) => each.anchor === anchor)
    return clause === undefined ? [] : [{ version, clause, found: countIn(`${clause.plainly} ${clause.paraphrase} ${clause.cite}`, words) }]
  })
  const most = Math.max(...told.map(({ found }) => found))
  const best = told.find(({ found }) => found === most)
  return best && { version: best.version, clause: best.clause }
}

const MOST_BRANCHES = 3

/** Only where a version is called so and the policy is not: 57号. */
function branchOf({ policy }: PolicyOn, words: readonly string[]): readonly PolicyVersion[] {
  const special = words.filter((word) => countIn(`${policy.title} ${policy.summary}`, [word]) === 0)
  return policy.versions
    .filter(({ title, document }) => countIn(`${title} ${document.number ?? ''} ${document.title ?? ''}`, special) > 0)
    .slice(0, MOST_BRANCHES)
}

const countIn = (text: string, words: readonly string[]): number =>
  words.filter((word) => markedIn(text, [word]).some(({ isMark }) => isMark)).length
