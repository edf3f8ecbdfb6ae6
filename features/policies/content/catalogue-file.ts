/** Dated lists that facts are derived from: `content/catalogues.yaml`. */
import { z } from 'zod'
import type { Catalogue, CatalogueEdition } from '#domain/rules/catalogue.ts'
import { zDay, zNonEmpty, zRoughDay, zSourceId, zText } from '#platform/yaml/scalars.ts'
import { zCatalogueId } from './scalars.ts'

const zEdition = z
  .strictObject({
    from: zRoughDay,
    lastDay: zDay.optional(),
    entries: z.record(z.string(), z.string()).default({}),
    unlisted: z.string(),
    sources: zNonEmpty(zSourceId, '每一版目录都要有出处'),
  })
  .transform(({ lastDay, ...edition }): CatalogueEdition => ({ ...edition, ...(lastDay && { lastDay }) }))

const zCatalogue = z.strictObject({ id: zCatalogueId, title: zText, editions: z.array(zEdition) })

/** Dated lists that facts are derived from. A list whose content was not seen has no editions, so its class stays unknown. */
export const zCatalogueFile: z.ZodType<{ readonly catalogues: readonly Catalogue[] }> = z.strictObject({ catalogues: z.array(zCatalogue) })
