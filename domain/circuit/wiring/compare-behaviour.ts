/** Whether a wired circuit does what the drawing does, and the first thing it does otherwise. The shape of the wiring does not count. */
import type { Circuit, DeviceId, PartId } from '#domain/circuit/circuit.ts'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { type Fault, withFaults } from '#domain/circuit/fault.ts'
import type { Operation } from '#domain/circuit/happening.ts'
import { type Observed, observe } from './observe.ts'
import { type TryOut, tryOutsOf } from './try-outs.ts'

/** What is changed in both circuits before they are tried: a part taken out, or an armature pushed in by hand. */
export type Handicap = { readonly kind: 'partOut'; readonly part: PartId } | { readonly kind: 'pushedIn'; readonly device: DeviceId }

/** `what`: a device, a fuse link, a load, `short` or `race`; what it should show and what it shows, as observed. */
export type Difference = {
  readonly handicap?: Handicap | undefined
  readonly operations: readonly Operation[]
  readonly what: string
  readonly wanted: string | undefined
  readonly got: string | undefined
}

/**
 * `drawn` and `wired` have the same devices and parts. First as they are; then with each contactor pushed in, which is how an interlock
 * shows; then with each part taken out, which shows whether it is in its place at all.
 */
export function compareBehaviour(drawn: Circuit, wired: Circuit): Difference | undefined {
  const { ways, all } = tryOutsOf(drawn)
  const asItIs = firstIn(all, (tryOut) => compareOnce(drawn, wired, tryOut))
  if (asItIs !== undefined) return asItIs
  return firstIn(handicapsOf(drawn), (handicap) => {
    const [one, other] = [drawn, wired].map((circuit) => withFaults(circuit, [faultOf(handicap)])) as [Circuit, Circuit]
    const tried = handicap.kind === 'pushedIn' ? all.slice(0, AS_PUSHED) : ways
    const difference = firstIn(tried, (tryOut) => compareOnce(one, other, tryOut))
    return difference && { ...difference, handicap }
  })
}

/** A contactor pushed in is tried with the first states only: what it blocks shows at once. */
const AS_PUSHED = 40

const handicapsOf = ({ devices, parts }: Circuit): readonly Handicap[] => [
  ...devices.flatMap(({ id, kind }): readonly Handicap[] => (kind === 'contactor' ? [{ kind: 'pushedIn', device: id }] : [])),
  ...parts.flatMap(({ id, held }): readonly Handicap[] => (held === undefined ? [{ kind: 'partOut', part: id }] : [])),
]

const faultOf = (handicap: Handicap): Fault =>
  handicap.kind === 'partOut' ? { kind: 'open', part: handicap.part } : { kind: 'stuck', device: handicap.device, where: 'in' }

function compareOnce(drawn: Circuit, wired: Circuit, tryOut: TryOut): Difference | undefined {
  const [one, other] = [new CircuitRun(drawn), new CircuitRun(wired)]
  for (const [nth, operation] of tryOut.entries()) {
    const [before, beforeOther] = [one.log.length, other.log.length]
    one.operate(operation)
    other.operate(operation)
    const difference = firstDifference(observe(one, before), observe(other, beforeOther))
    if (difference !== undefined) return { ...difference, operations: tryOut.slice(0, nth + 1) }
  }
  return undefined
}

/** What is most alarming first. */
function firstDifference(wanted: Observed, got: Observed): Pick<Difference, 'what' | 'wanted' | 'got'> | undefined {
  const whats = ['short', 'race', ...wanted.keys()]
  const what = whats.find((each) => wanted.get(each) !== got.get(each))
  return what === undefined ? undefined : { what, wanted: wanted.get(what), got: got.get(what) }
}

function firstIn<T, U>(list: readonly T[], look: (each: T) => U | undefined): U | undefined {
  for (const each of list) {
    const found = look(each)
    if (found !== undefined) return found
  }
  return undefined
}
