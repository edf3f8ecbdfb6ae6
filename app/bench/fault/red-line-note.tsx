/** The last act crossed a red line: what it was, what would have happened, how it is done. */
import { Note } from '#ui/note/note.tsx'
import type { FaultView } from './read-fault.ts'

export function RedLineNote({ view: { attempt, data, hit, at } }: { readonly view: FaultView }): React.JSX.Element | null {
  const line = data.redLines.find(({ id }) => id === hit?.id)
  if (hit === undefined || line === undefined || at.step !== undefined) return null
  const isBlocked = attempt?.steps[attempt.steps.length - 1]?.isBlocked === true
  const goesOn = isBlocked ? '练习里先拦你一次，这一步没有做。再碰红线就结束。' : '练习里先提醒你一次。再碰红线就结束。'
  return (
    <Note kind="bad" title={`红线：${hit.did}`} role="alert">
      <p>{line.why}</p>
      <p>{`该这样：${line.instead}`}</p>
      <p>{attempt?.ending === undefined ? goesOn : '本次到此为止。'}</p>
    </Note>
  )
}
