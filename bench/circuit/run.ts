/**
 * `npm run bench:circuit`: how long a circuit takes to come to rest after each event, whether random acts ever break a law, how fast
 * programs are scanned, and how the rooms of the bench feel in a browser on a slow phone.
 *
 *   npm run bench:circuit -- --sequences 10000
 *   npm run bench:circuit -- --readme            also writes it into the READMEs
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Circuit } from '#domain/circuit/circuit.ts'
import type { Operation } from '#domain/circuit/happening.ts'
import { readCircuits } from '#features/circuit/content/read-circuits.ts'
import { projectRoot } from '#platform/project-root.ts'
import { describeMachine } from '../machine.ts'
import { measureScans } from '../plc/scans.ts'
import { cleanUp, newDataDir, startProduct } from '../product.ts'
import { writeReadmes } from '../readme.ts'
import { sayIn, type Table, toTerminal } from '../table.ts'
import { drawActs, energised, isBad } from './random-acts.ts'
import { type MeasuredRoom, measureRooms } from './rooms.ts'

const ACTS = 40
const rooms: readonly MeasuredRoom[] = [
  { path: '/bench/t1/cir-02', script: 'circuit' },
  { path: '/bench/t2/cir-02', script: 'circuit' },
  { path: '/bench/t3/mixing-tank', script: 'plc' },
  { path: '/bench/t5/three-speeds', script: 'drive' },
]
const REPLAYS = 5
const { values } = parseArgs({ options: { sequences: { type: 'string' }, readme: { type: 'boolean' } } })
const read = await readCircuits(join(projectRoot, 'content/circuits'))
if (!read.ok) throw new Error(`${read.problem.length} problems in content/circuits`)
const circuits = read.value

const machine = describeMachine()
console.log(sayIn('zh', machine))
const tables: Table[] = []
show(measureEvents())
show(measureSequences(Number(values.sequences ?? 10_000)))
show(measureScans([1000], 500))
const product = await startProduct(newDataDir())
show(await measureRooms(product, rooms))
await product.stop()
await cleanUp()
if (values.readme) console.log(`已写入：${writeReadmes(tables, machine, 'circuit').join('、') || '没有，两个 README 里都没有标记'}`)

function show(table: Table): void {
  tables.push(table)
  console.log(toTerminal(table, 'zh'))
}

/** One act that is no waiting is one event: solve, let armatures move, until all is at rest. */
function measureEvents(): Table {
  const targets: Readonly<Record<string, number>> = { 'cir-02': 0.2, 'cir-13': 2 }
  const rows = circuits.flatMap((circuit) => {
    const target = targets[circuit.id]
    return target === undefined ? [] : [[circuit.id.toUpperCase().replace('-0', '-'), circuit, target] as const]
  })
  return {
    title: { zh: '每个事件算到稳定', en: 'To rest, for each event' },
    columns: [
      '',
      { zh: '零件', en: 'parts' },
      { zh: '线号', en: 'wires' },
      'p50 ms',
      'p99 ms',
      { zh: '最慢 ms', en: 'slowest ms' },
      { zh: '目标 ms', en: 'target ms' },
    ],
    rows: rows.map(([name, circuit, target]) => [
      name,
      String(circuit.parts.length),
      String(circuit.wires.length),
      ...timesOf(circuit),
      String(target),
    ]),
    notes: [
      {
        zh: 'CIR-13 是自拟的机床电路，大小相当于 T68',
        en: 'CIR-13 is a machine of our own, about as large as a T68',
      },
    ],
  }
}

/** A run tells the same story each time, so the least of several replays is what an event takes without other work on the machine. */
function timesOf(circuit: Circuit): readonly string[] {
  const took: number[] = []
  for (let seed = 0; seed < 60; seed += 1) {
    const acts = drawActs(circuit, seed, ACTS)
    const replays = Array.from({ length: REPLAYS }, () => replay(circuit, acts))
    acts.forEach((act, nth) => {
      if (act.kind !== 'wait') took.push(Math.min(...replays.map((times) => times[nth] ?? Number.POSITIVE_INFINITY)))
    })
  }
  took.sort((a, b) => a - b)
  return [0.5, 0.99, 1].map((share) => (took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(3))
}

function replay(circuit: Circuit, acts: readonly Operation[]): readonly number[] {
  const run = energised(circuit)
  return acts.map((act) => {
    const began = performance.now()
    run.operate(act)
    return performance.now() - began
  })
}

function measureSequences(count: number): Table {
  const began = performance.now()
  let broken = 0
  let happenings = 0
  for (let seed = 0; seed < count; seed += 1) {
    const circuit = circuits[seed % circuits.length]
    if (circuit === undefined) continue
    const run = energised(circuit)
    for (const act of drawActs(circuit, seed, ACTS)) run.operate(act)
    if (run.log.some(isBad)) broken += 1
    happenings += run.log.length
  }
  const seconds = (performance.now() - began) / 1000
  return {
    title: { zh: '随机操作', en: 'Random acts' },
    columns: [
      { zh: '串', en: 'sequences' },
      { zh: '每串操作', en: 'acts each' },
      { zh: '发生的事', en: 'happenings' },
      { zh: '违反', en: 'broken' },
      { zh: '秒', en: 'seconds' },
    ],
    rows: [[String(count), String(ACTS), String(happenings), String(broken), seconds.toFixed(1)]],
    notes: [
      {
        zh: '十三个电路轮流；违反 = 短路、打铃、烧熔断器、撞到底',
        en: 'The thirteen circuits in turn; broken = a short, racing contacts, a blown link, a carriage at its end',
      },
    ],
  }
}
