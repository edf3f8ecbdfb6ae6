/** Whether a circuit can be built at all: every name is known and used once, every coil has a way to the supply, nothing is shorted at rest. */
import { type Circuit, type Device, hasCoil, type Part, type PartKind, type Wire } from './circuit.ts'
import { CircuitRun } from './circuit-run.ts'
import { terminalsOf } from './compile-circuit.ts'

/** `nth` counts in the list of the circuit that is named; `says` is for its editor. */
export type CircuitProblem = {
  readonly list: 'wires' | 'devices' | 'parts' | 'couplings' | 'interlocks' | 'carriage' | 'supplies'
  readonly nth: number
  readonly says: string
}

/** All problems of the names; only where there are none, those of the electricity. */
export function checkCircuit(circuit: Circuit): readonly CircuitProblem[] {
  const names = [...checkWires(circuit), ...checkDevices(circuit), ...checkParts(circuit), ...checkMentions(circuit)]
  if (names.length > 0) return names
  const floating = checkCoils(circuit)
  return floating.length > 0 ? floating : checkShorts(circuit)
}

function checkWires(circuit: Circuit): readonly CircuitProblem[] {
  const ends = wireEnds(circuit)
  return circuit.wires.flatMap((wire, nth) => {
    const uses = ends.filter((end) => end === wire).length
    const says = [
      circuit.wires.indexOf(wire) !== nth && `线号 ${wire} 写了两次`,
      uses < 2 && `线号 ${wire} 只接了 ${uses} 处，至少要接两处`,
    ]
    return problemsAt('wires', nth, says)
  })
}

/** Every place where a wire ends; a source that nobody uses is no mistake. */
const wireEnds = ({ supplies, devices, parts, couplings }: Circuit): readonly Wire[] => [
  ...supplies.flatMap(({ phases, neutral }) => [...phases, ...phases, ...(neutral === undefined ? [] : [neutral, neutral])]),
  ...devices.flatMap((device) => (device.kind === 'motor' ? Object.values(device.terminals) : [])),
  ...parts.flatMap(({ from, to }) => [from, to]),
  ...couplings.flatMap(({ primary, secondary }) => [...primary, ...secondary]),
]

function checkDevices({ devices, parts, wires }: Circuit): readonly CircuitProblem[] {
  return devices.flatMap((device, nth) => {
    const coils = parts.filter((part) => part.device === device.id && part.is === 'coil').length
    const terminals = device.kind === 'motor' ? terminalsOf(device.winding) : []
    const written = device.kind === 'motor' ? Object.keys(device.terminals) : []
    const says = [
      devices.findIndex(({ id }) => id === device.id) !== nth && `元件 ${device.id} 写了两次`,
      hasCoil(device) && coils !== 1 && `${device.id} 要有一个线圈，现在有 ${coils} 个`,
      terminals.toSorted().join() !== written.toSorted().join() && `${device.id} 的接线端要写 ${terminals.join('、')}`,
      ...(device.kind === 'motor' ? Object.values(device.terminals) : []).map((wire) => !wires.includes(wire) && noWire(wire)),
      'motor' in device && !devices.some(({ id, kind }) => id === device.motor && kind === 'motor') && `没有电动机 ${device.motor}`,
    ]
    return problemsAt('devices', nth, says)
  })
}

/** Which kinds of part a kind of device has. */
const partsOf: Readonly<Record<Device['kind'], readonly PartKind[]>> = {
  button: ['no', 'nc'],
  switch: ['no', 'nc'],
  limit: ['no', 'nc'],
  speedSwitch: ['no', 'nc'],
  contactor: ['no', 'nc', 'coil'],
  relay: ['no', 'nc', 'coil'],
  timer: ['no', 'nc', 'lateNo', 'lateNc', 'coil'],
  brake: ['coil'],
  fuse: ['link'],
  thermal: ['heater', 'no', 'nc'],
  resistor: ['resistor'],
  lamp: ['load'],
  load: ['load'],
  transformer: [],
  rectifier: [],
  motor: [],
}

function checkParts({ devices, parts, wires }: Circuit): readonly CircuitProblem[] {
  return parts.flatMap((part, nth) => {
    const device = devices.find(({ id }) => id === part.device)
    const says = [
      parts.findIndex(({ id }) => id === part.id) !== nth && `零件 ${part.id} 写了两次`,
      device === undefined && `没有元件 ${part.device}，先写进 devices`,
      device !== undefined && !partsOf[device.kind].includes(part.is) && `${part.device} 没有 ${part.is} 这种零件`,
      ...[part.from, part.to].map((wire) => !wires.includes(wire) && noWire(wire)),
      part.from === part.to && `${part.id} 两端接在同一根线 ${part.from} 上`,
    ]
    return problemsAt('parts', nth, says)
  })
}

