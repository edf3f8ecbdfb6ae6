/** Two sources that disagree about something that belongs to no policy: on a number scheme or a local note. There is no clause to point at. */
import { z } from 'zod'
import { zSlug, zSourceId, zText } from '#platform/yaml/scalars.ts'

const zStatement = z.strictObject({ says: zText, sources: z.array(zSourceId) })

export const zConflict = z.strictObject({ id: zSlug, about: zText, one: zStatement, other: zStatement, handling: zText })
