/** A red line was crossed: what was done, what would have happened, what to do instead, and whether the attempt goes on. */
import type { RedLineHit } from '#domain/bench/red-line.ts'
import { Note } from '#ui/note/note.tsx'
import type { ShownRedLine } from './exercise-frame.ts'

type Props = {
  readonly hit: RedLineHit
  readonly redLines: readonly ShownRedLine[]
  /** `stopped`: the act was not done. */
  readonly then?: 'stopped' | 'warned' | 'ended' | undefined
  /** Of its heading. */
  readonly level?: 2 | 3 | undefined
}

const thenWords = {
  stopped: '练习里先拦你一次，这一步没有做。再碰红线就结束。',
  warned: '练习里先提醒你一次。再碰红线就结束。',
  ended: '本次到此为止。',
} as const

export function RedLineNote({ hit, redLines, then, level = 2 }: Props) {
  const line = redLines.find(({ id }) => id === hit.id)
  return (
    <Note kind="bad" title={`红线：${hit.did}`} level={level} role="alert">
      {line !== undefined && <p>{line.why}</p>}
      {line !== undefined && <p>{`该这样：${line.instead}`}</p>}
      {then !== undefined && <p>{thenWords[then]}</p>}
    </Note>
  )
}
