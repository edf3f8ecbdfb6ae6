import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Circuit, Device, Part, PartKind } from '../circuit.ts'
import { faultsOf } from './faults-of-drawing.fixture.ts'
import { layOut } from './lay-out.ts'
import { anyPlan, build } from './plan.fixture.ts'

const deviceOf: Readonly<Record<string, (id: string) => Device>> = {
  button: (id) => ({ id, kind: 'button', says: '按钮' }),
  limit: (id) => ({ id, kind: 'limit', says: '行程开关' }),
  thermal: (id) => ({ id, kind: 'thermal', says: '热继电器', amps: 10 }),
  timer: (id) => ({ id, kind: 'timer', says: '时间继电器', nominal: { volts: 380 }, delay: 'on', ms: 1000 }),
  contactor: (id) => ({ id, kind: 'contactor', says: '接触器', nominal: { volts: 380 } }),
}
const looks = [
  ['no', 'button'],
  ['nc', 'button'],
  ['no', 'limit'],
  ['nc', 'thermal'],
  ['lateNo', 'timer'],
  ['lateNc', 'timer'],
  ['coil', 'timer'],
  ['coil', 'contactor'],
  ['nc', 'contactor'],
] as const satisfies readonly (readonly [PartKind, string])[]

const mains = { id: 'mains', phases: ['L', 'N', 'X'], volts: 380 } as const

/** Every part looks as `seeds` say. */
function circuitOf(bare: readonly Part[], seeds: readonly number[]): Circuit {
  const look = (nth: number) => looks[(seeds[nth % seeds.length] ?? 0) % looks.length] ?? looks[0]
  const parts = bare.map((part, nth): Part => ({ ...part, is: look(nth)[0] }))
  const devices = bare.flatMap(({ device }, nth) => deviceOf[look(nth)[1]]?.(device) ?? [])
  const wires = [...new Set(parts.flatMap(({ from, to }) => [from, to]))]
  return { id: 'any', title: '任意', says: '任意', supplies: [mains], wires, devices, parts, couplings: [], interlocks: [] }
}

test('any control circuit in series and side by side: all parts, the wires of the list, nothing on top of anything', () => {
  fc.assert(
    fc.property(anyPlan, fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (plan, seeds) => {
      const circuit = circuitOf(build(plan).parts, seeds)
      expect(faultsOf(circuit, layOut(circuit, 'control'))).toEqual([])
    }),
    { numRuns: 200 },
  )
})
