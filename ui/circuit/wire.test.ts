import { expect, it } from 'vitest'
import { type ConditionState, reachesLamp, traceWire } from './wire.ts'

const leaf = (id: string, state: ConditionState) => ({ kind: 'leaf' as const, id, state })

it('is live all the way to the lamp when every contact is closed', () => {
  const wires = traceWire([leaf('a', 'yes'), leaf('b', 'yes')])
  expect(Object.fromEntries(wires)).toEqual({ a: 'live', b: 'live' })
  expect(reachesLamp(wires)).toBe(true)
})

it.each(['no', 'unk', 'check'] as const)(
  'is cut at the first contact that is %s, and dead after it even where contacts are closed',
  (state) => {
    const wires = traceWire([leaf('a', 'yes'), leaf('b', state), leaf('c', 'yes'), leaf('d', 'no')])
    expect(Object.fromEntries(wires)).toEqual({ a: 'live', b: 'cut', c: 'dead', d: 'dead' })
    expect(reachesLamp(wires)).toBe(false)
  },
)

it('takes a parallel block as one contact', () => {
  expect(traceWire([{ kind: 'any', id: 'a', state: 'yes' }, leaf('b', 'no')]).get('a')).toBe('live')
})

it('runs through the leaves of a group in order', () => {
  const group = { kind: 'group' as const, id: 'g', state: 'no' as const, nodes: [leaf('a', 'yes'), leaf('b', 'no'), leaf('c', 'yes')] }
  expect(Object.fromEntries(traceWire([group, leaf('d', 'yes')]))).toEqual({ a: 'live', b: 'cut', c: 'dead', d: 'dead' })
})
