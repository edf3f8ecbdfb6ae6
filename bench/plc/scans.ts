/** How many scans a second a program runs at on one core, and how long it takes to be read and made ready. */

import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { Controller } from '#domain/plc/run/controller.ts'
import { randomFrom } from '#domain/prelude/random.ts'
import { medianOf, percentileOf, sayNumber } from '../figures.ts'
import type { Table } from '../table.ts'
import { cpuMs } from './cpu-ms.ts'
import { programOf } from './programs.ts'

const ROUNDS = 11
const WARM_UP = 300
/** What the issue asks of 1,000 rungs. */
const TARGET = 1000

/** Inputs change at random; the clock goes on by 10 ms a scan. */
export function measureScans(sizes: readonly number[], scans: number): Table {
  return {
    title: { zh: '梯形图的扫描', en: 'Scans of the ladder' },
    columns: [
      { zh: '梯形图行数', en: 'rungs' },
      { zh: '指令', en: 'instructions' },
      { zh: '每秒扫描（中位）', en: 'scans a second (median)' },
      { zh: '最慢一轮', en: 'slowest round' },
      { zh: '读入和检查（毫秒）', en: 'reading and checking (ms)' },
      { zh: '编译（毫秒）', en: 'compiling (ms)' },
    ],
    rows: sizes.map((size) => rowOf(size, scans)),
    notes: [
      {
        zh: `目标：1,000 行不低于每秒 ${sayNumber(TARGET)} 次，一个核。`,
        en: `Target: 1,000 rungs at ${sayNumber(TARGET)} scans a second or more on one core.`,
      },
    ],
  }
}

function rowOf(rungs: number, scans: number): readonly string[] {
  const { text, program } = programOf(rungs)
  const reading = medianOf(Array.from({ length: ROUNDS }, () => cpuMs(() => parseProgram(text))))
  const compiling = medianOf(Array.from({ length: ROUNDS }, () => cpuMs(() => new Controller(program))))
  const controller = new Controller(program)
  const next = randomFrom(1)
  let nowMs = 0
  const run = (count: number): void => {
    const inputs = new Uint8Array(0o200)
    for (let nth = 0; nth < count; nth += 1) {
      inputs[Math.floor(next() * inputs.length)] = nth & 1
      nowMs += 10
      if (!controller.scan(inputs, nowMs).ok) throw new Error('the program was stopped')
    }
  }
  run(WARM_UP)
  const rates = Array.from({ length: ROUNDS }, () => (scans * 1000) / cpuMs(() => run(scans))).toSorted((a, b) => a - b)
  return [
    sayNumber(rungs),
    sayNumber(program.length),
    sayNumber(medianOf(rates)),
    sayNumber(percentileOf(rates, 0)),
    sayNumber(reading, 1),
    sayNumber(compiling, 1),
  ]
}
