/** After the end: the score by its items, what was lost and why, and what each mistake would have done. */
import { AgainForm } from '#app/bench/attempt/again-form.tsx'
import { SheetScore } from '#app/bench/attempt/sheet-score.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { Mistakes } from './mistakes.tsx'
import type { WiringView } from './read-wiring.ts'

export function ScoreSection({ view }: { readonly view: WiringView }): React.JSX.Element | null {
  const { end, data, at } = view
  if (end === undefined) return null
  const { score, look } = end
  return (
    <Section id="score" title={score.isVetoed ? '碰了红线，本次终止' : '得分'}>
      <SheetScore sheet={data.sheet} score={score}>
        <p className="s mute mt-2">走线、压接、线号管这些手艺，这里不算分，要在板子上练。</p>
      </SheetScore>
      <h3 className="mt-4 mb-2">接线对不对</h3>
      {look.differs === undefined ? <Note kind="ok">动作和图一样。</Note> : <Mistakes look={look} />}
      <div className="mt-4">
        <AgainForm task="t2" keeps={{ mode: at.mode, part: at.scope }} says="照这张图再接一次" others="换一张电路" />
      </div>
    </Section>
  )
}
