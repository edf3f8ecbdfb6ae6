/** An attempt at the bench as somebody sends it back: checked field by field, so that nothing stays that no page could show. */
import { redLineIds } from '#domain/bench/red-line.ts'
import { type BenchResult, benchModes, MOST_WEAK_POINTS } from '#domain/bench/result.ts'
import { toPointId } from '#domain/item/item.ts'
import { type Given, isRecord, isText } from './given.ts'

/** Longest address that is kept with an attempt. */
export const LONGEST_ADDRESS = 1000
const MOST_ITEMS = 12

type Told = Omit<BenchResult, 'bank'> & { readonly kind: 'bench'; readonly address?: string }

/** The attempt, or the name of the first field that is wrong. */
export function readBenchEvent({ task, exercise, title, mode, got, outOf, items, redLines, weak, version, address }: Given): Told | string {
  const chosen = benchModes.find((each) => each === mode)
  if (!isText(task)) return 'task'
  if (!isText(exercise)) return 'exercise'
  if (!isText(title)) return 'title'
  if (chosen === undefined) return 'mode'
  if (!isPoints(outOf)) return 'outOf'
  if (!isPoints(got) || got > outOf) return 'got'
  if (!Array.isArray(items) || items.length > MOST_ITEMS) return 'items'
  const scored = items.flatMap((each) => readScored(each) ?? [])
  if (scored.length < items.length) return 'items'
  if (!Array.isArray(redLines) || redLines.length > redLineIds.length) return 'redLines'
  const crossed = redLineIds.filter((id) => redLines.includes(id))
  if (crossed.length < redLines.length) return 'redLines'
  if (!Array.isArray(weak) || weak.length > MOST_WEAK_POINTS || !weak.every((each) => isText(each))) return 'weak'
  if (!isText(version)) return 'version'
  if (address !== undefined && !isAddress(address)) return 'address'
  const told = {
    kind: 'bench',
    task,
    exercise,
    title,
    mode: chosen,
    got,
    outOf,
    items: scored,
    redLines: crossed,
    weak: weak.map(toPointId),
    version,
  } as const
  return address === undefined ? told : { ...told, address }
}

function readScored(given: unknown): BenchResult['items'][number] | undefined {
  if (!isRecord(given)) return undefined
  const { id, got, outOf } = given
  return isText(id) && isPoints(got) && isPoints(outOf) ? { id, got, outOf } : undefined
}

/** In halves and quarters at most, and no more than any paper has. */
const isPoints = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1000 && Number.isInteger(value * 4)

/** Of our own bench: it becomes a link. */
const isAddress = (value: unknown): value is string => isText(value, LONGEST_ADDRESS) && /^\/bench\/[!-~]+$/.test(value)
