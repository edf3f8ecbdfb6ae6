/** Named places of a district: where the work is, where the trade is taught, what lies around. */
import type { RegionCode } from '#domain/region/region.ts'
import type { Confidence, Support } from '#domain/source/source.ts'

/** Degrees, north and east, for a map to look at: never nearer than `toleranceKm`, and trusted no more than its own confidence. */
export type Point = {
  readonly latitude: number
  readonly longitude: number
  readonly toleranceKm: number
  readonly confidence: Confidence
}

type Named = Support & {
  readonly id: string
  readonly name: string
  readonly region: RegionCode
  readonly says?: string | undefined
}

/** An industrial zone, a gas field, a town centre: `fields` is what is made or done there. */
export type Zone = Named & {
  readonly kind: 'zone'
  readonly where: string
  readonly fields: readonly string[]
  readonly point: Point
}

/** An employer. `zone` is the id of the zone where it was said to stand. */
export type Firm = Named & { readonly kind: 'firm'; readonly zone?: string | undefined; readonly fields: readonly string[] }

export const schoolKinds = ['university', 'vocationalCollege', 'secondaryVocational', 'technicalSchool'] as const
export type SchoolKind = (typeof schoolKinds)[number]

const schoolWords = {
  university: '大学',
  vocationalCollege: '高职',
  secondaryVocational: '中职',
  technicalSchool: '技工学校',
} as const satisfies Record<SchoolKind, string>

export const saySchoolKind = (kind: SchoolKind): string => schoolWords[kind]

export type School = Named & {
  readonly kind: 'school'
  readonly school: SchoolKind
  readonly address?: string | undefined
  readonly programmes: readonly string[]
}

/** A neighbouring district, by its seat. */
export type Neighbour = Named & { readonly kind: 'neighbour'; readonly point: Point }

export type Place = Zone | Firm | School | Neighbour
