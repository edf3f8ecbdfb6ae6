/** Where a fact was seen, and how far it can be trusted. */
import type { Brand } from '#domain/prelude/brand.ts'

export type SourceId = Brand<string, 'SourceId'>

/** A government page · B press or institution · C repost, mirror or commercial page. */
export type SourceGrade = 'A' | 'B' | 'C'

export type Source = {
  readonly id: SourceId
  readonly grades: readonly SourceGrade[]
  readonly shows: string
  /** Pages where it was seen. Shown as links only for grades A and B: mirrors sit on unrelated sites, so C names the document only. */
  readonly addresses: readonly string[]
}

export const confidences = [
  'confirmed-A',
  'confirmed-B',
  'confirmed-C',
  'remembered-high',
  'remembered-medium',
  'remembered-low',
  'inferred',
  'unknown',
] as const

export type Confidence = (typeof confidences)[number]

/** On what a statement rests: where it was seen (nowhere, where it is remembered or inferred) and how far it can be trusted. */
export type Support = { readonly sources: readonly SourceId[]; readonly confidence: Confidence }

const words = {
  'confirmed-A': '官方原文',
  'confirmed-B': '报刊或机构',
  'confirmed-C': '转载',
  'remembered-high': '凭记忆，没核实',
  'remembered-medium': '凭记忆，没核实',
  'remembered-low': '凭记忆，没核实',
  inferred: '推断',
  unknown: '待核实',
} as const satisfies Record<Confidence, string>

export const sayConfidence = (confidence: Confidence): string => words[confidence]

/** The weakest of several: a statement is as good as its weakest support. */
export const weakest = (all: readonly Confidence[]): Confidence =>
  all.reduce<Confidence>((worst, each) => (confidences.indexOf(each) > confidences.indexOf(worst) ? each : worst), 'confirmed-A')
