/** An item of the bank: what is asked, what is right, why, and on what it rests. A *question* is what the interview asks. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Confidence } from '#domain/source/source.ts'
import type { MisconceptionId } from './misconception.ts'

/** `abg-012`: letters of the scope and a running number; never used again for another item. */
export type ItemId = Brand<string, 'ItemId'>
export const toItemId = (slug: string): ItemId => slug as ItemId

/** `K012`: a knowledge point (鉴定点) of the tree. */
export type PointId = Brand<string, 'PointId'>
export const toPointId = (id: string): PointId => id as PointId

/** The name of an option inside its item: `A`. What a candidate sees is shuffled, so it is never shown as it stands here. */
export type OptionId = Brand<string, 'OptionId'>
export const toOptionId = (id: string): OptionId => id as OptionId

/**
 * Text as editors write it: plain sentences; formulas stand between dollar signs, in LaTeX: `$P=\sqrt{3}UI\cos\varphi$`.
 * A line break in an explanation begins its next step. In a stem a gap is written `（　）` for choices and `____` for something to be filled in.
 */
export type RichText = string

export type Option = { readonly id: OptionId; readonly says: RichText }

/** A drawing that belongs to an item; `says` is its text equivalent, complete enough to answer without seeing it. */
export type Figure = { readonly file: string; readonly says: string }

/** On what an item rests. */
export type Basis =
  /** A law of nature or of the field that needs no document: 基尔霍夫定律. */
  | { readonly kind: 'principle'; readonly names: string }
  /** A law, standard or manual, by its id in the list of documents; an item is due for review when its edition is replaced. */
  | { readonly kind: 'document'; readonly document: string; readonly clause?: string | undefined; readonly confidence: Confidence }

/** 1 almost everybody can · 3 half can · 5 few can: an estimate of the editors until there are enough answers. */
export type Difficulty = 1 | 2 | 3 | 4 | 5

/** Where an item comes from, and under which licence we may use it. Nothing is said of items that were written for this bank. */
export type Provenance = { readonly source: string; readonly licence: string }

type Common = {
  readonly id: ItemId
  readonly points: NonEmpty<PointId>
  readonly difficulty: Difficulty
  readonly stem: RichText
  readonly figure?: Figure | undefined
  /** Why the key is right; for a calculation, the steps. */
  readonly why: RichText
  /** What choosing this option shows that somebody believes. */
  readonly misconceptions: Readonly<Record<OptionId, RichText>>
  /** Which of those are cases of a frequent one. */
  readonly families?: Readonly<Record<OptionId, MisconceptionId>> | undefined
  readonly basis: NonEmpty<Basis>
  /** Items that give away each other's key or differ only in numbers: never in one paper. */
  readonly enemies: readonly ItemId[]
  readonly provenance?: Provenance | undefined
}

export const itemKinds = ['single', 'multiple', 'trueFalse', 'blank', 'number', 'order', 'match', 'hotspot', 'case'] as const
export type ItemKind = (typeof itemKinds)[number]

/** 单选 */
export type SingleItem = Common & { readonly kind: 'single'; readonly options: NonEmpty<Option>; readonly key: OptionId }
/** 多选: two or more are right. */
export type MultipleItem = Common & { readonly kind: 'multiple'; readonly options: NonEmpty<Option>; readonly key: NonEmpty<OptionId> }
/** 判断 */
export type TrueFalseItem = Common & { readonly kind: 'trueFalse'; readonly key: boolean }
/** 填空: for each gap, every wording that counts; `anyOrder` where the gaps may be filled in any order. */
export type BlankItem = Common & { readonly kind: 'blank'; readonly gaps: NonEmpty<NonEmpty<string>>; readonly anyOrder: boolean }
/** What a number that was written is held against. */
export type Quantified = {
  readonly key: number
  readonly unit: string
  /** An answer within this share of the key counts; 0.01 is one per cent. */
  readonly tolerance: number
  /** One unit in the last place the stem asks for; an answer that far from the key counts as well. 0.01 where two decimals are asked. */
  readonly lastPlace?: number | undefined
}
/** A result on the way. `name` stands for it in the formulas after it; `asks` says what it is, without formulas: 相电流. */
export type NumberStep = Quantified & { readonly name: string; readonly asks: string; readonly formula: string; readonly share: number }
/** 步骤分: results on the way are asked for and have their shares of the marks; `share` is that of the result, called `asks`. */
export type StepMarks = { readonly steps: NonEmpty<NumberStep>; readonly asks: string; readonly share: number }

/** 数值计算: the key can be computed again from what is given, and from its steps where it has any. */
export type NumberItem = Common &
  Quantified & {
    readonly kind: 'number'
    readonly formula: string
    readonly given: Readonly<Record<string, number>>
    readonly stepMarks?: StepMarks | undefined
    /** Wrong results, and what somebody who comes to one believes; of what a template draws. */
    readonly mistakes?: readonly { readonly is: number; readonly shows: RichText }[]
  }
/** 排序: the options in the right order. */
export type OrderItem = Common & { readonly kind: 'order'; readonly options: NonEmpty<Option> }
/** 配对: each left with its right; `extra` rights belong to none. */
export type MatchItem = Common & {
  readonly kind: 'match'
  readonly pairs: NonEmpty<{ readonly left: RichText; readonly right: RichText }>
  readonly extra: readonly RichText[]
}
/** 识图: one area of the figure is to be pressed; each has a name, so that it can be chosen from a list as well. */
export type HotspotItem = Common & {
  readonly kind: 'hotspot'
  readonly figure: Figure
  readonly areas: NonEmpty<HotspotArea>
  readonly key: OptionId
}
/** In the units of the figure's viewBox. */
export type HotspotArea = {
  readonly id: OptionId
  readonly says: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** 材料题: several items about one material. */
export type CaseItem = Common & { readonly kind: 'case'; readonly parts: NonEmpty<SimpleItem> }

export type SimpleItem = SingleItem | MultipleItem | TrueFalseItem | BlankItem | NumberItem | OrderItem | MatchItem | HotspotItem
export type Item = SimpleItem | CaseItem

/** A law, standard or manual that items rest on, in one edition. */
export type BasisDocument = {
  readonly id: string
  /** As printed: `JGJ/T 46—2024`. */
  readonly number: string
  readonly title: string
  readonly confidence: Confidence
  /** First day on which another edition replaces it; items that rest on it are then due for review. */
  readonly replacedFrom?: CivilDate | undefined
  readonly replacedBy?: string | undefined
}
