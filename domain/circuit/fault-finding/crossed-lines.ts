/**
 * The red lines that can be crossed at this bench, each a question to the attempt so far. Those about earth wires, charged converters
 * and ammeters need things that this bench does not have.
 * @source exam dossier §3.3 (1, 2, 4, 5, 6, 9, 11)
 */
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { Circuit, PartId } from '../circuit.ts'
import type { Happening } from '../happening.ts'
import { interlocksIn } from '../interlock.ts'
import type { Act } from './act.ts'
import { type Attempt, isLive } from './attempt-state.ts'
import { saySpot } from './spot.ts'

type Crossed = Omit<RedLineHit, 'atS'>

/** Whether an act crosses a line by being done now. */
export function crossedBy(attempt: Attempt, act: Act): Crossed | undefined {
  const { circuit } = attempt
  switch (act.kind) {
    case 'mend':
    case 'bridge':
    case 'unbridge': {
      const spot = act.kind === 'mend' ? act.spot : act.part
      if (isLive(attempt)) return { id: 'untestedTouch', did: `没停电就动 ${saySpot(circuit, spot)}` }
      if (!attempt.isVerified) return { id: 'untestedTouch', did: `停了电、没验电就动 ${saySpot(circuit, spot)}` }
      if (act.kind === 'bridge' && !isControlContact(circuit, spot)) return { id: 'bridgedLoad', did: `短接 ${saySpot(circuit, spot)}` }
      return undefined
    }
    case 'on':
    case 'try': {
      if (!attempt.isApproved) return { id: 'unapprovedPower', did: '没请示考评员就合闸' }
      return throughBridge(attempt)
    }
    case 'press':
    case 'tap':
      return isLive(attempt) ? throughBridge(attempt) : undefined
    default:
      return undefined
  }
}

/** What an act brought about. */
export function crossedAfter(attempt: Attempt, happened: readonly Happening[]): Crossed | undefined {
  const onLive = happened.find((each) => each.kind === 'measured' && each.reading.shows === 'liveResistance')
  if (onLive !== undefined) return { id: 'liveResistance', did: '线路带着电，表在电阻挡' }
  if (happened.some(({ kind }) => kind === 'hitStop')) return { id: 'majorHarm', did: '工作台撞到了头' }
  const short = happened.find((each) => each.kind === 'shorted')
  if (short === undefined) return undefined
  if (attempt.bridged.size > 0) return { id: 'majorHarm', did: `短接着送电，${short.between.join('、')} 短路` }
  const isAgain = attempt.steps.some((step) => step.happened.some(({ kind }) => kind === 'shorted'))
  return isAgain ? { id: 'forcedRepower', did: '已经短路过一次，没找到原因又送电' } : undefined
}

const isControlContact = ({ parts }: Circuit, id: PartId): boolean => {
  const part = parts.find((each) => each.id === id)
  return part?.section === 'control' && ['no', 'nc', 'lateNo', 'lateNc'].includes(part.is)
}

function throughBridge({ circuit, bridged }: Attempt): Crossed | undefined {
  const locks = interlocksIn(circuit).find(({ id }) => bridged.has(id))
  return locks === undefined ? undefined : { id: 'defeatedInterlock', did: `${saySpot(circuit, locks.id)}还短接着就试车` }
}
