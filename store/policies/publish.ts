/** Publishing content: what is unchanged writes nothing, what changed becomes a new recorded state, what is gone is withdrawn. */
import { inArray, isNull, sql } from 'drizzle-orm'
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import type { Prior } from '#domain/interview/priors.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { References } from '#domain/policy/reference.ts'
import type { Term } from '#domain/policy/term.ts'
import type { Catalogue } from '#domain/rules/catalogue.ts'
import type { FactDefinition } from '#domain/rules/fact.ts'
import type { Source } from '#domain/source/source.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import type { Tx } from '#platform/db/db.ts'
import { changeOf, type Incoming, inBatches } from '#platform/db/recorded-change.ts'
import { contentEntries, contentStates, type EntryKind, policies, policyVersions } from './tables.ts'

export type PublishedContent = {
  readonly policies: readonly Policy[]
  readonly facts: readonly FactDefinition[]
  readonly sources: readonly Source[]
  readonly references: References
  readonly catalogues: readonly Catalogue[]
  /** None where absent. */
  readonly priors?: readonly Prior[]
  readonly terms: readonly Term[]
}

/** `recordedAt`: since when the published state stands. */
export type Published = {
  readonly fingerprint: string
  readonly recordedAt: Instant
  readonly recorded: number
  readonly withdrawn: number
}

/** Writes `content` as the state from `at` on. The same content again writes nothing and answers with zeros. */
export async function publishContent(tx: Tx, content: PublishedContent, at: Instant): Promise<Published> {
  await tx.execute(sql`lock table ${contentStates} in share row exclusive mode`) // two loaders take turns; readers go on
  const rows = { heads: headRows(content), versions: versionRows(content), entries: entryRows(content) }
  const fingerprint = fingerprintOf([...rows.heads, ...rows.versions, ...rows.entries].map((row) => row.fingerprint))
  const [current] = await tx.select().from(contentStates).where(isNull(contentStates.supersededAt))
  if (current?.fingerprint === fingerprint) return { fingerprint, recordedAt: current.recordedAt, recorded: 0, withdrawn: 0 }
  const from = current === undefined ? at : toInstant(Math.max(at, current.recordedAt + 1)) // a clock set back must not reorder states

  const heads = await tx
    .select({ row: policies.row, key: policies.policy, fingerprint: policies.fingerprint })
    .from(policies)
    .where(isNull(policies.supersededAt))
  const versions = await tx
    .select({
      row: policyVersions.row,
      key: sql<string>`${policyVersions.policy} || ' ' || ${policyVersions.version}`,
      fingerprint: policyVersions.fingerprint,
    })
    .from(policyVersions)
    .where(isNull(policyVersions.supersededAt))
  const entries = await tx
    .select({
      row: contentEntries.row,
      key: sql<string>`${contentEntries.kind} || ' ' || ${contentEntries.entry}`,
      fingerprint: contentEntries.fingerprint,
    })
    .from(contentEntries)
    .where(isNull(contentEntries.supersededAt))

  const headChange = changeOf(heads, rows.heads)
  const versionChange = changeOf(versions, rows.versions)
  const entryChange = changeOf(entries, rows.entries)
  const closing = { supersededAt: from }
  for (const some of inBatches(headChange.closed)) await tx.update(policies).set(closing).where(inArray(policies.row, some))
  for (const some of inBatches(versionChange.closed)) await tx.update(policyVersions).set(closing).where(inArray(policyVersions.row, some))
  for (const some of inBatches(entryChange.closed)) await tx.update(contentEntries).set(closing).where(inArray(contentEntries.row, some))
  const dated = <R>({ row, fingerprint: print }: Incoming<R>) => ({ ...row, fingerprint: print, recordedAt: from })
  for (const some of inBatches(headChange.changed)) await tx.insert(policies).values(some.map(dated))
  for (const some of inBatches(versionChange.changed)) await tx.insert(policyVersions).values(some.map(dated))
  for (const some of inBatches(entryChange.changed)) await tx.insert(contentEntries).values(some.map(dated))
  const changes = [headChange, versionChange, entryChange]
  await tx.update(contentStates).set({ supersededAt: from }).where(isNull(contentStates.supersededAt))
  await tx.insert(contentStates).values({ fingerprint, recordedAt: from })
  return {
    fingerprint,
    recordedAt: from,
    recorded: changes.reduce((sum, { changed }) => sum + changed.length, 0),
    withdrawn: changes.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
  }
}

const headRows = ({ policies: all }: PublishedContent) =>
  all.map(({ versions: _, ...head }) => ({ key: head.id, fingerprint: fingerprintOf(head), row: { policy: head.id, head } }))

const versionRows = ({ policies: all }: PublishedContent) =>
  all.flatMap(({ id, versions }) =>
    versions.map((version) => ({
      key: `${id} ${version.id}`,
      fingerprint: fingerprintOf(version),
      row: { policy: id, ...versionRow(version) },
    })),
  )

const versionRow = (version: PolicyVersion) => ({
  version: version.id,
  validFromFirst: version.from.first,
  validFromLast: version.from.last,
  validEnd: version.end.kind,
  validEndFirst: version.end.kind === 'lastDay' ? version.end.on.first : null,
  validEndLast: version.end.kind === 'lastDay' ? version.end.on.last : null,
  content: version,
})

function entryRows({ facts, sources, references, catalogues, priors = [], terms }: PublishedContent) {
  const kinds: readonly (readonly [EntryKind, readonly { readonly id: string }[]])[] = [
    ['fact', facts],
    ['source', sources],
    ['category', references.categories],
    ['channel', references.channels],
    ['exclusion', references.exclusions],
    ['claim', references.claims],
    ['unknown', references.unknowns],
    ['parameter', references.parameters],
    ['certificate', references.certificates],
    ['numberScheme', references.numberSchemes],
    ['guideQuestion', references.certificateGuide],
    ['place', references.places],
    ['localNote', references.localNotes],
    ['comparator', references.comparators],
    ['claimCheck', references.claimChecks],
    ['claimWarning', references.claimWarnings],
    ['claimWords', references.claimWords],
    ['claimExample', references.claimExamples],
    ['paper', references.papers],
    ['catalogue', catalogues],
    ['prior', priors],
    ['term', terms],
  ]
  return kinds.flatMap(([kind, entries]) =>
    entries.map((content, position) => ({
      key: `${kind} ${content.id}`,
      fingerprint: fingerprintOf([position, content]),
      row: { kind, entry: content.id, position, content },
    })),
  )
}
