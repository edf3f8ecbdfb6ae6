/** Any ladder an editor could hold, small and from few devices, so that rungs meet. */
import fc from 'fast-check'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Device } from '../program/device.ts'
import type { Act, Block, Test } from '../program/instruction.ts'
import type { Drive, Element, Inline, Ladder, Path, Series } from './ladder.ts'

const device = (...classes: readonly Device['of'][]): fc.Arbitrary<Device> =>
  fc.record({ of: fc.constantFrom(...classes), no: fc.integer({ min: 0, max: 3 }) })

const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    kind: fc.constant('contact' as const),
    mode: fc.constantFrom('open', 'closed', 'rising', 'falling'),
    device: device('X', 'X', 'Y', 'M', 'T', 'C'),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    relation: fc.constantFrom('=', '<>', '>', '>=', '<', '<='),
    left: device('D', 'T', 'C'),
    right: fc.integer({ min: -2, max: 9 }).map((constant) => ({ constant })),
  }),
)

const list = <T>(each: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<NonEmpty<T>> =>
  fc.array(each, { minLength, maxLength }).filter((all): all is [T, ...T[]] => isNonEmpty(all))

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('out', 'set', 'reset', 'rise', 'fall'), device: device('Y', 'M') }),
  fc.record({ kind: fc.constant('time' as const), device: device('T'), preset: fc.constant({ constant: 2 }) }),
  fc.record({ kind: fc.constant('count' as const), device: device('C'), preset: fc.constant({ constant: 2 }) }),
  fc.record({ kind: fc.constant('reset' as const), device: device('T', 'C', 'D') }),
  fc.record({
    kind: fc.constant('move' as const),
    isPulsed: fc.boolean(),
    source: fc.oneof(device('D', 'T', 'C'), fc.constant({ constant: 5 })),
    target: device('D'),
  }),
  fc.record({ kind: fc.constant('add' as const), isPulsed: fc.boolean(), by: fc.constantFrom(1, -1), target: device('D') }),
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.constant<Inline>({ kind: 'invert' }),
  fc.constantFrom<Block['kind']>('timer', 'counter', 'edge', 'bistable').map((kind): Inline => ({ kind: 'block', block: blockOf(kind) })),
)

function blockOf(kind: Block['kind']): Block {
  const instance: Device = { of: 'F', no: 0 }
  const other: Device = { of: 'X', no: 1 }
  switch (kind) {
    case 'timer':
      return { kind, type: 'TON', instance, presetMs: 250 }
    case 'counter':
      return { kind, type: 'CTU', instance, preset: 2, other }
    case 'edge':
      return { kind, type: 'F_TRIG', instance }
    case 'bistable':
      return { kind, type: 'RS', instance, other }
  }
}

/** What rungs are made of. */
type Parts = { readonly tests: fc.Arbitrary<Test>; readonly acts: fc.Arbitrary<Act>; readonly inlines: readonly fc.Arbitrary<Inline>[] }

/** As toLadder gives it: no branch is itself nothing but branches side by side. */
function series(tests: Parts['tests'], depth: number): fc.Arbitrary<Series> {
  const parallel = (): fc.Arbitrary<Element> =>
    list(
      series(tests, depth - 1).filter((branch) => branch.length > 1 || branch[0].kind !== 'parallel'),
      2,
      3,
    ).map((branches) => ({ kind: 'parallel', branches }))
  return list(depth === 0 ? tests : fc.oneof({ weight: 3, arbitrary: tests }, parallel()), 1, 3)
}

function path(parts: Parts): fc.Arbitrary<Path> {
  const element: fc.Arbitrary<Element | Inline> = series(parts.tests, 2).map(([head]) => head)
  const tail = fc.array(fc.oneof({ weight: 5, arbitrary: element }, ...parts.inlines), { maxLength: 3 })
  return fc.tuple(element, tail).map(([head, others]) => [head, ...others])
}

/** A fork is never alone: it would go on as part of the path before it. */
function drives(parts: Parts, depth: number): fc.Arbitrary<NonEmpty<Drive>> {
  const one = parts.acts.map((act): Drive => ({ kind: 'act', act }))
  if (depth === 0) return list(one, 1, 2)
  const fork = fc.record({ kind: fc.constant('fork' as const), path: path(parts), drives: drives(parts, depth - 1) })
  return list(fc.oneof({ weight: 2, arbitrary: one }, fork), 1, 3).filter(([first, ...others]) => others.length > 0 || first.kind === 'act')
}

/** Every block gets an instance of its own. */
function numbered(ladder: Ladder): Ladder {
  let count = 0
  const part = (each: Element | Inline): Element | Inline => {
    if (each.kind !== 'block') return each
    count += 1
    return { ...each, block: { ...each.block, instance: { of: 'F', no: count - 1 } } }
  }
  const drive = (each: Drive): Drive => (each.kind === 'act' ? each : { ...each, path: each.path.map(part), drives: all(each.drives) })
  const all = ([first, ...others]: NonEmpty<Drive>): NonEmpty<Drive> => [drive(first), ...others.map(drive)]
  return ladder.map((row) => (row.kind === 'mark' ? row : { ...row, path: row.path.map(part), drives: all(row.drives) }))
}

/** Rungs and END. Lines are 0: they are not part of what the editor draws. */
const ladderOf = (parts: Parts): fc.Arbitrary<Ladder> =>
  fc
    .array(fc.record({ kind: fc.constant('rung' as const), line: fc.constant(0), path: path(parts), drives: drives(parts, 2) }), {
      maxLength: 4,
    })
    .map((rungs) => numbered([...rungs, { kind: 'mark', line: 0, mark: { kind: 'end' } }]))

export const anyLadder: fc.Arbitrary<Ladder> = ladderOf({ tests: test, acts: act, inlines: [inline] })

/** Contacts of inputs and plain coils only. */
export const plainLadder: fc.Arbitrary<Ladder> = ladderOf({
  tests: fc.record({ kind: fc.constant('contact' as const), mode: fc.constantFrom('open', 'closed'), device: device('X') }),
  acts: fc.record({ kind: fc.constant('out' as const), device: device('Y') }),
  inlines: [],
})
