/** An amount taken apart: its plan (how it is worked out) and the figures that stand in the plan, each with its place. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Fen } from '#domain/money/fen.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { dateOf, type FactId, type Facts, numberOf, textOf } from './fact.ts'
import type { AmountRow, AmountRule, Band, DatedAmount } from './rule.ts'

/** One step into an amount. A place is the steps from the outside in. */
export type AmountStep =
  | { readonly kind: 'row'; readonly keys: readonly FactId[]; readonly when: readonly string[] }
  | { readonly kind: 'percent'; readonly fact: FactId; readonly option: string }
  | { readonly kind: 'band'; readonly fact: FactId; readonly upTo: number | undefined }
  | { readonly kind: 'from'; readonly fact: FactId; readonly day: CivilDate }
  /** The nth part of a sum or of what is compared, from 1. */
  | { readonly kind: 'part'; readonly nth: number }
  | { readonly kind: 'perUnit' | 'maxUnits' | 'share'; readonly fact: FactId }
  | { readonly kind: 'least' | 'most' | 'says' | 'clause' }

export type FigureValue =
  | { readonly kind: 'money'; readonly fen: Fen }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'words'; readonly says: string }
  | { readonly kind: 'clause'; readonly anchor: ClauseAnchor }

export type AmountFigure = { readonly at: readonly AmountStep[]; readonly value: FigureValue }

/** How an amount is worked out, without its figures. Two amounts of one plan differ in figures only. */
export type AmountPlan = { readonly kind: AmountRule['kind']; readonly facts: readonly FactId[]; readonly of: readonly AmountPlan[] }

export function planOf(rule: AmountRule): AmountPlan {
  switch (rule.kind) {
    case 'fixed':
    case 'unknown':
    case 'notMoney':
      return { kind: rule.kind, facts: [], of: [] }
    case 'table':
      return { kind: rule.kind, facts: rule.keys, of: [] }
    case 'perUnit':
    case 'shareOf':
    case 'bands':
      return { kind: rule.kind, facts: [rule.fact], of: [] }
    case 'percentOf':
      return { kind: rule.kind, facts: [rule.fact], of: [planOf(rule.base)] }
    case 'bounded':
      return { kind: rule.kind, facts: [], of: [planOf(rule.base)] }
    case 'sum':
    case 'leastOf':
      return { kind: rule.kind, facts: [], of: rule.of.map(planOf) }
    case 'dated':
      return { kind: rule.kind, facts: [rule.on], of: distinct(rule.values.map(({ amount }) => planOf(amount))) }
  }
}

/** A further dated value that is worked out like the others is a new figure, not another plan. */
const distinct = (plans: readonly AmountPlan[]): readonly AmountPlan[] =>
  plans.filter((plan, nth) => plans.findIndex((each) => isSame(each, plan)) === nth)

export const figuresOf = (rule: AmountRule): readonly AmountFigure[] => figuresAt(rule, [])

function figuresAt(rule: AmountRule, at: readonly AmountStep[]): readonly AmountFigure[] {
  const figure = (step: AmountStep, value: FigureValue): AmountFigure => ({ at: [...at, step], value })
  const clause = figure({ kind: 'clause' }, { kind: 'clause', anchor: rule.clause })
  switch (rule.kind) {
    case 'fixed':
      return [{ at, value: money(rule.fen) }, clause]
    case 'unknown':
    case 'notMoney':
      return [figure({ kind: 'says' }, { kind: 'words', says: rule.says }), clause]
    case 'table':
      return [...rule.rows.map((row) => figure(rowStep(rule.keys, row), money(row.fen))), clause]
    case 'perUnit':
      return [
        figure({ kind: 'perUnit', fact: rule.fact }, money(rule.fen)),
        figure({ kind: 'maxUnits', fact: rule.fact }, { kind: 'count', count: rule.maxUnits }),
        clause,
      ]
    case 'shareOf':
      return [figure({ kind: 'share', fact: rule.fact }, { kind: 'percent', percent: rule.basisPoints / 100 }), clause]
    case 'bands':
      return [...rule.bands.map((band) => figure(bandStep(rule.fact, band), money(band.fen))), clause]
    case 'percentOf':
      return [
        ...figuresAt(rule.base, at),
        ...Object.entries(rule.percents).map(([option, percent]) =>
          figure({ kind: 'percent', fact: rule.fact, option }, { kind: 'percent', percent }),
        ),
      ]
    case 'bounded':
      return [
        ...figuresAt(rule.base, at),
        ...(rule.least === undefined ? [] : [figure({ kind: 'least' }, money(rule.least))]),
        ...(rule.most === undefined ? [] : [figure({ kind: 'most' }, money(rule.most))]),
      ]
    case 'sum':
    case 'leastOf':
      return rule.of.flatMap((each, nth) => figuresAt(each, [...at, { kind: 'part', nth: nth + 1 }]))
    case 'dated':
      return rule.values.flatMap((value) => figuresAt(value.amount, [...at, fromStep(rule.on, value)]))
  }
}

const money = (fen: Fen): FigureValue => ({ kind: 'money', fen })
const rowStep = (keys: readonly FactId[], { when }: AmountRow): AmountStep => ({ kind: 'row', keys, when })
const bandStep = (fact: FactId, { upTo }: Band): AmountStep => ({ kind: 'band', fact, upTo })
const fromStep = (fact: FactId, { from }: DatedAmount): AmountStep => ({ kind: 'from', fact, day: from })

/** The figures that a case chooses among others: rows, bands, factors, dated values. What every case uses is not listed. */
export function choicesOf(rule: AmountRule): readonly AmountFigure[] {
  return figuresOf(rule).filter(({ at }) => !at.some(({ kind }) => kind === 'clause') && at.some(isChoice))
}

const isChoice = ({ kind }: AmountStep): boolean => ['row', 'percent', 'band', 'from'].includes(kind)

/** Whether what is known of a case leads to this figure. A choice by a missing fact is not made. */
export function isChosen({ at }: AmountFigure, rule: AmountRule, facts: Facts): boolean {
  const figures = figuresOf(rule)
  return at.every((step) => isTaken(step, figures, facts))
}

function isTaken(step: AmountStep, figures: readonly AmountFigure[], facts: Facts): boolean {
  switch (step.kind) {
    case 'row':
      return step.keys.every((key, nth) => textOf(facts, key) === step.when[nth])
    case 'percent':
      return textOf(facts, step.fact) === step.option
    case 'band': {
      const number = numberOf(facts, step.fact)
      return number !== undefined && bandFor(number, step.fact, figures) === step.upTo
    }
    case 'from': {
      const day = dateOf(facts, step.fact)
      return day !== undefined && newestBegun(day, step.fact, figures) === step.day
    }
    case 'part':
    case 'perUnit':
    case 'maxUnits':
    case 'share':
    case 'least':
    case 'most':
    case 'says':
    case 'clause':
      return true
  }
}

const bandFor = (number: number, fact: FactId, figures: readonly AmountFigure[]): number | undefined =>
  figures
    .flatMap(({ at }) => at.flatMap((step) => (step.kind === 'band' && step.fact === fact ? [step] : [])))
    .find(({ upTo }) => upTo === undefined || number <= upTo)?.upTo

const newestBegun = (day: CivilDate, fact: FactId, figures: readonly AmountFigure[]): CivilDate | undefined =>
  figures
    .flatMap(({ at }) => at.flatMap((step) => (step.kind === 'from' && step.fact === fact && step.day <= day ? [step.day] : [])))
    .toSorted()
    .at(-1)
