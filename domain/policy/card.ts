/** The card of a policy version: the questions every reader has, each answered with its support or marked as not established. */

import type { Confidence, SourceId } from '#domain/source/source.ts'
import type { VersionId } from './ids.ts'

export const cardFields = [
  'who',
  'what',
  'howMuch',
  'payee',
  'when',
  'where',
  'materials',
  'process',
  'office',
  'phone',
  'exclusions',
] as const

export type CardField = (typeof cardFields)[number]

const labels = {
  who: '给谁',
  what: '是什么',
  howMuch: '多少钱',
  payee: '钱给谁',
  when: '什么时候办',
  where: '在哪办',
  materials: '带什么',
  process: '怎么办',
  office: '哪个部门管',
  phone: '电话',
  exclusions: '什么情况不给',
} as const satisfies Record<CardField, string>

export const sayCardField = (field: CardField): string => labels[field]

export type CardEntry =
  | {
      readonly kind: 'known'
      readonly lines: readonly string[]
      readonly sources: readonly SourceId[]
      readonly confidence: Confidence
      readonly inheritedFrom?: VersionId
    }
  /** Looked for and not found. `ask` says who would know. */
  | { readonly kind: 'unknown'; readonly ask?: string }

export type Card = Readonly<Record<CardField, CardEntry>>
