import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Motor } from './circuit.ts'
import { moveOn, msWhenAt, speedAt } from './motion.ts'
import type { Drive } from './motor-drive.ts'

const motor: Motor = {
  kind: 'motor',
  winding: 'three',
  terminals: {},
  amps: 10,
  rpm: 1440,
  runUpMs: 1500,
  coastMs: 4000,
  brakeMs: 800,
  plugMs: 700,
}
const drives = fc.constantFrom<Drive>(
  { kind: 'off' },
  { kind: 'direct' },
  { kind: 'phaseLost' },
  { kind: 'full', joined: 'inside', direction: 1, rpm: 1440 },
  { kind: 'full', joined: 'inside', direction: -1, rpm: 1440 },
)

test('the millisecond that is foretold is the first at which the speed is there', () => {
  fc.assert(
    fc.property(
      drives,
      fc.boolean(),
      fc.integer({ min: -1440, max: 1440 }),
      fc.constantFrom(-120, -100, 0, 100, 120, 1440),
      (drive, isHeld, speed, wanted) => {
        const motion = moveOn(motor, drive, isHeld, speed, 50)
        const at = msWhenAt(motion, wanted, 50)
        const isReached = (ms: number): boolean =>
          speed < wanted ? speedAt(motion, ms) >= wanted - 1e-9 : speedAt(motion, ms) <= wanted + 1e-9
        const slow = Array.from({ length: 6000 }, (_, nth) => 51 + nth).find(isReached)
        expect(at).toBe(speed === wanted ? undefined : slow)
      },
    ),
    { numRuns: 300 },
  )
})

test('a motor that stands does not start on two phases', () => {
  expect(moveOn(motor, { kind: 'phaseLost' }, false, 0, 0).target).toBe(0)
})
