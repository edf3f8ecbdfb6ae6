/** What a search found, on the wire. */
import { z } from '@hono/zod-openapi'
import { hrefOf } from '#app/hit-href.ts'
import { searchKinds } from '#domain/search/document.ts'
import type { Marked } from '#domain/search/snippet.ts'
import { type Confidence, confidences } from '#domain/source/source.ts'
import type { Hit, Thing } from '#features/search/hit.ts'
import type { SearchPage } from '#features/search/search-content.ts'

const HitOnWire = z
  .object({
    id: z.string().describe('`cq-skill-upgrade`, `cq-skill-upgrade#apply-within`, `claim:six-groups`'),
    kind: z.enum(searchKinds),
    title: z.string(),
    snippet: z.string(),
    url: z.string().optional().describe('Where it stands; of a clause the one to cite'),
    confidence: z.enum(confidences).optional().describe('`unknown`: 待核实'),
    missing: z.array(z.string()).describe('Words of the query that it does not have'),
  })
  .openapi('Hit')

export const FoundOnWire = z.object({
  total: z.int(),
  basis: z.enum(['full', 'partial']).describe('`partial`: nothing has all the words'),
  items: z.array(HitOnWire),
  next: z.string().optional().describe('Cursor: send it as `after`'),
})

export function foundOnWire({ total, basis, hits, next, on }: SearchPage, origin: string): z.infer<typeof FoundOnWire> {
  return { total, basis, items: hits.map((hit) => hitOnWire(hit, on, origin)), ...(next && { next }) }
}

function hitOnWire(hit: Hit, on: SearchPage['on'], origin: string): z.infer<typeof HitOnWire> {
  const href = hrefOf(hit, on)
  const confidence = confidenceOf(hit.thing)
  return {
    id: hit.id,
    kind: hit.kind,
    title: textIn(hit.title),
    snippet: textIn(hit.snippet),
    missing: [...hit.missing],
    ...(href && { url: new URL(href, origin).href }),
    ...(confidence && { confidence }),
  }
}

const textIn = (marked: Marked): string => marked.map(({ text }) => text).join('')

/** Of what is itself a statement with a support. */
function confidenceOf(thing: Thing): Confidence | undefined {
  switch (thing.kind) {
    case 'policy':
      return thing.on.version.confidence
    case 'clause':
      return thing.clause.confidence
    case 'claim':
      return thing.claim.confidence
    case 'exclusion':
      return thing.exclusion.confidence
    case 'channel':
      return thing.channel.confidence
    case 'category':
      return thing.category.confidence
    case 'unknown':
      return 'unknown'
    case 'certificate':
    case 'place':
    case 'term':
    case 'source':
    case 'bench':
      return undefined
  }
}
