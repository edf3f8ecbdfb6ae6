/** After the end: the score by its items, what was lost and why, and what each mistake would have done. */
import { AgainForm } from '#app/bench/attempt/again-form.tsx'
import { AttemptScore } from '#app/bench/attempt/attempt-score.tsx'
import { Note } from '#ui/note/note.tsx'
import { Mistakes } from './mistakes.tsx'
import { hitsIn, type WiringView, wiringResult } from './read-wiring.ts'

export function ScoreSection({ view }: { readonly view: WiringView }): React.JSX.Element | null {
  const { end, data, at, attempt } = view
  if (end === undefined) return null
  const { score, look } = end
  return (
    <AttemptScore
      frame={data.frame}
      score={score}
      result={wiringResult(view)}
      hits={hitsIn(attempt)}
      tookS={attempt.end?.atS}
      minutes={data.frame.sheet.minutes}
      next={<AgainForm task="t2" keeps={{ mode: at.mode, part: at.scope }} says="照这张图再接一次" others="换一张电路" />}
    >
      <p className="s mute mt-3">走线、压接、线号管这些手艺，这里不算分，要在板子上练。</p>
      <h3 className="mt-4 mb-2">接线对不对</h3>
      {look.differs === undefined ? <Note kind="ok">动作和图一样。</Note> : <Mistakes look={look} />}
    </AttemptScore>
  )
}
