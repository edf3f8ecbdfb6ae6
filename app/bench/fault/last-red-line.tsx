/** The last act crossed a red line. */
import { RedLineNote } from '#ui/red-line-note/red-line-note.tsx'
import type { FaultView } from './read-fault.ts'

export function LastRedLine({ view: { attempt, data, hit, at } }: { readonly view: FaultView }): React.JSX.Element | null {
  if (hit === undefined || attempt === undefined || at.step !== undefined) return null
  const isBlocked = attempt.steps[attempt.steps.length - 1]?.isBlocked === true
  return (
    <RedLineNote
      hit={hit}
      redLines={data.frame.redLines}
      then={attempt.ending !== undefined ? 'ended' : isBlocked ? 'stopped' : 'warned'}
    />
  )
}
