/** An answer held against the key: what was right, what was chosen, and what each wrong option shows. */
import { type AskedQuantity, orderShown } from '#domain/item/asked.ts'
import type { Basis, BasisDocument, Item, ItemId, NumberItem, OptionId, Provenance, SimpleItem, StepMarks } from '#domain/item/item.ts'
import { misconceptionOf } from '#domain/item/misconception-of.ts'
import { textsOf } from '#domain/item/number-written.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { gapsFilled } from '#domain/item/score/score-blank.ts'
import { scoreResponse } from '#domain/item/score/score-response.ts'
import { judgeSteps, type StepVerdict } from '#domain/item/score/score-steps.ts'
import { plainRules, type ScoringRules } from '#domain/item/score/scoring-rules.ts'
import { type ShownText, showText } from './show-item.ts'

export type SolvedOption = {
  readonly says: ShownText
  readonly isKey: boolean
  readonly isChosen: boolean
  readonly misconception?: ShownText
}
/** The result is the last. `share` of `of` is what it counts. */
export type SolvedStep = AskedQuantity & {
  readonly key: number
  readonly written: string
  readonly verdict: StepVerdict
  readonly share: number
  readonly of: number
}
export type SolvedForm =
  | { readonly kind: 'choice'; readonly isSeveral: boolean; readonly options: readonly SolvedOption[] }
  | { readonly kind: 'trueFalse'; readonly key: boolean; readonly said?: boolean }
  | {
      readonly kind: 'blank'
      readonly gaps: readonly { readonly written: string; readonly isFilled: boolean; readonly wordings: readonly string[] }[]
    }
  | { readonly kind: 'number'; readonly key: number; readonly unit: string; readonly written?: string }
  | { readonly kind: 'steps'; readonly steps: readonly SolvedStep[] }
  | { readonly kind: 'order'; readonly rows: readonly { readonly says: ShownText; readonly given?: ShownText }[] }
  | {
      readonly kind: 'match'
      readonly rows: readonly {
        readonly left: ShownText
        readonly right: ShownText
        readonly given?: ShownText
        readonly isRight: boolean
      }[]
    }

export type SolvedAsk = { readonly id: ItemId; readonly isRight: boolean; readonly form: SolvedForm; readonly why: ShownText }
export type ShownBasis = Exclude<Basis, { kind: 'document' }> | (Extract<Basis, { kind: 'document' }> & { readonly is: BasisDocument })
export type SolvedItem = {
  /** Something was answered; otherwise only the answer was asked for. */
  readonly isAnswered: boolean
  readonly isRight: boolean
  readonly asks: readonly SolvedAsk[]
  /** Of material: what holds for all of it. */
  readonly why?: ShownText
  readonly basis: readonly ShownBasis[]
  /** What the wrong answer shows that is believed. */
  readonly misconception?: ShownText
  /** Undefined where it was written for this bank. */
  readonly provenance?: Provenance
}

/** `responses` by the id of what was asked; what is missing was left open, which is not right. */
export function solve(
  item: Item,
  seed: number,
  responses: ReadonlyMap<ItemId, SimpleResponse>,
  documents: readonly BasisDocument[],
  rules: ScoringRules = plainRules,
): SolvedItem {
  const parts = item.kind === 'case' ? item.parts : [item]
  const asks = parts.map((part) => solveOne(part, seed, responses.get(part.id), rules))
  const misconception = misconceptionOf(item, responses)
  return {
    isAnswered: responses.size > 0,
    isRight: asks.every((each) => each.isRight),
    asks,
    ...(item.kind === 'case' && { why: showText(item.why) }),
    basis: item.basis.flatMap((basis) => basisShown(basis, documents)),
    ...(misconception !== undefined && { misconception: showText(misconception) }),
    ...(item.provenance !== undefined && { provenance: item.provenance }),
  }
}

