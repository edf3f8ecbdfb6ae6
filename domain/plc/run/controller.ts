/** A controller that runs a program scan by scan: inputs are read, the program runs on the image, outputs are given out. @source exam.md K144 */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type Device, roomFor, sayDevice } from '../program/device.ts'
import type { Program } from '../program/instruction.ts'
import { type Compiled, compileProgram } from './compile.ts'
import { bitAt, emptyMemory, forget, type Memory, wordAt } from './memory.ts'
import { leaveSteps } from './stretch.ts'

/** The controller stopped itself; outputs are off until it is started anew. `line` is where the program went back. */
export type Stopped = { readonly kind: 'endless'; readonly line: number }

export const sayStopped = ({ line }: Stopped): string =>
  `程序转不完一圈，PLC 已经停机，输出全部断开。从第 ${line} 行开始的那一行梯形图一直往回跳。给它的 CJ 加一个能断开的条件，或者改成往后跳。`

/** Rows in one scan, beyond those of the program itself, before we call it endless; it stands for the watchdog of a real controller. */
const PATIENCE = 20_000

/** One input or output terminal is one place; X0 and Y0 are place 0. */
export class Controller {
  readonly #compiled: Compiled
  readonly #memory: Memory
  readonly #outputs = new Uint8Array(roomFor('Y'))
  #stopped: Stopped | undefined
  #rowsRun = 0

  /** The program must have come through parseProgram. */
  constructor(program: Program) {
    this.#compiled = compileProgram(program)
    this.#memory = emptyMemory(this.#compiled.edgeCount, this.#compiled.stretches.length)
  }

  /** One scan at `nowMs` of a clock that never runs back. `inputs` are the terminals, 1 where current flows in. */
  scan(inputs: Uint8Array, nowMs: number): Result<void, Stopped> {
    if (this.#stopped !== undefined) return fail(this.#stopped)
    const memory = this.#memory
    if (memory.scan === 0) memory.startedMs = nowMs
    memory.nowMs = nowMs
    memory.bits.set(inputs.subarray(0, roomFor('X')), X0)
    setSpecials(memory)
    leaveSteps(memory, this.#compiled.stretches, this.#compiled.rows)
    this.#stopped = this.#runRows()
    memory.scan += 1
    if (this.#stopped === undefined) this.#outputs.set(memory.bits.subarray(Y0, Y0 + this.#outputs.length))
    else this.#outputs.fill(0)
    return this.#stopped === undefined ? ok(undefined) : fail(this.#stopped)
  }

  /** The output terminals as the last scan left them; the same array each time. */
  get outputs(): Uint8Array {
    return this.#outputs
  }

  /** Rows of the ladder run since the controller was made: how much work it has been. */
  get rowsRun(): number {
    return this.#rowsRun
  }

  isOn(device: Device): boolean {
    return this.#memory.bits[bitAt(device)] === 1
  }

  /** The number that D, T, C or F holds. */
  numberIn(device: Device): number {
    const number = this.#memory.words[wordAt(device)]
    if (number === undefined) throw new Error(`${sayDevice(device)} is outside of the memory`)
    return number
  }

  /** Power off and on again: all but the latched devices is forgotten, outputs are off until the next scan. */
  restart(): void {
    forget(this.#memory)
    this.#outputs.fill(0)
    this.#stopped = undefined
  }

  #runRows(): Stopped | undefined {
    const memory = this.#memory
    const { rows, lines } = this.#compiled
    memory.bus = true
    memory.next = 0
    let patience = rows.length + PATIENCE
    for (;;) {
      const at = memory.next
      const row = rows[at]
      if (row === undefined) return undefined
      memory.next = at + 1
      row(memory)
      this.#rowsRun += 1
      patience -= 1
      if (patience < 0 && memory.next <= at) return { kind: 'endless', line: lines[at] ?? 1 }
    }
  }
}

const X0 = bitAt({ of: 'X', no: 0 })
const Y0 = bitAt({ of: 'Y', no: 0 })
const M8000 = bitAt({ of: 'M', no: 8000 })

/** M8000 on, M8002 on in the first scan, M8011 to M8014 clocks. @source exam.md K151; M8001, M8003, M8011, M8012, M8014 as generally taught */
function setSpecials({ bits, scan, nowMs, startedMs }: Memory): void {
  bits[M8000] = 1
  bits[M8000 + 1] = 0
  bits[M8000 + 2] = scan === 0 ? 1 : 0
  bits[M8000 + 3] = scan === 0 ? 0 : 1
  const ran = nowMs - startedMs
  for (const [nth, period] of [10, 100, 1000, 60_000].entries()) bits[M8000 + 11 + nth] = ran % period < period / 2 ? 1 : 0
}
