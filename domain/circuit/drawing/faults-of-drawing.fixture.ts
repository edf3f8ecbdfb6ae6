/** What is wrong with a drawing, found by looking at the ink alone. For tests only. */
import type { Circuit } from '../circuit.ts'
import type { Box, Drawing, Point, Run } from './drawing.ts'
import { labelBox } from './text-width.ts'

/** Nothing wrong: an empty list. Every fault is named with what it touches. */
export function faultsOf(circuit: Circuit, drawing: Drawing): readonly string[] {
  return [...wrongParts(circuit, drawing), ...wrongJoints(drawing), ...onTop(drawing), ...outside(drawing)]
}

function wrongParts({ parts }: Circuit, { section, symbols }: Drawing): readonly string[] {
  return parts
    .filter((part) => part.section === section)
    .flatMap(({ id, from, to }) => {
      const drawn = symbols.filter((symbol) => symbol.id === id)
      const ends = drawn.flatMap(({ pins }) => pins.map(({ wire }) => wire))
      return drawn.length === 1 && ends.join() === [from, to].join() ? [] : [`${id} is drawn ${drawn.length} times with ${ends.join()}`]
    })
}

/** Ink that hangs together, however it was meant: ends on a run are joined, crossings are not unless there is a dot. */
function wrongJoints({ symbols, runs, dots }: Drawing): readonly string[] {
  const pins = symbols.flatMap((symbol) => symbol.pins)
  const groups = runs.map((_, nth) => nth)
  const join = (a: number, b: number): void => {
    const [keep, drop] = [groups[a] ?? a, groups[b] ?? b]
    for (const [nth, group] of groups.entries()) if (group === drop) groups[nth] = keep
  }
  for (const [a, one] of runs.entries()) {
    for (const [b, other] of runs.entries()) {
      const touch = [one.from, one.to].some((end) => isOn(end, other)) || dots.some((dot) => isOn(dot, one) && isOn(dot, other))
      if (a !== b && (touch || isAlong(one, other))) join(a, b)
    }
  }
  const groupsOf = new Map<string, Set<number>>()
  const wiresOf = new Map<number, Set<string>>()
  const note = (wire: string, group: number): void => {
    groupsOf.set(wire, (groupsOf.get(wire) ?? new Set()).add(group))
    wiresOf.set(group, (wiresOf.get(group) ?? new Set()).add(wire))
  }
  for (const [nth, { wire, x, y }] of pins.entries()) {
    const met = runs.flatMap((run, at) => (isOn({ x, y }, run) ? [groups[at] ?? at] : []))
    if (met.length === 0) note(wire, -1 - nth)
    for (const group of met) note(wire, group)
  }
  const torn = [...groupsOf].filter(([, all]) => all.size > 1).map(([wire]) => `wire ${wire} is torn`)
  const short = [...wiresOf.values()].filter((all) => all.size > 1).map((all) => `wires ${[...all].join(', ')} are joined`)
  return [...torn, ...short]
}

/** Two runs along the same line that share more than a point. */
function isAlong(a: Run, b: Run): boolean {
  if (a.from.x === a.to.x && b.from.x === b.to.x && a.from.x === b.from.x) return a.from.y < b.to.y && b.from.y < a.to.y
  return a.from.y === a.to.y && b.from.y === b.to.y && a.from.y === b.from.y && a.from.x < b.to.x && b.from.x < a.to.x
}

const isOn = ({ x, y }: Point, { from, to }: Run): boolean =>
  x >= Math.min(from.x, to.x) && x <= Math.max(from.x, to.x) && y >= Math.min(from.y, to.y) && y <= Math.max(from.y, to.y)

function onTop({ symbols, labels, runs, frames, links }: Drawing): readonly string[] {
  const bodies = symbols.map(({ id, box }) => ({ id, box }))
  const words = labels.map((label) => ({ id: `“${label.text}”`, box: labelBox(label) }))
  const wires = runs.map(({ wire, from, to }) => ({ id: `wire ${wire}`, box: { left: from.x, right: to.x, top: from.y, bottom: to.y } }))
  const cases = frames.map((box) => ({ id: 'case', box }))
  const dashes = links.flatMap(({ points }) =>
    points.slice(1).map((to, nth) => {
      const from = points[nth] ?? to
      const box = {
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        top: Math.min(from.y, to.y),
        bottom: Math.max(from.y, to.y),
      }
      return { id: 'link', box }
    }),
  )
  return [
    ...pairs(bodies),
    ...pairs(words),
    ...words.flatMap((word) => [...bodies, ...wires, ...cases, ...dashes].flatMap((other) => hit(word, other))),
    ...bodies.flatMap((body) => wires.flatMap((wire) => hit(body, wire))),
  ]
}

type Thing = { readonly id: string; readonly box: Box }

const pairs = (things: readonly Thing[]): readonly string[] =>
  things.flatMap((thing, nth) => things.slice(nth + 1).flatMap((other) => hit(thing, other)))

const hit = (a: Thing, b: Thing): readonly string[] => (doMeet(a.box, b.box) ? [`${a.id} is on ${b.id}`] : [])

/** Edges may touch. */
const doMeet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function outside({ width, height, symbols, labels }: Drawing): readonly string[] {
  const boxes = [...symbols.map(({ id, box }) => ({ id, box })), ...labels.map((label) => ({ id: label.text, box: labelBox(label) }))]
  return boxes
    .filter(({ box }) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height)
    .map(({ id }) => `${id} is off the sheet`)
}
