/** What every page about a certificate shows beside it: where it is looked up, what reads it, which sources say so. */
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Channel } from '#domain/policy/reference.ts'
import { toFactId } from '#domain/rules/fact.ts'
import type { Source, Support } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type CertificateShelf = {
  readonly kinds: readonly CertificateKind[]
  /** By id: where a certificate is looked up. */
  readonly channels: ReadonlyMap<string, Channel>
  /** By id: what the kinds are read by. */
  readonly policies: ReadonlyMap<string, Policy>
}

/** The published content of now, and what both pages take from it; empty before anything was published. */
export async function readShelf(ctx: Context) {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const {
    certificates: kinds = [],
    numberSchemes: schemes = [],
    certificateGuide: questions = [],
    channels = [],
  } = catalogue?.references ?? {}
  const shelf: CertificateShelf = {
    kinds,
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    policies: new Map((catalogue?.policies ?? []).map((policy) => [policy.id, policy])),
  }
  const sourcesOf = (supports: readonly Support[]): readonly Source[] => {
    const ids = [...new Set(supports.flatMap(({ sources }) => sources))].toSorted()
    return ids.flatMap((id) => catalogue?.sources.get(id) ?? [])
  }
  const params = { kind: paramOf('cert.kind'), level: paramOf('cert.level') }
  function paramOf(fact: string): string | undefined {
    return catalogue?.dictionary.get(toFactId(fact))?.param
  }
  return { shelf, schemes, questions, sourcesOf, params }
}

/** How the interview is opened with what is known of a certificate; empty where the interview does not ask for such a kind. */
export type Prefill = Readonly<Record<string, string>>
