/** The last act crossed a red line: what would have happened, and how it is done. */
import { Note } from '#ui/note/note.tsx'
import type { WiringView } from './read-wiring.ts'

export function RedLineNote({ view: { attempt, data } }: { readonly view: WiringView }): React.JSX.Element | null {
  const hit = attempt.steps[attempt.steps.length - 1]?.redLine
  const line = data.redLines.find(({ id }) => id === hit?.id)
  if (hit === undefined || line === undefined) return null
  return (
    <Note kind="bad" title={`红线：${hit.did}`} role="alert">
      <p>{line.why}</p>
      <p>{`该这样：${line.instead}`}</p>
      <p>{attempt.end === undefined ? '练习里先拦你一次，这一步没有做。再碰红线就结束。' : '本次到此为止。'}</p>
    </Note>
  )
}
