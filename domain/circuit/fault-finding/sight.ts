/** What a person sees and hears of a machine at one moment: armatures, motors, tripped relays, melted links, loads. No meter. */
import type { Circuit, Device, DeviceId } from '../circuit.ts'
import type { CircuitRun } from '../circuit-run.ts'

export type Look =
  | 'in'
  | 'out'
  | 'ready'
  | 'tripped'
  | 'whole'
  | 'blown'
  | 'stands'
  | 'forward'
  | 'reverse'
  | 'slowForward'
  | 'slowReverse'
  | 'hums'
  | 'labours'
  | 'coasts'
  | 'brakes'
  | 'supplied'
  | 'partly'
  | 'dark'

export type Sight = Readonly<Record<DeviceId, Look>>

export function lookAt(run: CircuitRun): Sight {
  const sight: Record<DeviceId, Look> = {}
  for (const device of run.circuit.devices) {
    const look = lookOf(run, device)
    if (look !== undefined) sight[device.id] = look
  }
  return sight
}

function lookOf(run: CircuitRun, device: Device): Look | undefined {
  switch (device.kind) {
    case 'contactor':
    case 'relay':
    case 'timer':
    case 'brake':
      return run.isIn(device.id) ? 'in' : 'out'
    case 'thermal':
      return run.isIn(device.id) ? 'tripped' : 'ready'
    case 'fuse':
      return partsOf(run.circuit, device.id).some((part) => run.isBlown(part)) ? 'blown' : 'whole'
    case 'motor':
      return lookOfMotor(run, device.id, device.slowRpm)
    case 'lamp':
    case 'load': {
      const parts = partsOf(run.circuit, device.id)
      const fed = parts.filter((part) => run.ampsThrough(part) > 0.1).length
      return fed === 0 ? 'dark' : fed === parts.length ? 'supplied' : 'partly'
    }
    case 'button':
    case 'switch':
    case 'limit':
    case 'resistor':
    case 'speedSwitch':
    case 'transformer':
    case 'rectifier':
      return undefined
  }
}

const partsOf = ({ parts }: Circuit, device: DeviceId): readonly string[] =>
  parts.filter((part) => part.device === device).map(({ id }) => id)

function lookOfMotor(run: CircuitRun, motor: DeviceId, slowRpm: number | undefined): Look {
  const drive = run.driveOf(motor)
  const isStanding = Math.abs(run.speedOf(motor)) < 1
  switch (drive.kind) {
    case 'off':
      return isStanding ? 'stands' : 'coasts'
    case 'phaseLost':
      return isStanding ? 'hums' : 'labours'
    case 'direct':
      return isStanding ? 'stands' : 'brakes'
    case 'full': {
      if (run.isStalled(motor)) return 'hums'
      const isSlow = drive.rpm === slowRpm
      if (drive.direction === 1) return isSlow ? 'slowForward' : 'forward'
      return isSlow ? 'slowReverse' : 'reverse'
    }
  }
}

const saysLook: Readonly<Record<Look, string>> = {
  in: '吸合',
  out: '释放',
  ready: '已复位',
  tripped: '动作',
  whole: '已换好',
  blown: '熔断',
  stands: '停住',
  forward: '正转',
  reverse: '反转',
  slowForward: '低速正转',
  slowReverse: '低速反转',
  hums: '嗡嗡响不转',
  labours: '声音发闷',
  coasts: '断电滑行',
  brakes: '制动',
  supplied: '有电',
  partly: '缺相',
  dark: '没电',
}

export const sayLook = (device: DeviceId, look: Look): string => `${device} ${saysLook[look]}`

/** What changed, one short clause a device; empty where nothing did. */
export const sayChange = (before: Sight, after: Sight): readonly string[] =>
  Object.entries(after).flatMap(([device, look]) => (before[device] === look ? [] : [sayLook(device, look)]))

export const isSameSight = (one: Sight, other: Sight): boolean => sayChange(one, other).length === 0
