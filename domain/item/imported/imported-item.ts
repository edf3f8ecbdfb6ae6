/** A question of a foreign bank in one shape, whatever file it came in, before anybody has decided whether it may come in. */
import type { Figure, HotspotArea, ItemKind, Provenance, RichText, StepMarks } from '#domain/item/item.ts'
import type { RowProblem } from './row-problem.ts'

/** Where it stands in the file; `line` is a row of a sheet, a line of a text, or the running number of an item, from 1. */
export type Where = { readonly file: string; readonly sheet?: string | undefined; readonly line: number }

export type ImportedOption = { readonly letter: string; readonly says: RichText }

/** What is right, read; a choice names letters, whether one or several. */
export type ImportedAnswer =
  | { readonly kind: 'choice'; readonly letters: readonly string[] }
  | { readonly kind: 'trueFalse'; readonly says: boolean }
  | { readonly kind: 'blank'; readonly gaps: readonly (readonly string[])[]; readonly anyOrder: boolean }
  | {
      readonly kind: 'number'
      readonly key: number
      readonly unit: string
      readonly tolerance: number
      readonly lastPlace?: number | undefined
      readonly stepMarks?: StepMarks | undefined
    }
  /** The options stand in the right order. */
  | { readonly kind: 'order' }
  | {
      readonly kind: 'match'
      readonly pairs: readonly { readonly left: RichText; readonly right: RichText }[]
      readonly extra: readonly RichText[]
    }
  | { readonly kind: 'hotspot'; readonly areas: readonly HotspotArea[]; readonly letter: string }
  /** Each part with an explanation of its own; points and basis it may leave to the material. */
  | { readonly kind: 'case'; readonly parts: readonly ImportedItem[] }

export type ImportedItem = {
  /** As it stood in the file, so that nothing is lost to a wrong reading. */
  readonly raw: string
  readonly where: Where
  /** What the file calls it, by which its other items name it; empty where they cannot. */
  readonly name: string
  readonly kind?: ItemKind | undefined
  readonly stem: RichText
  readonly options: readonly ImportedOption[]
  readonly answerRaw: string
  /** Undefined where it could not be read. */
  readonly answer?: ImportedAnswer | undefined
  readonly why: RichText
  readonly marks: string
  readonly difficulty: string
  readonly points: readonly string[]
  /** As `readBases` reads it. */
  readonly basis: string
  /** By the letter of the option. */
  readonly misconceptions: Readonly<Record<string, RichText>>
  readonly families: Readonly<Record<string, string>>
  /** Names in the file, or ids of the bank. */
  readonly enemies: readonly string[]
  readonly formula: string
  /** `U=380 I=20`: what the formula reads. */
  readonly given: string
  readonly figure?: Figure | undefined
  readonly provenance?: Provenance | undefined
  /** What the reader noticed; the checks add theirs. */
  readonly problems: readonly RowProblem[]
}

/** An item of which only this is known; a reader fills in what its format holds. */
export const emptyImport: Omit<ImportedItem, 'where'> = {
  raw: '',
  name: '',
  stem: '',
  options: [],
  answerRaw: '',
  why: '',
  marks: '',
  difficulty: '',
  points: [],
  basis: '',
  misconceptions: {},
  families: {},
  enemies: [],
  formula: '',
  given: '',
  problems: [],
}

/** The item and, of material, its parts. */
export const withParts = (item: ImportedItem): readonly ImportedItem[] =>
  item.answer?.kind === 'case' ? [item, ...item.answer.parts] : [item]

/** `单选 12 行` */
export const sayWhere = ({ file, sheet, line }: Where): string => `${sheet ?? file} ${line} 行`
