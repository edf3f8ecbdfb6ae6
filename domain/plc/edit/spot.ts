/** Where the cursor stands in a ladder: on a contact, a block, an output, or a mark of its own row. Written `3p0b1p2` in an address. */
import type { Element, Inline, Ladder, Row } from '../ladder/ladder.ts'
import type { Act, Mark, Test } from '../program/instruction.ts'

/** One turn on the way into a rung: to a part of a path or branch, to a branch of a parallel, to a drive. `nth` counts from 0. */
export type Turn = { readonly to: 'part' | 'branch' | 'drive'; readonly nth: number }
/** `row` counts from 0. No turns: the row itself. */
export type Spot = { readonly row: number; readonly turns: readonly Turn[] }

/** What can stand under the cursor. */
export type Leaf =
  | { readonly kind: 'part'; readonly part: Test | Inline }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'mark'; readonly mark: Mark }
export type Place = { readonly spot: Spot; readonly leaf: Leaf }

const letters = { part: 'p', branch: 'b', drive: 'd' } as const
const turnsTo: ReadonlyMap<string, Turn['to']> = new Map([
  ['p', 'part'],
  ['b', 'branch'],
  ['d', 'drive'],
])

export const saySpot = ({ row, turns }: Spot): string => row + turns.map(({ to, nth }) => letters[to] + nth).join('')

/** Undefined where it is no spot at all; whether it is in a ladder, `placeAt` says. */
export function parseSpot(text: string): Spot | undefined {
  if (!/^\d{1,4}([pbd]\d{1,3}){0,40}$/.test(text)) return undefined
  const [row = '0', ...turns] = text.match(/^\d+|[pbd]\d+/g) ?? []
  return {
    row: Number(row),
    turns: turns.map((turn) => ({ to: turnsTo.get(turn.slice(0, 1)) ?? 'part', nth: Number(turn.slice(1)) })),
  }
}

/** Every place of a ladder, rung by rung, from left to right and from top to bottom. */
export const placesOf = (ladder: Ladder): readonly Place[] => ladder.flatMap(placesInRow)

function placesInRow(row: Row, nth: number): readonly Place[] {
  if (row.kind === 'mark') return [{ spot: { row: nth, turns: [] }, leaf: { kind: 'mark', mark: row.mark } }]
  return drivenPlaces(row, { row: nth, turns: [] })
}

type Driven = Pick<Extract<Row, { kind: 'rung' }>, 'path' | 'drives'>

const further = (spot: Spot, to: Turn['to'], nth: number): Spot => ({ ...spot, turns: [...spot.turns, { to, nth }] })

function drivenPlaces({ path, drives }: Driven, spot: Spot): readonly Place[] {
  const parts = path.flatMap((part, nth) => partPlaces(part, further(spot, 'part', nth)))
  const driven = drives.flatMap((drive, nth): readonly Place[] => {
    const at = further(spot, 'drive', nth)
    return drive.kind === 'act' ? [{ spot: at, leaf: drive }] : drivenPlaces(drive, at)
  })
  return [...parts, ...driven]
}

function partPlaces(part: Element | Inline, spot: Spot): readonly Place[] {
  if (part.kind !== 'parallel') return [{ spot, leaf: { kind: 'part', part } }]
  return part.branches.flatMap((branch, nth) =>
    branch.flatMap((each, at) => partPlaces(each, further(further(spot, 'branch', nth), 'part', at))),
  )
}

/** The place with this spot, or the nearest before it in the same row; the first of the ladder otherwise. */
export function placeAt(ladder: Ladder, spot: Spot): Place | undefined {
  const row = ladder[spot.row]
  if (row === undefined) return placesOf(ladder.slice(0, 1))[0]
  const places = placesInRow(row, spot.row)
  const said = saySpot(spot)
  return places.find((place) => saySpot(place.spot) === said) ?? places[0]
}
