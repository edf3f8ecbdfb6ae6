/** Two sources that disagree, as editors write it: on a policy, a number scheme or a fact about a place. */
import { z } from 'zod'
import { zClauseAnchor, zSlug, zSourceId, zText } from './scalars.ts'

const zStatement = z.strictObject({ says: zText, sources: z.array(zSourceId) })

export const zConflict = z
  .strictObject({ id: zSlug, about: zText, one: zStatement, other: zStatement, handling: zText, clause: zClauseAnchor.optional() })
  .transform(({ clause, ...others }) => ({ ...others, ...(clause && { clause }) }))
