/** What came of the last act, said where it was done. */
import type { WiringAct } from '#domain/circuit/wiring/wiring-act.ts'
import { LastRedLine } from './last-red-line.tsx'
import type { WiringView } from './read-wiring.ts'
import { sayOutcome } from './record-list.tsx'

/** The parts of the page, by the acts that are done in them. */
type Place = 'wire' | 'dead' | 'power'

const placeOf = (act: WiringAct): Place => {
  switch (act.kind) {
    case 'join':
    case 'number':
    case 'part':
    case 'complete':
    case 'look':
      return 'wire'
    case 'deadCheck':
      return 'dead'
    case 'ask':
    case 'power':
    case 'testDead':
    case 'press':
    case 'release':
    case 'click':
    case 'trip':
    case 'reset':
    case 'wait':
    case 'mend':
    case 'handIn':
      return 'power'
  }
}

export function LastOutcome({ view, place }: { readonly view: WiringView; readonly place: Place }): React.JSX.Element | null {
  const { steps } = view.attempt
  const last = steps[steps.length - 1]
  if (last === undefined || placeOf(last.act) !== place) return null
  const says = last.readings === undefined ? sayOutcome(last) : ''
  if (says === '') return null
  return (
    <div className="said">
      {last.redLine !== undefined ? (
        <LastRedLine view={view} />
      ) : (
        <p role="status" className="note">
          {`刚才：${says}`}
        </p>
      )}
    </div>
  )
}
