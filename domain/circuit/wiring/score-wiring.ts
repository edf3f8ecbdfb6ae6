/** What an attempt at a wiring task loses, by the items of its score sheet. The sheet and its deductions are our own (自拟). */
import type { Deduction } from '#domain/bench/score-sheet.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { deadChecksOf } from './dead-checks.ts'
import { differenceFromDrawing } from './difference-from-drawing.ts'
import { drawnJoints } from './drawn-joints.ts'
import type { Joint } from './joint.ts'
import { countMismatches, matchDrawing } from './match-drawing.ts'
import { type PowerStage, powerStages } from './power-stage.ts'
import { handsOf, thermalsOf } from './try-outs.ts'
import { wireNumberFaults } from './wire-numbers.ts'
import { keyOf, type WiringAttempt, type WiringStep } from './wiring-attempt.ts'

/** Items of the sheet `W`. */
export const wiringItems = ['deadCheck', 'wiring', 'numbers', 'powering', 'function', 'closeOut'] as const
export type WiringItem = (typeof wiringItems)[number]

const stageNames: Readonly<Record<PowerStage, string>> = { control: '控制回路', main: '主电路空载', motor: '带电动机' }

/** `minutes` allowed by the sheet. Of an attempt that has ended; before, as if it ended now. */
export function deductionsOf(attempt: WiringAttempt, minutes: number): readonly Deduction[] {
  const wrong = wrongJoints(attempt, attempt.joints)
  return [
    ...deadCheckDeductions(attempt),
    ...wiringDeductions(attempt, wrong),
    ...numberDeductions(attempt),
    ...poweringDeductions(attempt),
    ...functionDeductions(attempt, wrong > 0),
    ...closeOutDeductions(attempt),
    ...overtime(attempt, minutes),
  ]
}

/** 0 where it behaves as drawn, whatever its shape. */
function wrongJoints({ task }: WiringAttempt, joints: readonly Joint[]): number {
  return differenceFromDrawing(task, joints) === undefined ? 0 : countMismatches(matchDrawing(task.cabinet, joints).mismatches)
}

const firstPower = ({ steps }: WiringAttempt): WiringStep | undefined => steps.find(hasPower)
const hasPower = ({ act, refused, redLine }: WiringStep): boolean =>
  act.kind === 'power' && act.isOn && refused === undefined && redLine === undefined

function deadCheckDeductions(attempt: WiringAttempt): readonly Deduction[] {
  const checks = deadChecksOf(attempt.task.cabinet)
  const first = attempt.steps.findIndex(hasPower)
  const before = first < 0 ? attempt.steps : attempt.steps.slice(0, first)
  const made = new Set(before.flatMap(({ act, refused }) => (act.kind === 'deadCheck' && refused === undefined ? [act.nth] : [])))
  return checks.flatMap(({ says }, nth) => (made.has(nth) ? [] : [{ item: 'deadCheck', points: 1, says: `送电前没量：${says}` }]))
}

function wiringDeductions(attempt: WiringAttempt, wrong: number): readonly Deduction[] {
  const first = firstPower(attempt)
  const early = first === undefined ? 0 : wrongJoints(attempt, jointsAt(attempt, first)) - wrong
  const asked = drawnJoints(attempt.task.cabinet).filter(({ section }) => attempt.task.scope === 'both' || attempt.task.scope === section)
  const share = Math.round((24 * asked.filter((joint) => attempt.helped.has(keyOf(joint))).length) / asked.length) / 2
  return [
    ...(wrong > 0 ? [{ item: 'wiring', points: 2 * wrong, says: `交的时候还有 ${wrong} 处没接对，每处 2 分` }] : []),
    ...(early > 0 ? [{ item: 'wiring', points: early, says: `第一次送电时有 ${early} 处错，后来改好了，每处 1 分`, atS: first?.atS }] : []),
    ...(share > 0 ? [{ item: 'wiring', points: share, says: '有一部分是帮你接的，这部分不算分' }] : []),
  ]
}

