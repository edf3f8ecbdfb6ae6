/** The whole published content as one consistent value, as our books had it at a moment. Callers hold domain values. */
import { asc, desc } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { GuideQuestion } from '#domain/certificate/certificate-guide.ts'
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import type { NumberScheme } from '#domain/certificate/number-scheme.ts'
import type { ClaimCheck, ClaimExample, ClaimWords, Warning } from '#domain/claim-check/claim-check.ts'
import type { Comparator } from '#domain/comparator/comparator.ts'
import type { Persona } from '#domain/interview/persona.ts'
import { type Likely, likelyFrom, type Prior } from '#domain/interview/priors.ts'
import type { LocalNote } from '#domain/place/local-note.ts'
import type { Place } from '#domain/place/place.ts'
import type { Paper } from '#domain/policy/paper.ts'
import type { Parameter } from '#domain/policy/parameter.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Category, Channel, Claim, Exclusion, OpenQuestion, References } from '#domain/policy/reference.ts'
import { type Glossary, type Term, toGlossary } from '#domain/policy/term.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { Catalogue, Catalogues } from '#domain/rules/catalogue.ts'
import type { FactDefinition, FactDictionary } from '#domain/rules/fact.ts'
import type { Contradiction } from '#domain/rules/plausibility.ts'
import type { Source, SourceId } from '#domain/source/source.ts'
import { knownAt } from '#platform/db/bitemporal.ts'
import type { Reader } from '#platform/db/db.ts'
import { contentEntries, contentStates, type EntryKind, policies, policyVersions } from './tables.ts'

export type ContentState = { readonly fingerprint: string; readonly recordedAt: Instant }

export type Snapshot = {
  readonly state: ContentState
  readonly policies: readonly Policy[]
  readonly dictionary: FactDictionary
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly references: References
  readonly catalogues: Catalogues
  /** Estimates that order the questions. */
  readonly likely: Likely
  /** Answers that cannot all be right. */
  readonly contradictions: readonly Contradiction[]
  /** Made up, to try the interview with. */
  readonly personas: readonly Persona[]
  readonly terms: readonly Term[]
  /** The same terms, made ready once for every page of this state. */
  readonly glossary: Glossary
}

/** Which state of the content stood at `at`; undefined before the first. */
export async function findContentState(db: Reader, at: Instant): Promise<ContentState | undefined> {
  const [state] = await db
    .select({ fingerprint: contentStates.fingerprint, recordedAt: contentStates.recordedAt })
    .from(contentStates)
    .where(knownAt(contentStates, at))
    .orderBy(desc(contentStates.recordedAt))
    .limit(1)
  return state
}

/** Everything of one state. Three queries, whatever its size; a load that runs meanwhile cannot mix in, since rows are dated. */
export async function loadSnapshot(db: Reader, state: ContentState): Promise<Snapshot> {
  const at = state.recordedAt
  const heads = await db.select().from(policies).where(knownAt(policies, at)).orderBy(asc(policies.policy))
  const versions = await db
    .select({ policy: policyVersions.policy, content: policyVersions.content })
    .from(policyVersions)
    .where(knownAt(policyVersions, at))
    .orderBy(desc(policyVersions.validFromFirst), desc(policyVersions.version))
  const entries = await db
    .select({ kind: contentEntries.kind, content: contentEntries.content })
    .from(contentEntries)
    .where(knownAt(contentEntries, at))
    .orderBy(asc(contentEntries.kind), asc(contentEntries.position))
  const byPolicy = Map.groupBy(versions, ({ policy }) => policy)
  const listOf = <T>(kind: EntryKind): readonly T[] => entries.filter((entry) => entry.kind === kind).map(({ content }) => content as T)
  const terms = listOf<Term>('term')
  return {
    state,
    terms,
    glossary: toGlossary(terms),
    policies: heads.flatMap(({ policy, head }): readonly Policy[] => {
      const own = (byPolicy.get(policy) ?? []).map(({ content }) => content)
      return isNonEmpty(own) ? [{ ...head, versions: own }] : []
    }),
    dictionary: new Map(listOf<FactDefinition>('fact').map((fact) => [fact.id, fact])),
    sources: new Map(listOf<Source>('source').map((source) => [source.id, source])),
    catalogues: new Map(listOf<Catalogue>('catalogue').map((catalogue) => [catalogue.id, catalogue])),
    likely: likelyFrom(listOf<Prior>('prior')),
    contradictions: listOf<Contradiction>('contradiction'),
    personas: listOf<Persona>('persona'),
    references: {
      categories: listOf<Category>('category'),
      channels: listOf<Channel>('channel'),
      exclusions: listOf<Exclusion>('exclusion'),
      claims: listOf<Claim>('claim'),
      unknowns: listOf<OpenQuestion>('unknown'),
      parameters: listOf<Parameter>('parameter'),
      certificates: listOf<CertificateKind>('certificate'),
      numberSchemes: listOf<NumberScheme>('numberScheme'),
      certificateGuide: listOf<GuideQuestion>('guideQuestion'),
      places: listOf<Place>('place'),
      localNotes: listOf<LocalNote>('localNote'),
      comparators: listOf<Comparator>('comparator'),
      claimChecks: listOf<ClaimCheck>('claimCheck'),
      claimWarnings: listOf<Warning>('claimWarning'),
      claimWords: listOf<ClaimWords>('claimWords'),
      claimExamples: listOf<ClaimExample>('claimExample'),
      papers: listOf<Paper>('paper'),
    },
  }
}
