/** All offices, hotlines, sites and apps that the product names, each with where it was seen. */
import type { Channel } from '#domain/policy/reference.ts'
import type { Source, SourceId } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

export type ChannelsPage = { readonly channels: readonly Channel[]; readonly sources: readonly Source[] }

/** Reads them for display; anyone may. */
export async function readChannels(ctx: Context): Promise<ChannelsPage> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const channels = catalogue?.references.channels ?? []
  const cited: readonly SourceId[] = [...new Set(channels.flatMap(({ sources }) => sources))]
  return { channels, sources: cited.flatMap((id) => catalogue?.sources.get(id) ?? []) }
}
