/** Does the acts of a log one after the other. */
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import type { Happening, Operation } from '#domain/circuit/happening.ts'
import { type DeadReading, deadChecksOf, readDeadCheck, SHORT_OHMS } from './dead-checks.ts'
import { drawnJoints } from './drawn-joints.ts'
import type { Joint } from './joint.ts'
import { circuitAt } from './power-stage.ts'
import { type Crossing, crossingOf } from './stop-at-red-line.ts'
import { wiredCircuit } from './wired-circuit.ts'
import type { WiringAct } from './wiring-act.ts'
import { emptyAttempt, keyOf, type TimedAct, type WiringAttempt, type WiringStep, type WiringTask } from './wiring-attempt.ts'

export function replayWiring(task: WiringTask, acts: readonly TimedAct[]): WiringAttempt {
  return acts.reduce(afterAct, emptyAttempt(task))
}

/** After the end nothing counts. The running circuit of `before` goes on in what comes back, so `before` is not used again. */
function afterAct(before: WiringAttempt, timed: TimedAct): WiringAttempt {
  if (before.end !== undefined) return before
  const crossing = crossingOf(before, timed.act)
  if (crossing !== undefined) return atRedLine(before, timed, crossing, [])
  const done = does(before, timed.act)
  if (typeof done === 'string') return withStep(before, { ...timed, came: [], refused: done })
  const after = withStep(before, { ...timed, came: done.came ?? [], ...(done.readings && { readings: done.readings }) })
  const changed = { ...after, ...done.change }
  if (timed.act.kind === 'handIn') return { ...changed, end: { kind: 'handedIn', atS: timed.atS } }
  return judgeShort(changed, timed)
}

type Done = { readonly change: Partial<WiringAttempt>; readonly came?: readonly Happening[]; readonly readings?: readonly DeadReading[] }

/** A sentence where it cannot be done. */
function does(attempt: WiringAttempt, act: WiringAct): Done | string {
  switch (act.kind) {
    case 'join':
    case 'number':
    case 'part':
      return rewire(attempt, act)
    case 'complete':
      return complete(attempt, act.section)
    case 'deadCheck':
      return deadCheck(attempt, act.nth)
    case 'ask':
      if (attempt.live !== undefined) return '已经有电了。要换一步，先停电。'
      if ([...attempt.deadReadings.values()].some((readings) => readings.some(isShort))) return '考评员不同意：量出来有短路，先查清楚。'
      return { change: { agreed: act.stage } }
    case 'power':
      return act.isOn ? switchOn(attempt) : switchOff(attempt)
    case 'testDead':
      return attempt.live === undefined ? { change: { isDead: true } } : '验电：有电。先停电。'
    case 'mend':
      if (!attempt.blown.has(act.part)) return '这只熔断器没有烧。'
      return { change: { blown: new Set([...attempt.blown].filter((part) => part !== act.part)) } }
    case 'look':
      return attempt.task.mode === 'exam' ? '考试里不能先看对不对。' : { change: {} }
    case 'handIn':
      return { change: {} }
    case 'press':
    case 'release':
    case 'click':
    case 'trip':
    case 'reset':
    case 'wait':
      return operate(attempt, act)
  }
}

function rewire({ task, joints }: WiringAttempt, act: Extract<WiringAct, { readonly kind: 'join' | 'number' | 'part' }>): Done | string {
  const isThere = joints.some((joint) => keyOf(joint) === keyOf(act))
  if (act.kind === 'join') {
    if (act.b >= task.cabinet.terminals.length) return '没有这个端子。'
    if (isThere) return '这两端已经有一根线了。'
    return rewired([...joints, { a: act.a, b: act.b, ...(act.number !== undefined && { number: act.number }) }])
  }
  if (!isThere) return '这里没有线。'
  if (act.kind === 'part') return rewired(joints.filter((joint) => keyOf(joint) !== keyOf(act)))
  return { change: { joints: joints.map((joint) => (keyOf(joint) === keyOf(act) ? { ...joint, number: act.number } : joint)) } }
}

function deadCheck({ task, joints, deadReadings }: WiringAttempt, nth: number): Done | string {
  const check = deadChecksOf(task.cabinet)[nth]
  if (check === undefined) return '没有这一项。'
  const readings = readDeadCheck(wiredCircuit(task.cabinet, joints), check)
  return { change: { deadReadings: new Map([...deadReadings, [nth, readings]]) }, readings }
}

