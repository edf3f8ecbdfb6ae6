/** The last act crossed a red line. */
import { RedLineNote } from '#ui/red-line-note/red-line-note.tsx'
import type { WiringView } from './read-wiring.ts'

export function LastRedLine({ view: { attempt, data } }: { readonly view: WiringView }): React.JSX.Element | null {
  const hit = attempt.steps[attempt.steps.length - 1]?.redLine
  return hit === undefined ? null : (
    <RedLineNote hit={hit} redLines={data.frame.redLines} then={attempt.end === undefined ? 'stopped' : 'ended'} />
  )
}
