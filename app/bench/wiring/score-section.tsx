/** After the end: the score by its items, what was lost and why, and what each mistake would have done. */
import { Note } from '#ui/note/note.tsx'
import { ScoreCard } from '#ui/score-card/score-card.tsx'
import { Section } from '#ui/section/section.tsx'
import { Mistakes } from './mistakes.tsx'
import type { WiringView } from './read-wiring.ts'

export function ScoreSection({ view }: { readonly view: WiringView }): React.JSX.Element | null {
  const { end, data } = view
  if (end === undefined) return null
  const { score, look } = end
  const lost = [...score.items.flatMap(({ item, lost }) => lost.map((each) => ({ ...each, title: item.title }))), ...score.beyond]
  return (
    <Section id="score" title={score.isVetoed ? '碰了红线，本次终止' : '得分'}>
      <ScoreCard
        title={`评分表 ${data.sheet.id}：${data.sheet.title}，自拟`}
        score={String(score.got)}
        of={`/ ${score.outOf}`}
        parts={score.items.map(({ item, got }) => ({ label: item.title, figure: `${got} / ${item.points}` }))}
      />
      <p className="s mute mt-2">走线、压接、线号管这些手艺，这里不算分，要在板子上练。</p>
      {lost.length > 0 && (
        <>
          <h3 className="mt-4">扣在哪里</h3>
          <ul className="stack mt-2">
            {lost.map((each) => (
              <li key={each.says}>{`${'title' in each ? `${each.title}：` : ''}${each.says}（−${each.points}）`}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt-4 mb-2">接线对不对</h3>
      {look.differs === undefined ? <Note kind="ok">动作和图一样。</Note> : <Mistakes look={look} />}
    </Section>
  )
}