const switchOff = ({ live }: WiringAttempt): Done | string =>
  live === undefined ? '现在没有电。' : { change: { live: undefined, agreed: undefined } }

const isShort = ({ ohms }: DeadReading): boolean => ohms !== 'open' && ohms < SHORT_OHMS

/** Measured and agreed was another wiring. */
const rewired = (joints: readonly Joint[]): Done => ({
  change: { joints, agreed: undefined, isShorted: false, deadReadings: new Map() },
})

function complete({ task, joints, helped }: WiringAttempt, section: 'control' | 'main'): Done | string {
  if (task.mode === 'exam') return '考试里没有人帮你接。'
  const drawn = drawnJoints(task.cabinet)
  const isOf = (joint: Joint): boolean =>
    [joint.a, joint.b].some((nth) => task.cabinet.terminals[nth]?.section === 'control') === (section === 'control')
  const wanted = drawn.filter((joint) => joint.section === section)
  const added = wanted.filter((joint) => !joints.some((each) => keyOf(each) === keyOf(joint)))
  const { change } = rewired([...joints.filter((joint) => !isOf(joint) || wanted.some((each) => keyOf(each) === keyOf(joint))), ...added])
  return { change: { ...change, helped: new Set([...helped, ...added.map(keyOf)]) } }
}

function switchOn({ task, joints, agreed, blown, live }: WiringAttempt): Done | string {
  if (live !== undefined || agreed === undefined) return '已经有电了。'
  const run = new CircuitRun(circuitAt(wiredCircuit(task.cabinet, joints), agreed, blown))
  for (const { id } of task.cabinet.circuit.supplies) run.operate({ kind: 'power', supply: id, isOn: true })
  return { change: { live: { stage: agreed, run }, isDead: false }, came: run.log }
}

type Operating = Extract<WiringAct, { readonly kind: 'press' | 'release' | 'click' | 'trip' | 'reset' | 'wait' }>

function operate({ live, task }: WiringAttempt, act: Operating): Done | string {
  if (live === undefined) return '还没送电，按了也没用。'
  if ('device' in act && !task.cabinet.circuit.devices.some(({ id }) => id === act.device)) return '没有这个元件。'
  const before = live.run.log.length
  for (const operation of operationsOf(act)) live.run.operate(operation)
  return { change: {}, came: live.run.log.slice(before) }
}

function operationsOf(act: Operating): readonly Operation[] {
  switch (act.kind) {
    case 'click':
      return [
        { kind: 'press', device: act.device },
        { kind: 'release', device: act.device },
      ]
    case 'wait':
      return [{ kind: 'wait', ms: act.s * 1000 }]
    case 'press':
    case 'release':
    case 'trip':
    case 'reset':
      return [{ kind: act.kind, device: act.device }]
  }
}

/** A fuse that melts clears a short; where none does, the examiner pulls the switch. */
function judgeShort(attempt: WiringAttempt, timed: TimedAct): WiringAttempt {
  const came = attempt.steps[attempt.steps.length - 1]?.came ?? []
  const melted = came.flatMap((happening) => (happening.kind === 'blew' ? [happening.part] : []))
  const isShorted = came.some(({ kind }) => kind === 'shorted')
  const after = { ...attempt, blown: new Set([...attempt.blown, ...melted]), isShorted: attempt.isShorted || isShorted }
  if (!isShorted || melted.length > 0) return after
  const off = { ...after, live: undefined, agreed: undefined, steps: after.steps.slice(0, -1) }
  return atRedLine(off, timed, { id: 'forcedRepower', did: '相间短路还送电，前面没有熔断器能切断' }, came)
}

/** An exam ends here. Practice stops a person once; the second red line ends it too. */
function atRedLine(attempt: WiringAttempt, timed: TimedAct, { id, did }: Crossing, came: readonly Happening[]): WiringAttempt {
  const isFirst = attempt.steps.every(({ redLine }) => redLine === undefined)
  const after = withStep(attempt, { ...timed, came, redLine: { id, did, atS: timed.atS } })
  return attempt.task.mode === 'practice' && isFirst ? after : { ...after, end: { kind: 'vetoed', atS: timed.atS } }
}

const withStep = (attempt: WiringAttempt, step: WiringStep): WiringAttempt => ({ ...attempt, steps: [...attempt.steps, step] })
