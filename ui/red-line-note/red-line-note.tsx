/** A red line was crossed: what was done, what would have happened, what to do instead, and whether the attempt goes on. */
import type { RedLineHit, ToldRedLine } from '#domain/bench/red-line.ts'
import { Note } from '#ui/note/note.tsx'

type Props = {
  readonly hit: RedLineHit
  readonly redLines: readonly ToldRedLine[]
  /** `stopped`: the act was not done. */
  readonly then?: 'stopped' | 'warned' | 'ended' | undefined
  /** Of its heading. */
  readonly level?: 2 | 3 | undefined
  /** Looked at again, not just now: nobody is interrupted. */
  readonly isPast?: boolean
}

const thenWords = {
  stopped: '练习里先拦你一次，这一步没有做。再碰红线就结束。',
  warned: '练习里先提醒你一次。再碰红线就结束。',
  ended: '本次到此为止。',
} as const

export function RedLineNote({ hit, redLines, then, level = 2, isPast = false }: Props): React.JSX.Element {
  const line = redLines.find(({ id }) => id === hit.id)
  return (
    <Note kind="bad" title={`红线：${hit.did}`} level={level} role={isPast ? undefined : 'alert'}>
      {line !== undefined && <p>{line.why}</p>}
      {line !== undefined && <p>{`该这样：${line.instead}`}</p>}
      {then !== undefined && <p>{thenWords[then]}</p>}
    </Note>
  )
}
