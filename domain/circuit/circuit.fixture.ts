/** Small circuits for tests: a control circuit of 380 V between L2 and L3, written as `KM.A1 coil 1-L3`. */
import type { Circuit, Device, Part, PartKind } from './circuit.ts'
import { CircuitRun } from './circuit-run.ts'

const deviceOf = (id: string): Device => {
  const named = { id, says: id }
  const nominal = { volts: 380 }
  if (id.startsWith('KM')) return { ...named, kind: 'contactor', nominal }
  if (id.startsWith('KT')) return { ...named, kind: 'timer', nominal, delay: id === 'KTOFF' ? 'off' : 'on', ms: 1000 }
  if (id.startsWith('FU')) return { ...named, kind: 'fuse', amps: 5 }
  if (id.startsWith('R')) return { ...named, kind: 'resistor' }
  return { ...named, kind: 'button' }
}

function partOf(text: string): Part {
  const [id = '', is = '', wires = '', ohms] = text.split(' ')
  const [from = '', to = ''] = wires.split('-')
  const part = { id, device: id.slice(0, id.indexOf('.')), is: is as PartKind, from, to, section: 'control' } as const
  return ohms === undefined ? part : { ...part, ohms: Number(ohms) }
}

export function aCircuit(...texts: readonly string[]): Circuit {
  const parts = texts.map(partOf)
  return {
    id: 'small',
    title: '小电路',
    says: '试验用',
    supplies: [{ id: 'mains', phases: ['L1', 'L2', 'L3'], volts: 380 }],
    wires: [...new Set(['L1', 'L2', 'L3', ...parts.flatMap(({ from, to }) => [from, to])])],
    devices: [...new Set(parts.map(({ device }) => device))].map(deviceOf),
    parts,
    couplings: [],
    interlocks: [],
  }
}

export function powered(circuit: Circuit): CircuitRun {
  const run = new CircuitRun(circuit)
  run.operate({ kind: 'power', supply: 'mains', isOn: true })
  return run
}
