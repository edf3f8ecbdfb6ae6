/** The first thing a wiring does otherwise than the drawing, in words: what to do at the cabinet, what should come of it, what comes. */
import type { DeviceId } from '#domain/circuit/circuit.ts'
import type { Operation } from '#domain/circuit/happening.ts'
import type { Difference, Handicap } from './compare-behaviour.ts'
import { terminalNamesOf } from './terminal-names.ts'
import { mainSwitchesOf } from './try-outs.ts'
import type { WiredCircuit } from './wired-circuit.ts'

/** `KM2 用手压住。合上 QS，按住 SB2：KM1 不该吸合，你接的吸合了。` */
export function sayDifference(circuit: WiredCircuit, { handicap, operations, what, wanted, got }: Difference): string {
  const before = handicap === undefined ? '' : sayHandicap(circuit, handicap)
  return `${before}${sayOperations(circuit, operations)}：${sayWhat(circuit, what, wanted, got)}`
}

function sayHandicap(circuit: WiredCircuit, handicap: Handicap): string {
  if (handicap.kind === 'pushedIn') return `用手压住 ${handicap.device}。`
  const part = circuit.parts.find(({ id }) => id === handicap.part)
  return part === undefined ? '' : `先把 ${part.device} 的 ${terminalNamesOf(part).join('–')} 断开试。`
}

/** Pressed and let go at once is a click. Waiting for motors and timers is said where it matters: at the end. */
function sayOperations(circuit: WiredCircuit, operations: readonly Operation[]): string {
  const words: string[] = []
  operations.forEach((operation, nth) => {
    const said = sayOperation(circuit, operation, operations[nth - 1], operations[nth + 1])
    if (said !== undefined && said !== words[words.length - 1]) words.push(said)
  })
  return words.join('，')
}

function sayOperation(
  circuit: WiredCircuit,
  operation: Operation,
  before: Operation | undefined,
  after: Operation | undefined,
): string | undefined {
  switch (operation.kind) {
    case 'power':
      return operation.isOn ? '送电' : '停电'
    case 'press':
      if (isSwitch(circuit, operation.device)) return `合上 ${operation.device}`
      return after?.kind === 'release' && after.device === operation.device ? `按一下 ${operation.device}` : `按住 ${operation.device}`
    case 'release':
      if (isSwitch(circuit, operation.device)) return `断开 ${operation.device}`
      return before?.kind === 'press' && before.device === operation.device ? undefined : `松开 ${operation.device}`
    case 'trip':
      return `让 ${operation.device} 动作`
    case 'reset':
      return `${operation.device} 复位`
    case 'wait':
      return `等 ${Math.round(operation.ms / 1000)} 秒`
    case 'mend':
      return `换 ${operation.part}`
  }
}

const isSwitch = (circuit: WiredCircuit, device: DeviceId): boolean =>
  mainSwitchesOf(circuit).includes(device) || circuit.devices.some(({ id, kind }) => id === device && kind === 'switch')

function sayWhat(circuit: WiredCircuit, what: string, wanted: string | undefined, got: string | undefined): string {
  if (what === 'short') return got === undefined ? '图上这时会短路，你接的没有。' : '短路了，要烧熔断器。'
  if (what === 'race') return got === undefined ? '图上这时会打铃，你接的没有。' : '触点互相抢，接触器打铃。'
  const device = circuit.devices.find(({ id }) => id === what)
  const part = circuit.parts.find(({ id }) => id === what)
  if (device === undefined) {
    if (part?.is === 'link') return got === 'blown' ? `${part.device} 烧断。` : `${part.device} 应烧断，你接的没有。`
    return `${part?.device ?? what} 的电流和图上不一样。`
  }
  if (got === 'burns') return `${what} 线圈电压太高，会烧。`
  switch (device.kind) {
    case 'motor':
      return `${what} 应${sayDrive(wanted)}，你接的${sayDrive(got)}。`
    case 'thermal':
      return wanted === 'tripped' ? `${what} 应动作，你接的没动。` : `${what} 不该动作，你接的动作了。`
    default:
      return wanted === 'in' ? `${what} 应吸合，你接的没动。` : `${what} 不该吸合，你接的吸着。`
  }
}

/** A key of what a motor shows, see observe.ts. */
function sayDrive(shows: string | undefined): string {
  const [first, joined, rpm] = (shows ?? 'off').split(' ')
  const joins: Readonly<Record<string, string>> = { star: '星形', delta: '三角形', doubleStar: '双星形' }
  if (first === 'forward' || first === 'reverse')
    return `${joins[joined ?? ''] ?? ''}${first === 'forward' ? '正转' : '反转'}（${rpm} 转/分）`
  return first === 'phaseLost' ? '缺相' : first === 'direct' ? '通直流' : '不转'
}
