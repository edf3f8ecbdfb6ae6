/** Two regions side by side: our own rules, as they stand on a day, and how other places have settled the same matters. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import { comparable } from '#domain/change/stand.ts'
import { type Comparator, type ComparedRow, type ComparedSubject, comparedSubjects } from '#domain/comparator/comparator.ts'
import { benefitOfSubject, localComparator } from '#domain/comparator/local-comparator.ts'
import { sideBySide } from '#domain/comparator/side-by-side.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Standing } from '#domain/policy/standing.ts'
import { chainOf, type RegionCode, tierOf } from '#domain/region/region.ts'
import type { Confidence, Source } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { regionName } from '#platform/regions/gb2260.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import type { Snapshot } from '#store/policies/snapshot.ts'
import { standingFor } from './standing-for.ts'

/** As it stands in the address: six-digit codes, or anything. */
export type RegionsAsked = { readonly left?: string | undefined; readonly right?: string | undefined }

/** `local`: we follow its policies · otherwise a place that is only looked at. */
export type RegionChoice = { readonly code: RegionCode; readonly name: string; readonly isLocal: boolean }

export type RegionColumn =
  | {
      readonly kind: 'local'
      readonly policy: Policy
      readonly standing: Standing
      readonly version: PolicyVersion
      readonly told: Comparator
      /** How well the amounts alone are sourced. */
      readonly amountConfidence: Confidence
    }
  /** There is a policy, and nothing of it is in force on the day. */
  | { readonly kind: 'idle'; readonly policy: Policy; readonly standing: Standing }
  | { readonly kind: 'elsewhere'; readonly told: Comparator }
  /** Nothing was found out about it there. */
  | { readonly kind: 'nothing' }

export type RegionSubject = {
  readonly subject: ComparedSubject
  readonly columns: readonly [RegionColumn, RegionColumn]
  readonly rows: readonly ComparedRow[]
}

export type LoneSubject = { readonly subject: ComparedSubject; readonly place: RegionChoice; readonly policy: Policy }

export type RegionProblem =
  | { readonly kind: 'noSuchRegion'; readonly given: string; readonly shown: string }
  | { readonly kind: 'sameRegion'; readonly name: string }

export type RegionsPage = {
  readonly on: CivilDate
  readonly left: RegionChoice | undefined
  readonly right: RegionChoice | undefined
  readonly choices: readonly RegionChoice[]
  /** Subjects on which both are known come first. */
  readonly subjects: readonly RegionSubject[]
  /** What only one of the two, a region of ours, is known to have. */
  readonly lone: readonly LoneSubject[]
  readonly problems: readonly RegionProblem[]
  readonly sources: readonly Source[]
}

export function sayRegionProblem(problem: RegionProblem): string {
  switch (problem.kind) {
    case 'noSuchRegion':
      return `没有收“${problem.given}”这个地方的规定，换成了${problem.shown}。能选的都在下面。`
    case 'sameRegion':
      return `左右都是${problem.name}，没什么可比。请换一个地方。`
  }
}

/** The city that the product is about, and with which others are compared unless said otherwise. */
const home = '500000' as RegionCode

/** Reads two regions on a day, as known at `knownAt`; anyone may. */
export async function readRegions(
  ctx: Context,
  asked: RegionsAsked,
  { on, knownAt }: { readonly on: CivilDate; readonly knownAt: Instant },
): Promise<RegionsPage> {
  const catalogue = await findCatalogue(ctx.db, knownAt)
  const choices = catalogue === undefined ? [] : choicesIn(catalogue)
  const given = (code: string | undefined): RegionChoice | undefined => choices.find((each) => each.code === code)
  const left = given(asked.left) ?? given(home) ?? choices[0]
  const right = given(asked.right) ?? choices.find(({ isLocal, code }) => !isLocal && code !== left?.code)
  const page = { on, left, right, choices }
  if (catalogue === undefined || left === undefined || right === undefined)
    return { ...page, subjects: [], lone: [], problems: [], sources: [] }
  const problems = [
    ...unknownRegion(asked.left, given(asked.left), left),
    ...unknownRegion(asked.right, given(asked.right), right),
    ...(left === right ? [{ kind: 'sameRegion', name: left.name } as const] : []),
  ]
  if (left === right) return { ...page, subjects: [], lone: [], problems, sources: [] }
  const all = comparedSubjects
    .map((subject) => compared(subject, columnOf(catalogue, left, subject, on), columnOf(catalogue, right, subject, on), left, right))
    .filter(({ columns }) => columns.some(isKnown))
    .toSorted((a, b) => knownSides(b) - knownSides(a))
  const subjects = all.filter((each) => loneIn(each, left, right) === undefined)
  const lone = all.flatMap((each) => loneIn(each, left, right) ?? [])
  const cited = subjects.flatMap(({ columns }) => columns.flatMap((column) => ('told' in column ? column.told.sources : [])))
  return { ...page, subjects, lone, problems, sources: [...new Set(cited)].toSorted().flatMap((id) => catalogue.sources.get(id) ?? []) }
}

