/** Scalars of policies as editors write them. YAML hands us text, so every type is stated here once. */
import { z } from 'zod'
import { type ClauseAnchor, toClauseAnchor } from '#domain/policy/ids.ts'
import { type CatalogueId, type FactId, toFactId } from '#domain/rules/fact.ts'
import { zSlug } from '#platform/yaml/scalars.ts'

export const zClauseAnchor = zSlug.transform((slug): ClauseAnchor => toClauseAnchor(slug))

export const zFactId = z
  .string()
  .regex(/^[a-z]+(\.[a-z][A-Za-z]*)+$/, '事实写成 person.ui.cumulativeMonths 这样')
  .transform((id): FactId => toFactId(id))

export const zCatalogueId = zSlug.transform((slug): CatalogueId => slug as CatalogueId)
