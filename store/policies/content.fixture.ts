/** Content to publish in tests: whole and valid, with only what a test speaks of said aloud. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { onDay } from '#domain/calendar/rough-date.ts'
import { noClaimBook } from '#domain/claim-check/claim-check.ts'
import { type Card, cardFields } from '#domain/policy/card.ts'
import { toBenefitId, toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { References } from '#domain/policy/reference.ts'
import type { RegionCode } from '#domain/region/region.ts'
import { applicationDate, type FactDefinition } from '#domain/rules/fact.ts'
import type { Source, SourceId } from '#domain/source/source.ts'
import type { PublishedContent } from './publish.ts'

const day = (text: string): CivilDate => text as CivilDate
const emptyCard = Object.fromEntries(cardFields.map((field) => [field, { kind: 'unknown' }])) as Card

/** Established, in force since 2020, open. */
export function aVersion(id: string, also: Partial<Omit<PolicyVersion, 'id'>> = {}): PolicyVersion {
  return {
    id: toVersionId(id),
    title: `version ${id}`,
    state: 'established',
    document: { bodies: [] },
    from: onDay(day('2020-01-01')),
    end: { kind: 'open' },
    anchors: [applicationDate],
    clauses: [],
    card: emptyCard,
    sources: ['S01' as SourceId],
    confidence: 'confirmed-A',
    ...also,
  }
}

/** A national payment with one version named after it. */
export function aPolicy(id: string, also: Partial<Omit<Policy, 'id'>> = {}): Policy {
  return {
    id: toPolicyId(id),
    title: `policy ${id}`,
    benefit: toBenefitId(id),
    topic: 'benefit',
    nature: 'payment',
    regions: ['100000' as RegionCode],
    audience: 'person',
    force: 'direct',
    summary: 'a summary',
    keywords: [],
    lastVerified: day('2026-01-01'),
    nextCheck: day('2026-12-31'),
    conflicts: [],
    versions: [aVersion(`${id}-1`)],
    ...also,
  }
}

const filingDay: FactDefinition = {
  id: applicationDate,
  param: 'filing',
  label: '申请日',
  owner: 'catalogue',
  privacy: 'public',
  type: { kind: 'date', earliest: day('2010-01-01'), latest: day('2049-12-31') },
  section: '时间',
  question: '哪天申请？',
  help: '',
  why: '',
  whereToLook: '',
  proof: '',
  growsMonthly: false,
}

export const aSource = (id: string): Source => ({ id: id as SourceId, grades: ['A'], shows: '一个网页', addresses: [] })

export const noReferences: References = {
  categories: [],
  channels: [],
  exclusions: [],
  claims: [],
  unknowns: [],
  parameters: [],
  certificates: [],
  numberSchemes: [],
  certificateGuide: [],
  places: [],
  localNotes: [],
  comparators: [],
  ...noClaimBook,
  papers: [],
}

/** These policies, with the one fact and source they need. */
export const contentOf = (...policies: readonly Policy[]): PublishedContent => ({
  policies,
  facts: [filingDay],
  sources: [aSource('S01')],
  references: noReferences,
  catalogues: [],
  terms: [],
})
