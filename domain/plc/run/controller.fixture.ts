/** A controller in a test: inputs named as people name them, scans of 10 ms unless the test says otherwise. */
import { type Device, parseDevice, roomFor } from '../program/device.ts'
import { parseProgram } from '../program/parse-program.ts'
import { Controller } from './controller.ts'

export type TestRun = {
  /** One scan with these inputs on, `ms` after the one before; whether the controller still runs. */
  scan(on?: string, ms?: number): boolean
  /** Scans of 10 ms until `ms` have passed, with these inputs on. */
  hold(on: string, ms: number): void
  /** The devices out of `names` that are on, in the order asked. */
  on(names: string): string
  number(name: string): number
  restart(): void
  readonly controller: Controller
}

/** The program, lines separated by `;` here, with END at its end. */
export function runOf(text: string): TestRun {
  const parsed = parseProgram(`${text.replaceAll(';', '\n')}\nEND`)
  if (!parsed.ok) throw new Error(parsed.problem.map(({ line, says }) => `${line} ${says}`).join('\n'))
  const controller = new Controller(parsed.value)
  let nowMs = 0
  const scan = (on = '', ms = 10): boolean => {
    nowMs += ms
    const inputs = new Uint8Array(roomFor('X'))
    for (const name of namesIn(on)) inputs[deviceOf(name).no] = 1
    return controller.scan(inputs, nowMs).ok
  }
  return {
    controller,
    scan,
    hold: (on, ms) => {
      for (let passed = 0; passed < ms; passed += 10) scan(on)
    },
    on: (names) =>
      namesIn(names)
        .filter((name) => controller.isOn(deviceOf(name)))
        .join(' '),
    number: (name) => controller.numberIn(deviceOf(name)),
    restart: () => controller.restart(),
  }
}

const namesIn = (names: string): readonly string[] => names.split(' ').filter((name) => name !== '')

function deviceOf(name: string): Device {
  const device = parseDevice(name)
  if (!device.ok) throw new Error(device.problem)
  return device.value
}
