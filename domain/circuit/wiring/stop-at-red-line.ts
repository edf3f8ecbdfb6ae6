/**
 * Which red line an act would cross, looked at before it is done.
 * @source exam dossier §3.3, red lines 1, 2, 4, 5 and 9
 */
import type { RedLineId } from '#domain/bench/red-line.ts'
import { defeatedInterlocks } from './interlocks.ts'
import { handsOf } from './try-outs.ts'
import { wiredCircuit } from './wired-circuit.ts'
import type { WiringAct } from './wiring-act.ts'
import type { WiringAttempt } from './wiring-attempt.ts'

export type Crossing = { readonly id: RedLineId; readonly did: string }

export function crossingOf(attempt: WiringAttempt, act: WiringAct): Crossing | undefined {
  const { live, agreed, isDead, isShorted } = attempt
  switch (act.kind) {
    case 'join':
    case 'number':
    case 'part':
    case 'complete':
    case 'mend':
      if (live !== undefined) return { id: 'untestedTouch', did: '没停电就动线' }
      return isDead ? undefined : { id: 'untestedTouch', did: '停了电，没验电就动线' }
    case 'deadCheck':
      return live === undefined ? undefined : { id: 'liveResistance', did: '带电用电阻挡' }
    case 'power':
      if (!act.isOn || live !== undefined) return undefined
      if (agreed === undefined) return { id: 'unapprovedPower', did: '没问过考评员就送电' }
      return isShorted ? { id: 'forcedRepower', did: '短路没排除，又送一次电' } : undefined
    case 'press':
    case 'click':
      return isTrial(attempt, act.device) ? interlockCrossing(attempt) : undefined
    case 'release':
    case 'trip':
    case 'reset':
    case 'wait':
    case 'ask':
    case 'testDead':
    case 'look':
    case 'handIn':
      return undefined
  }
}

/** A button is pressed with the main circuit under power. */
const isTrial = ({ live, task }: WiringAttempt, device: string): boolean =>
  live !== undefined && live.stage !== 'control' && handsOf(task.cabinet.circuit).includes(device)

function interlockCrossing({ task, joints }: WiringAttempt): Crossing | undefined {
  const [pair] = defeatedInterlocks(task.drawn, wiredCircuit(task.cabinet, joints))
  return pair && { id: 'defeatedInterlock', did: `${pair.join(' 和 ')} 之间没有互锁，就试车` }
}