const noWire = (wire: Wire): string => `没有线号 ${wire}，先写进 wires`

function checkMentions({ supplies, couplings, interlocks, carriage, devices, wires }: Circuit): readonly CircuitProblem[] {
  const has = (id: string, ...kinds: readonly Device['kind'][]): boolean =>
    devices.some((device) => device.id === id && kinds.includes(device.kind))
  return [
    ...supplies.flatMap(({ phases, neutral }, nth) =>
      problemsAt(
        'supplies',
        nth,
        [...phases, ...(neutral === undefined ? [] : [neutral])].map((wire) => !wires.includes(wire) && noWire(wire)),
      ),
    ),
    ...couplings.flatMap(({ device, primary, secondary }, nth) =>
      problemsAt('couplings', nth, [
        !has(device, 'transformer', 'rectifier') && `没有变压器或整流器 ${device}`,
        ...[...primary, ...secondary].map((wire) => !wires.includes(wire) && noWire(wire)),
      ]),
    ),
    ...interlocks.flatMap((pair, nth) =>
      problemsAt(
        'interlocks',
        nth,
        pair.map((id) => !has(id, 'contactor') && `没有接触器 ${id}`),
      ),
    ),
    ...problemsAt('carriage', 0, [
      carriage !== undefined && !has(carriage.motor, 'motor') && `没有电动机 ${carriage.motor}`,
      ...(carriage?.switches ?? []).map(({ device }) => !has(device, 'limit') && `没有行程开关 ${device}`),
    ]),
  ]
}

const problemsAt = (list: CircuitProblem['list'], nth: number, says: readonly (string | false)[]): readonly CircuitProblem[] =>
  says.filter((each) => each !== false).map((each) => ({ list, nth, says: each }))

/** Both ends of a coil must come from a source, by way of other parts, and not from the same one. */
function checkCoils(circuit: Circuit): readonly CircuitProblem[] {
  return circuit.parts.flatMap((part, nth) => {
    if (part.is !== 'coil') return []
    const [from, to] = [part.from, part.to].map((wire) => polesFrom(circuit, wire, part))
    const poles = new Set([...(from ?? []), ...(to ?? [])])
    const loose = from?.size === 0 ? part.from : part.to
    if (from?.size === 0 || to?.size === 0) return [{ list: 'parts', nth, says: `线圈 ${part.id} 的 ${loose} 号线接不到电源，线圈悬空` }]
    return poles.size < 2 ? [{ list: 'parts', nth, says: `线圈 ${part.id} 两端只接得到 ${[...poles].join()}，没有回路` }] : []
  })
}

/** The sources and outputs of transformers that a wire comes to without passing `without`. */
function polesFrom({ parts, devices, supplies, couplings }: Circuit, wire: Wire, without: Part): ReadonlySet<Wire> {
  const joins: readonly (readonly Wire[])[] = [
    ...parts.flatMap((part) => (part === without ? [] : [[part.from, part.to]])),
    ...devices.flatMap((device) => (device.kind === 'motor' ? [Object.values(device.terminals)] : [])),
  ]
  const seen = new Set([wire])
  for (const at of seen) for (const join of joins) if (join.includes(at)) for (const end of join) seen.add(end)
  const sources = [
    ...supplies.flatMap(({ phases, neutral }) => [...phases, ...(neutral === undefined ? [] : [neutral])]),
    ...couplings.flatMap(({ secondary }) => secondary),
  ]
  return new Set(sources.filter((source) => seen.has(source)))
}

/** With all switches closed: at rest, and with each button or limit switch pressed alone. */
function checkShorts(circuit: Circuit): readonly CircuitProblem[] {
  const hands = circuit.devices.filter(({ kind }) => kind === 'button' || kind === 'limit')
  for (const pressed of [undefined, ...hands]) {
    const run = new CircuitRun(circuit)
    for (const { id } of circuit.supplies) run.operate({ kind: 'power', supply: id, isOn: true })
    for (const { id, kind } of circuit.devices) if (kind === 'switch') run.operate({ kind: 'press', device: id })
    if (pressed !== undefined) run.operate({ kind: 'press', device: pressed.id })
    const short = run.log.find((happening) => happening.kind === 'shorted')
    if (short?.kind !== 'shorted') continue
    const moment = pressed === undefined ? '一合电源' : `一按 ${pressed.id}`
    const nth = Math.max(
      0,
      circuit.parts.findIndex(({ id }) => run.isBlown(id)),
    )
    return [{ list: 'parts', nth, says: `${moment}，${short.between.join(' 和 ')} 就短路` }]
  }
  return []
}
