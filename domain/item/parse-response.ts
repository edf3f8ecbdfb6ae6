/**
 * A response from what a browser, a device or a file sent. Forms send texts and lists of texts, JSON also numbers and booleans. Nothing
 * answered (absent, empty text, empty list) is `undefined`.
 */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type CaseItem, type Item, type ItemId, type OptionId, type SimpleItem, toOptionId } from './item.ts'
import { numbersOf, numberWritten } from './number-written.ts'
import type { BadResponse, Response, SimpleResponse } from './response.ts'

type Parsed<T> = Result<T | undefined, BadResponse>

export function parseResponse(sent: unknown, item: Item): Parsed<Response> {
  return item.kind === 'case' ? parseCase(sent, item) : parseSimple(sent, item)
}

function parseCase(sent: unknown, item: CaseItem): Parsed<Response> {
  if (isNothing(sent)) return ok(undefined)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return fail({ kind: 'wrongShape', of: 'case' })
  const parts = new Map<ItemId, SimpleResponse>()
  for (const [id, answer] of Object.entries(sent)) {
    const part = item.parts.find((each) => each.id === id)
    if (part === undefined) return fail({ kind: 'unknownPart', part: id.slice(0, 40) })
    const parsed = parseSimple(answer, part)
    if (!parsed.ok) return parsed
    if (parsed.value !== undefined) parts.set(part.id, parsed.value)
  }
  return ok(parts.size === 0 ? undefined : { kind: 'case', parts })
}

function parseSimple(sent: unknown, item: SimpleItem): Parsed<SimpleResponse> {
  if (isNothing(sent)) return ok(undefined)
  switch (item.kind) {
    case 'single':
      return choose(sent, item, item.options, ([chosen]) => ({ kind: 'single', chosen }), 1)
    case 'hotspot':
      return choose(sent, item, item.areas, ([chosen]) => ({ kind: 'hotspot', chosen }), 1)
    case 'multiple':
      return choose(sent, item, item.options, (chosen) => ({ kind: 'multiple', chosen }))
    case 'order':
      return choose(sent, item, item.options, (order) => ({ kind: 'order', order }))
    case 'trueFalse':
      return parseTrueFalse(sent)
    case 'blank':
      return parseTexts(sent, item.gaps.length, 'blank', (written) => ({ kind: 'blank', written }))
    case 'number':
      return parseTexts(typeof sent === 'number' ? String(sent) : sent, numbersOf(item), 'number', (written) =>
        numberWritten(item, written),
      )
    case 'match':
      return parseMatch(sent, item.pairs.length, item.pairs.length + item.extra.length)
  }
}

const isNothing = (sent: unknown): boolean =>
  sent === undefined || sent === null || sent === '' || (Array.isArray(sent) && sent.length === 0)

/** A form sends one of several as a text, not as a list of one. */
const listOf = (sent: unknown): readonly unknown[] => (Array.isArray(sent) ? sent : [sent])

type Chosen = readonly [OptionId, ...OptionId[]]

function choose(
  sent: unknown,
  { kind }: SimpleItem,
  options: readonly { readonly id: OptionId }[],
  to: (chosen: Chosen) => SimpleResponse,
  most = options.length,
): Parsed<SimpleResponse> {
  const list = listOf(sent)
  const chosen: OptionId[] = []
  for (const each of list) {
    if (typeof each !== 'string') return fail({ kind: 'wrongShape', of: kind })
    const option = toOptionId(each.slice(0, 40))
    if (!options.some(({ id }) => id === option)) return fail({ kind: 'unknownOption', option })
    if (chosen.includes(option)) return fail({ kind: 'repeatedOption', option })
    chosen.push(option)
  }
  const [first, ...others] = chosen
  return first === undefined || chosen.length > most ? fail({ kind: 'wrongShape', of: kind }) : ok(to([first, ...others]))
}

function parseTrueFalse(sent: unknown): Parsed<SimpleResponse> {
  if (sent === true || sent === 'true') return ok({ kind: 'trueFalse', says: true })
  if (sent === false || sent === 'false') return ok({ kind: 'trueFalse', says: false })
  return fail({ kind: 'wrongShape', of: 'trueFalse' })
}

const LONGEST = 200

function parseTexts(
  sent: unknown,
  most: number,
  of: 'blank' | 'number',
  to: (written: readonly string[]) => SimpleResponse,
): Parsed<SimpleResponse> {
  const written = listOf(sent)
  if (written.length > most || !written.every((text) => typeof text === 'string')) return fail({ kind: 'wrongShape', of })
  if (written.some((text) => text.length > LONGEST)) return fail({ kind: 'tooLong', most: LONGEST })
  return ok(written.every((text) => text.trim() === '') ? undefined : to(written))
}

function parseMatch(sent: unknown, lefts: number, rights: number): Parsed<SimpleResponse> {
  const list = listOf(sent)
  if (list.length > lefts) return fail({ kind: 'wrongShape', of: 'match' })
  const chosen: (number | undefined)[] = []
  for (const each of list) {
    const place = isNothing(each) ? undefined : typeof each === 'string' && /^\d{1,3}$/.test(each) ? Number(each) : each
    if (place !== undefined && (typeof place !== 'number' || !Number.isInteger(place))) return fail({ kind: 'wrongShape', of: 'match' })
    if (place !== undefined && (place < 0 || place >= rights)) return fail({ kind: 'unknownOption', option: String(place) })
    if (place !== undefined && chosen.includes(place)) return fail({ kind: 'repeatedOption', option: String(place) })
    chosen.push(place)
  }
  return ok(chosen.every((place) => place === undefined) ? undefined : { kind: 'match', rights: chosen })
}
