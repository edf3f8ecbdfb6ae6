/** A district and what lies around it: `content/places.yaml`. */
import { z } from 'zod'
import { type LocalNote, noteTopics } from '#domain/place/local-note.ts'
import { type Place, schoolKinds } from '#domain/place/place.ts'
import { zConfidence, zRegion, zSlug, zText, zYesNo } from '#platform/yaml/scalars.ts'
import { zConflict } from './conflict-schema.ts'
import { support, zChanges, zWhen } from './reference-parts.ts'

const zNumber = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, '写数字，例如 29.74')
  .transform(Number)

/** Remembered coordinates are never good to the metre, so a point without a tolerance cannot be written. */
const zPoint = z
  .strictObject({ latitude: zNumber, longitude: zNumber, toleranceKm: zNumber, confidence: zConfidence })
  .refine(
    ({ latitude, longitude }) => latitude >= 3 && latitude <= 54 && longitude >= 73 && longitude <= 136,
    '坐标不在国内，看看经纬度是不是写反了',
  )

const named = { id: zSlug, name: zText, region: zRegion, says: zText.optional(), ...support } as const

const zPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('zone'), where: zText, fields: z.array(zText), point: zPoint, ...named }),
  z.strictObject({ kind: z.literal('firm'), zone: zSlug.optional(), fields: z.array(zText).default([]), ...named }),
  z.strictObject({
    kind: z.literal('school'),
    school: z.enum(schoolKinds),
    address: zText.optional(),
    programmes: z.array(zText).default([]),
    ...named,
  }),
  z.strictObject({ kind: z.literal('neighbour'), point: zPoint, ...named }),
])

const zFigure = z
  .strictObject({ quantity: zNumber, unit: zText, about: zYesNo.default(false), atLeast: zYesNo.default(false) })
  .transform(({ about, atLeast, ...figure }) => ({ ...figure, isAbout: about, isAtLeast: atLeast }))

const zLocalNote = z.strictObject({
  id: zSlug,
  region: zRegion,
  topic: z.enum(noteTopics),
  about: zText,
  says: zText,
  figures: z.array(zFigure).default([]),
  asOf: zWhen,
  changes: zChanges,
  conflicts: z.array(zConflict).default([]),
  ...support,
})

type PlaceFile = { readonly places: readonly Place[]; readonly localNotes: readonly LocalNote[] }

export const zPlaceFile: z.ZodType<PlaceFile> = z.strictObject({
  places: z.array(zPlace).default([]),
  localNotes: z.array(zLocalNote).default([]),
})
