/** The number of a GIFT question, with what the lines above it say of it: they say more than a range can. */
import type { NumericalFormat } from 'gift-pegjs'
import type { BesideTexts } from '#domain/item/imported/beside.ts'
import type { ImportedAnswer } from '#domain/item/imported/imported-item.ts'
import { readStepMarks } from '#domain/item/imported/step-text.ts'
import type { Quantified } from '#domain/item/item.ts'
import { readRange } from '#features/items/formats/number/read-range.ts'

/** Undefined where there is no number. */
export function readGiftNumber(text: NumericalFormat | undefined, lines: BesideTexts): ImportedAnswer | undefined {
  const [low, high] = [text?.numberLow, text?.numberHigh]
  const key = text?.number ?? (low !== undefined && high !== undefined ? (low + high) / 2 : undefined)
  const range = text?.range ?? (low !== undefined && high !== undefined ? (high - low) / 2 : 0)
  if (key === undefined) return undefined
  const within = withinOf(lines) ?? readRange(key, range)
  const stepMarks = readStepMarks(lines.steps ?? '', within.tolerance)
  return { kind: 'number', key, unit: lines.unit ?? '', ...within, ...(stepMarks && { stepMarks }) }
}

function withinOf({ tolerance = '', lastPlace = '' }: BesideTexts): Pick<Quantified, 'tolerance' | 'lastPlace'> | undefined {
  if (tolerance === '' || !(Number(tolerance) >= 0)) return undefined
  return { tolerance: Number(tolerance), ...(Number(lastPlace) > 0 && { lastPlace: Number(lastPlace) }) }
}
