/** All that is known of one level of an occupation: its standard, its knowledge points, its items, and on what they rest. */
import type { PaperForm } from '#domain/exam/form.ts'
import type { BasisDocument, Item } from './item.ts'
import type { Misconception } from './misconception.ts'
import type { KnowledgePoint, Standard } from './standard.ts'
import type { Template } from './template/template.ts'

/** An item with the scope it was filed under. */
export type ScopedItem = { readonly scope: string; readonly item: Item }

/** A drawing as SVG text; `id` is the name of its file, by which items call it. */
export type Drawing = { readonly id: string; readonly svg: string }

export type Bank = {
  readonly standard: Standard
  readonly points: readonly KnowledgePoint[]
  readonly items: readonly ScopedItem[]
  /** Calculations that draw their numbers anew. */
  readonly templates: readonly Template[]
  readonly documents: readonly BasisDocument[]
  /** Frequent ones, which distractors of items and templates are cases of. */
  readonly misconceptions: readonly Misconception[]
  readonly drawings: readonly Drawing[]
  /** What papers look like; the default one among them. */
  readonly forms: readonly PaperForm[]
}
