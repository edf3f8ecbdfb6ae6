/** What changed when, over the whole library: every start, every lapse, every day up to which something is known. All derived. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { onDay, type RoughDate } from '#domain/calendar/rough-date.ts'
import { changesOf } from '#domain/policy/changes.ts'
import { meaningDiff } from '#domain/policy/meaning-diff.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Category } from '#domain/policy/reference.ts'
import { standingOn } from '#domain/policy/standing.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import { weakest } from '#domain/source/source.ts'
import { categoryEntries } from './category-entries.ts'
import type { ChangeEntry, ChangeEvent, ChangeKind } from './change-entry.ts'
import { directionOf } from './direction.ts'
import { type Line, linesBetween } from './lines.ts'
import { governedBy, saySuccession } from './stand.ts'

/** All entries, newest first. */
export function changeEntries(
  policies: readonly Policy[],
  categories: readonly Category[],
  dictionary: FactDictionary,
): readonly ChangeEntry[] {
  const dated = changesOf(policies).map(({ kind, on, policy, version }) =>
    kind === 'starts' ? startOf(policy, version, dictionary) : endOf('lapses', on, policy, version),
  )
  const faded = policies.flatMap((policy) =>
    policy.versions.flatMap((version) =>
      version.end.kind === 'unknown' && version.end.runsThrough !== undefined
        ? [endOf('fades', onDay(version.end.runsThrough), policy, version)]
        : [],
    ),
  )
  return [...dated, ...faded, ...categoryEntries(categories)].toSorted(newestFirst)
}

const events: readonly ChangeEvent[] = ['starts', 'means', 'fades', 'lapses']

/** By the earliest day it can mean, the latest first; on one day starts before lapses; then by name, so that the order is total. */
export const newestFirst = (a: Pick<ChangeEntry, 'on' | 'event' | 'urn'>, b: Pick<ChangeEntry, 'on' | 'event' | 'urn'>): number =>
  compare(b.on.first, a.on.first) || events.indexOf(a.event) - events.indexOf(b.event) || compare(a.urn, b.urn)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const urnOf = (policy: Policy, version: PolicyVersion, event: ChangeEvent): string =>
  `urn:jiangtu:change:${policy.id}:${version.id}:${event}`

function startOf(policy: Policy, version: PolicyVersion, dictionary: FactDictionary): ChangeEntry {
  const eve = addDays(version.from.first, -1)
  const { version: before, isSure } = governedBy(policy.versions, eve)
  const lines = before === undefined ? [firstLine(version, policy, eve)] : linesBetween(before, version, dictionary)
  return {
    urn: urnOf(policy, version, 'starts'),
    event: 'starts',
    kind: kindOf(policy, version, isSure ? before : undefined, before !== undefined),
    on: version.from,
    title: policy.title,
    about: { kind: 'policy', policy, version },
    lines,
    confidence: weakest([version.confidence, ...lines.map(({ confidence }) => confidence)]),
    sources: version.sources,
  }
}

function kindOf(policy: Policy, version: PolicyVersion, before: PolicyVersion | undefined, wasAny: boolean): ChangeKind {
  if (version.state === 'notEstablished') return 'unclear'
  if (before !== undefined) return directionOf(meaningDiff(before, version), [before, version], policy.nature === 'fee')
  if (wasAny) return 'amended'
  const stood = standingOn(policy.versions, addDays(version.from.first, -1))
  return stood?.kind === 'gap' || stood?.kind === 'lapsed' ? 'resumes' : 'starts'
}

/** Nothing governed on the eve: before the first version nobody claims that there was nothing, only that nothing was found. */
function firstLine(version: PolicyVersion, policy: Policy, eve: CivilDate): Line {
  const stood = standingOn(policy.versions, eve)
  const was = stood?.kind === 'gap' || stood?.kind === 'lapsed' ? '空档：没查到有效的规定' : '没查到更早的规定'
  return { was: [was], now: [version.title], isOpen: version.state === 'notEstablished', confidence: version.confidence }
}

function endOf(event: 'lapses' | 'fades', on: RoughDate, policy: Policy, version: PolicyVersion): ChangeEntry {
  const next = saySuccession(policy.versions, version, addDays(on.last, 1))
  return {
    urn: urnOf(policy, version, event),
    event,
    kind: event,
    on,
    title: policy.title,
    about: { kind: 'policy', policy, version },
    lines: [{ was: [version.title], now: [next.says], isOpen: next.isOpen, confidence: next.confidence ?? version.confidence }],
    confidence: weakest([version.confidence, ...(next.confidence === undefined ? [] : [next.confidence])]),
    sources: version.sources,
  }
}