/** A table with one empty column would say little; of a place elsewhere it is all there is, and stays. */
function loneIn({ subject, columns }: RegionSubject, left: RegionChoice, right: RegionChoice): LoneSubject | undefined {
  const at = columns.findIndex(isKnown)
  const known = columns[at]
  if (columns.every(isKnown) || known === undefined || known.kind === 'elsewhere' || known.kind === 'nothing') return undefined
  return { subject, place: at === 0 ? left : right, policy: known.policy }
}

const isKnown = ({ kind }: RegionColumn): boolean => kind !== 'nothing'
const knownSides = ({ columns }: RegionSubject): number => columns.filter(isKnown).length

const unknownRegion = (asked: string | undefined, found: RegionChoice | undefined, shown: RegionChoice): readonly RegionProblem[] =>
  asked && found === undefined ? [{ kind: 'noSuchRegion', given: asked.slice(0, 20), shown: shown.name }] : []

/** Ours first, the highest level before the lower; then the others in the order of the content. */
function choicesIn({ policies, references }: Snapshot): readonly RegionChoice[] {
  const benefits: readonly string[] = Object.values(benefitOfSubject)
  const own = policies.filter(({ benefit, regions }) => regions.length === 1 && benefits.includes(benefit)).map(({ regions }) => regions[0])
  const local = [...new Set(own)].toSorted((a, b) => chainOf(a).length - chainOf(b).length || (a < b ? -1 : 1))
  const elsewhere = new Map(references.comparators.map(({ region, place }) => [region, place]))
  return [
    ...local.map((code): RegionChoice => ({ code, name: tierOf(code) === 'nation' ? '国家' : regionName(code), isLocal: true })),
    ...[...elsewhere].flatMap(([code, name]): readonly RegionChoice[] => (local.includes(code) ? [] : [{ code, name, isLocal: false }])),
  ]
}

function columnOf(
  { policies, references }: Snapshot,
  { code, name, isLocal }: RegionChoice,
  subject: ComparedSubject,
  on: CivilDate,
): RegionColumn {
  if (!isLocal) {
    const told = references.comparators.find((each) => each.region === code && each.subject === subject)
    return told === undefined ? { kind: 'nothing' } : { kind: 'elsewhere', told }
  }
  const policy = policies.find(
    ({ benefit, regions }) => benefit === benefitOfSubject[subject] && regions[0] === code && regions.length === 1,
  )
  if (policy === undefined) return { kind: 'nothing' }
  const standing = standingFor(policy, on)
  const version = comparable(standing)
  return version === undefined
    ? { kind: 'idle', policy, standing }
    : {
        kind: 'local',
        policy,
        standing,
        version,
        told: localComparator(version, { place: name, region: code, subject }),
        amountConfidence: amountConfidence(version),
      }
}

const amountConfidence = ({ clauses, rule, confidence }: PolicyVersion): Confidence =>
  clauses.find(({ anchor }) => anchor === rule?.amount.clause)?.confidence ?? confidence

function compared(
  subject: ComparedSubject,
  one: RegionColumn,
  other: RegionColumn,
  left: RegionChoice,
  right: RegionChoice,
): RegionSubject {
  const told = (column: RegionColumn, { name, code }: RegionChoice): Comparator =>
    'told' in column ? column.told : silent(name, code, subject)
  return { subject, columns: [one, other], rows: sideBySide([told(one, left), told(other, right)]) }
}

const silent = (place: string, region: RegionCode, subject: ComparedSubject): Comparator => ({
  id: `${region}-${subject}`,
  place,
  region,
  subject,
  from: 'unknown',
  amounts: [],
  rules: [],
  sources: [],
  confidence: 'unknown',
})