const solveOne = (item: SimpleItem, seed: number, response: SimpleResponse | undefined, rules: ScoringRules): SolvedAsk => ({
  id: item.id,
  isRight: scoreResponse(item, response, marksOf(1), rules).verdict === 'right',
  form: formOf(item, seed, response, rules),
  why: showText(item.why),
})

function formOf(item: SimpleItem, seed: number, response: SimpleResponse | undefined, rules: ScoringRules): SolvedForm {
  switch (item.kind) {
    case 'single':
      return { kind: 'choice', isSeveral: false, options: optionsOf(item, orderShown(item, seed), [item.key], response) }
    case 'multiple':
      return { kind: 'choice', isSeveral: true, options: optionsOf(item, orderShown(item, seed), item.key, response) }
    case 'hotspot':
      return { kind: 'choice', isSeveral: false, options: optionsOf(item, item.areas, [item.key], response) }
    case 'trueFalse':
      return { kind: 'trueFalse', key: item.key, ...(response?.kind === 'trueFalse' && { said: response.says }) }
    case 'blank': {
      const written = response?.kind === 'blank' ? response.written : []
      const filled = gapsFilled(item, written)
      return {
        kind: 'blank',
        gaps: item.gaps.map((wordings, nth) => ({ written: written[nth] ?? '', isFilled: filled[nth] ?? false, wordings })),
      }
    }
    case 'number':
      if (item.stepMarks) return { kind: 'steps', steps: stepsOf(item, item.stepMarks, response, rules.number) }
      return { kind: 'number', key: item.key, unit: item.unit, ...(response?.kind === 'number' && { written: response.written }) }
    case 'order': {
      const given = response?.kind === 'order' ? response.order.map((id) => item.options.find((option) => option.id === id)?.says) : []
      return { kind: 'order', rows: item.options.map(({ says }, nth) => ({ says: showText(says), ...givenText(given[nth]) })) }
    }
    case 'match': {
      const rights = [...item.pairs.map(({ right }) => right), ...item.extra]
      const given = response?.kind === 'match' ? response.rights : []
      return {
        kind: 'match',
        rows: item.pairs.map(({ left, right }, nth) => ({
          left: showText(left),
          right: showText(right),
          isRight: given[nth] === nth,
          ...givenText(rights[given[nth] ?? -1]),
        })),
      }
    }
  }
}

function stepsOf(
  item: NumberItem,
  stepMarks: StepMarks,
  response: SimpleResponse | undefined,
  rule: ScoringRules['number'],
): readonly SolvedStep[] {
  const written = response?.kind === 'number' ? textsOf(response) : []
  const judged = judgeSteps({ ...item, stepMarks }, written, rule)
  const of = judged.reduce((sum, { share }) => sum + share, 0)
  return [...stepMarks.steps, { ...item, asks: stepMarks.asks }].map(({ asks, unit, key }, nth) => ({
    ...{ asks, unit, key, of, written: written[nth] ?? '' },
    ...{ verdict: judged[nth]?.verdict ?? 'blank', share: judged[nth]?.share ?? 0 },
  }))
}

const givenText = (text: string | undefined): { readonly given?: ShownText } => (text === undefined ? {} : { given: showText(text) })

function optionsOf(
  { misconceptions }: SimpleItem,
  shown: readonly { readonly id: OptionId; readonly says: string }[],
  key: readonly OptionId[],
  response: SimpleResponse | undefined,
): readonly SolvedOption[] {
  const chosen = response !== undefined && 'chosen' in response ? [response.chosen].flat() : []
  return shown.map(({ id, says }) => {
    const misconception = misconceptions[id]
    return {
      says: showText(says),
      isKey: key.includes(id),
      isChosen: chosen.includes(id),
      ...(misconception !== undefined && { misconception: showText(misconception) }),
    }
  })
}

function basisShown(basis: Basis, documents: readonly BasisDocument[]): readonly ShownBasis[] {
  if (basis.kind === 'principle') return [basis]
  const is = documents.find(({ id }) => id === basis.document)
  return is === undefined ? [] : [{ ...basis, is }]
}