/** The wiring when a step was done: what came later is undone, the last first. */
function jointsAt(attempt: WiringAttempt, step: WiringStep): readonly Joint[] {
  let joints = attempt.joints
  for (const { act, refused, redLine } of attempt.steps.slice(attempt.steps.indexOf(step)).reverse()) {
    if (refused !== undefined || redLine !== undefined) continue
    if (act.kind === 'join') joints = joints.filter((joint) => keyOf(joint) !== keyOf(act))
    if (act.kind === 'part') joints = joints.concat({ a: act.a, b: act.b })
  }
  return joints
}

function numberDeductions({ task, joints, helped }: WiringAttempt): readonly Deduction[] {
  const faults = wireNumberFaults(task.cabinet, joints).filter(({ joint }) => !helped.has(keyOf(joint)))
  const none = faults.filter(({ kind }) => kind === 'none').length
  const other = faults.length - none
  return [
    ...(none > 0 ? [{ item: 'numbers', points: none / 2, says: `${none} 根线没有线号，每根 0.5 分` }] : []),
    ...(other > 0 ? [{ item: 'numbers', points: other / 2, says: `${other} 根线的线号不对，每根 0.5 分` }] : []),
  ]
}

function poweringDeductions({ steps }: WiringAttempt): readonly Deduction[] {
  const done = new Set(stagesUnderPower(steps))
  const blew = steps.filter(({ came }) => came.some(({ kind }) => kind === 'blew'))
  return [
    ...powerStages.flatMap((stage) =>
      done.has(stage) ? [] : [{ item: 'powering', points: 2, says: `没做这一步：${stageNames[stage]}通电` }],
    ),
    ...blew.map(({ atS }) => ({ item: 'powering', points: 2, says: '烧了熔断器', atS })),
  ]
}

function stagesUnderPower(steps: readonly WiringStep[]): readonly PowerStage[] {
  let agreed: PowerStage | undefined
  return steps.flatMap((step) => {
    if (step.act.kind === 'ask' && step.refused === undefined) agreed = step.act.stage
    return hasPower(step) && agreed !== undefined ? [agreed] : []
  })
}

/** Every button and thermal relay is tried with the motor on. */
function functionDeductions({ task, steps }: WiringAttempt, isWrong: boolean): readonly Deduction[] {
  if (isWrong) return [{ item: 'function', points: 10, says: '动作和图不一样' }]
  const tried = triedWithMotor(steps)
  if (tried === undefined) return [{ item: 'function', points: 10, says: '没有带电动机试车' }]
  return toTry(task.cabinet.circuit)
    .filter((device) => !tried.has(device))
    .map((device) => ({ item: 'function', points: 1, says: `试车时没试 ${device}` }))
}

const toTry = (circuit: Circuit): readonly string[] => [...handsOf(circuit), ...thermalsOf(circuit)]

function triedWithMotor(steps: readonly WiringStep[]): ReadonlySet<string> | undefined {
  let stage: PowerStage | undefined
  let agreed: PowerStage | undefined
  let tried: Set<string> | undefined
  for (const step of steps) {
    const { act } = step
    if (step.refused !== undefined || step.redLine !== undefined) continue
    if (act.kind === 'ask') agreed = act.stage
    if (act.kind === 'power') stage = act.isOn ? agreed : undefined
    if (stage !== 'motor') continue
    tried ??= new Set()
    if (act.kind === 'press' || act.kind === 'click' || act.kind === 'trip') tried.add(act.device)
  }
  return tried
}

const closeOutDeductions = ({ live, isDead }: WiringAttempt): readonly Deduction[] => [
  ...(live === undefined ? [] : [{ item: 'closeOut', points: 1, says: '走的时候没停电' }]),
  ...(isDead ? [] : [{ item: 'closeOut', points: 1, says: '试完车没验电' }]),
]

function overtime({ end, steps }: WiringAttempt, minutes: number): readonly Deduction[] {
  const atS = end?.atS ?? steps[steps.length - 1]?.atS ?? 0
  const over = Math.ceil((atS - minutes * 60) / 60)
  return over > 0 ? [{ points: over, says: `超时 ${over} 分钟，每分钟 1 分` }] : []
}
