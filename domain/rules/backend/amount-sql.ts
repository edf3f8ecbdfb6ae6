/** An amount as SQL: kind, low and high. Numbers are exact: BIGINT, and rounding by FLOOR as `amount.ts` does. */
import { type AmountPlan, NOT_MONEY, type PlanRow, SPAN, UNKNOWN } from './amount-plan.ts'
import { numeral } from './function-of.ts'
import type { Slot } from './slots.ts'

type Three = { readonly kind: string; readonly low: string; readonly high: string }
type EndName = 'low' | 'high'

export function amountSql(plan: AmountPlan): Three {
  switch (plan.kind) {
    case 'span':
      return span(big(plan.low), big(plan.high))
    case 'unknown':
      return { kind: `${UNKNOWN}`, low: big(0), high: big(0) }
    case 'notMoney':
      return { kind: `${NOT_MONEY}`, low: big(0), high: big(0) }
    case 'table': {
      const cells = plan.rows.map(({ codes, fen }) => {
        const fits = plan.keys.map((key, nth) => `(${own(key)} = ${numeral(codes[nth] ?? 0)} OR ${own(key)} IS NULL)`).join(' AND ')
        return `CASE WHEN ${fits} THEN ${big(fen)} END`
      })
      const isKnown = plan.keys.map((key) => `${own(key)} IS NOT NULL`).join(' AND ')
      const found = nested(plan.keys, plan.rows)
      const end = (pick: string): string => `(CASE WHEN ${isKnown} THEN ${found} ELSE COALESCE(${pick}(${cells.join(', ')}), 0) END)`
      return span(end('LEAST'), end('GREATEST'))
    }
    case 'units': {
      const paid = `${big(plan.fen)} * LEAST(${own(plan.slot)}, ${numeral(plan.most)})`
      return span(orWhileMissing(plan.slot, big(0), paid), orWhileMissing(plan.slot, big(plan.fen * plan.most), paid))
    }
    case 'scaled':
      return scaled(plan)
    case 'share':
      return { kind: orWhileMissing(plan.slot, `${UNKNOWN}`, `${SPAN}`), ...sameEnds(share(own(plan.slot), numeral(plan.basisPoints))) }
    case 'bands': {
      const found = plan.bands
        .map(({ upTo, fen }) => `WHEN ${upTo === undefined ? 'TRUE' : `${own(plan.slot)} <= ${numeral(upTo)}`} THEN ${big(fen)}`)
        .join(' ')
      const end = (name: EndName): string => orWhileMissing(plan.slot, big(plan.all[name]), `CASE ${found} ELSE 0 END`)
      return span(end('low'), end('high'))
    }
    case 'bounded': {
      const base = amountSql(plan.base)
      const capped = (text: string): string => (plan.most === undefined ? text : `LEAST(${big(plan.most)}, ${text})`)
      const raised = (text: string): string => (plan.least === undefined ? text : `GREATEST(${big(plan.least)}, ${text})`)
      return { kind: base.kind, low: raised(capped(base.low)), high: raised(capped(base.high)) }
    }
    case 'sum': {
      const parts = plan.of.map(amountSql)
      const total = (name: EndName): string =>
        `(${parts.map((part) => `CASE WHEN ${part.kind} = ${SPAN} THEN ${part[name]} ELSE 0 END`).join(' + ')})`
      const isOpen = parts.map(({ kind }) => `${kind} = ${UNKNOWN}`).join(' OR ')
      return { kind: `(CASE WHEN ${isOpen} THEN ${UNKNOWN} ELSE ${SPAN} END)`, low: total('low'), high: total('high') }
    }
    case 'leastOf': {
      const parts = plan.of.map(amountSql)
      const least = (name: EndName): string => `LEAST(${parts.map((part) => part[name]).join(', ')})`
      const isMoney = parts.map(({ kind }) => `${kind} = ${SPAN}`).join(' AND ')
      return { kind: `(CASE WHEN ${isMoney} THEN ${SPAN} ELSE ${UNKNOWN} END)`, low: least('low'), high: least('high') }
    }
    case 'dated':
      return dated(plan)
  }
}

const own = ({ index }: Slot): string => `f${numeral(index)}`
const big = (fen: number): string => `CAST(${numeral(fen)} AS BIGINT)`
const span = (low: string, high: string): Three => ({ kind: `${SPAN}`, low, high })
const sameEnds = (fen: string): { readonly low: string; readonly high: string } => ({ low: fen, high: fen })
const orWhileMissing = (slot: Slot, missing: string, known: string): string =>
  `(CASE WHEN ${own(slot)} IS NULL THEN ${missing} ELSE ${known} END)`
const percent = (fen: string, of: string): string => `CAST(FLOOR((CAST(${fen} AS BIGINT) * ${of} + 50) / 100.0) AS BIGINT)`
const share = (fen: string, of: string): string => `CAST(FLOOR((CAST(${fen} AS BIGINT) * ${of} + 5000) / 10000.0) AS BIGINT)`

/** Key by key, so that a database looks at few rows of the table for each person. */
function nested(keys: readonly Slot[], rows: readonly PlanRow[]): string {
  const [key, ...others] = keys
  if (key === undefined) return big(rows[0]?.fen ?? 0)
  const byCode = Map.groupBy(rows, ({ codes }) => codes[0])
  const arms = [...byCode].map(([code, same]) => {
    const rest = same.map((row) => ({ ...row, codes: row.codes.slice(1) }))
    return `WHEN ${own(key)} = ${numeral(code ?? 0)} THEN ${nested(others, rest)}`
  })
  return `(CASE ${arms.join(' ')} ELSE 0 END)`
}

function scaled({ base, slot, byCode, all }: Extract<AmountPlan, { kind: 'scaled' }>): Three {
  const inner = amountSql(base)
  const factor = (name: EndName): string => {
    if (slot === undefined) return numeral(all[name])
    const known = byCode.slice(0, -1).map((each, code) => `WHEN ${own(slot)} = ${code} THEN ${numeral(each)}`)
    return `(CASE WHEN ${own(slot)} IS NULL THEN ${numeral(all[name])} ${known.join(' ')} ELSE 100 END)`
  }
  return { kind: inner.kind, low: percent(inner.low, factor('low')), high: percent(inner.high, factor('high')) }
}

function dated({ slot, values }: Extract<AmountPlan, { kind: 'dated' }>): Three {
  const parts = values.map(({ from, plan }) => ({ from, ...amountSql(plan) }))
  const missing: Three = {
    kind: `(CASE WHEN ${parts.map(({ kind }) => `${kind} = ${SPAN}`).join(' AND ')} THEN ${SPAN} ELSE ${UNKNOWN} END)`,
    low: `LEAST(${parts.map(({ low }) => low).join(', ')})`,
    high: `GREATEST(${parts.map(({ high }) => high).join(', ')})`,
  }
  if (slot === undefined) return missing
  const pick = (part: keyof Three, none: string): string => {
    const begun = parts.map((each) => `WHEN ${own(slot)} >= ${numeral(each.from)} THEN ${each[part]}`).join(' ')
    return `(CASE WHEN ${own(slot)} IS NULL THEN ${missing[part]} ${begun} ELSE ${none} END)`
  }
  return { kind: pick('kind', `${UNKNOWN}`), low: pick('low', big(0)), high: pick('high', big(0)) }
}
