/** What a level of an occupation asks for: parts → functions → scopes → knowledge points, each with its weight in the exam. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { SkillLevel } from '#domain/occupation/skill-level.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Confidence } from '#domain/source/source.ts'
import type { PointId } from './item.ts'

/** X core · Y general · Z auxiliary, as the national item bank marks its points. */
export const importances = ['X', 'Y', 'Z'] as const
export type Importance = (typeof importances)[number]

export type Standard = {
  readonly id: string
  /** The code of the occupation: `6-31-01-03`. */
  readonly occupation: string
  readonly level: SkillLevel
  readonly title: string
  /** Document number as printed. */
  readonly document: string
  readonly issuedOn: CivilDate
  readonly confidence: Confidence
  readonly weightsNote: string
  /** Of the weights of all scopes, which are edited apart from the standard itself. */
  readonly weightsConfidence: Confidence
  readonly parts: NonEmpty<Part>
}

/** A 基本要求 · B 相关知识 */
export type Part = { readonly code: string; readonly name: string; readonly functions: NonEmpty<WorkFunction> }
/** 职业功能 */
export type WorkFunction = { readonly code: string; readonly name: string; readonly scopes: NonEmpty<Scope> }
/** 鉴定范围. Weights are of 100 marks each. */
export type Scope = {
  readonly code: string
  readonly name: string
  readonly theoryWeight: number
  readonly skillWeight: number
  /** Where it is drawn for the practical exam, it may count up to this, taken from the rest of its function. */
  readonly skillMost?: number | undefined
  /** How many core, general and auxiliary points it should have: a proposal, not the standard's. */
  readonly importance: Readonly<Record<Importance, number>>
}
/** 鉴定点 */
export type KnowledgePoint = {
  readonly id: PointId
  readonly scope: string
  readonly says: string
  readonly importance: Importance
  readonly confidence: Confidence
}

export const scopesOf = ({ parts }: Standard): readonly Scope[] =>
  parts.flatMap(({ functions }) => functions.flatMap(({ scopes }) => scopes))
