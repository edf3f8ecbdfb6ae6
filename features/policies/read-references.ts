/** The reference books beside the policies, as pages show them: certificates and their numbers; a district and what lies in it. */
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import type { NumberScheme } from '#domain/certificate/number-scheme.ts'
import type { LocalNote } from '#domain/place/local-note.ts'
import type { Place } from '#domain/place/place.ts'
import type { Parameter } from '#domain/policy/parameter.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Channel } from '#domain/policy/reference.ts'
import type { Source, SourceId, Support } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type CertificatesPage = {
  readonly kinds: readonly CertificateKind[]
  readonly schemes: readonly NumberScheme[]
  /** By id: where a certificate is looked up. */
  readonly channels: ReadonlyMap<string, Channel>
  /** By id: what the kinds are read by. */
  readonly policies: ReadonlyMap<string, Policy>
  readonly sources: readonly Source[]
}

/** Anyone may read it. */
export async function readCertificates(ctx: Context): Promise<CertificatesPage> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const { certificates: kinds = [], numberSchemes: schemes = [], channels = [] } = catalogue?.references ?? {}
  const supports = [...kinds, ...kinds.flatMap(({ readBy }) => readBy), ...schemes]
  return {
    kinds,
    schemes,
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    policies: new Map((catalogue?.policies ?? []).map((policy) => [policy.id, policy])),
    sources: cited(supports, catalogue?.sources),
  }
}

export type PlacesPage = {
  readonly places: readonly Place[]
  readonly notes: readonly LocalNote[]
  readonly parameters: readonly Parameter[]
  readonly sources: readonly Source[]
}

/** Anyone may read it. */
export async function readPlaces(ctx: Context): Promise<PlacesPage> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const { places = [], localNotes: notes = [], parameters = [] } = catalogue?.references ?? {}
  const supports = [...places, ...notes, ...parameters.flatMap(({ values }) => values)]
  return { places, notes, parameters, sources: cited(supports, catalogue?.sources) }
}

function cited(supports: readonly Support[], sources: ReadonlyMap<SourceId, Source> | undefined): readonly Source[] {
  const ids = [...new Set(supports.flatMap((support) => support.sources))].toSorted()
  return ids.flatMap((id) => sources?.get(id) ?? [])
}
