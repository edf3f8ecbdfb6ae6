/** The marks, item by item with the reasons, and what is not marked here. */
import { Details } from '#ui/details/details.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Checked, PlcView } from './plc-view.ts'

export function ScorePanel({ view, checked }: { readonly view: PlcView; readonly checked: Checked }) {
  const { score, unseen } = checked
  return (
    <Section id="score" title={`得分 ${score.got} / ${score.outOf}`}>
      {view.spentS !== undefined && (
        <p className="s">
          用时 {Math.floor(view.spentS / 60)} 分 {view.spentS % 60} 秒
          {view.data.minutes === undefined ? '。' : `，考场给 ${view.data.minutes} 分钟。`}
        </p>
      )}
      <ul className="pl-score">
        {score.items.map(({ item, got, lost }) => (
          <li key={item.id}>
            <p>
              <b>{item.title}</b>　{got} / {item.points}
            </p>
            {lost.map(({ points, says }) => (
              <p className="s" key={says}>
                −{points}　{says}
              </p>
            ))}
          </li>
        ))}
        {unseen.map(({ id, title, points }) => (
          <li key={id}>
            <p className="mute">
              {title}　{points} 分，这里不评
            </p>
          </li>
        ))}
      </ul>
      <Details summary="分是怎么算的" bare>
        <p className="s">
          照本站自拟的评分表：分配漏一处扣 1 分，程序错一处扣 2 分，功能点平分调试的分。没通过的功能点，程序也算错一处。
          接线图、工艺和安全文明在真机上评。
        </p>
      </Details>
    </Section>
  )
}
