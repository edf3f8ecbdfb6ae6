/** What the program is worth, what is not marked here, and how the marks are worked out. */
import { AttemptScore } from '#app/bench/attempt/attempt-score.tsx'
import { links } from '#app/links.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { type Checked, type PlcView, resultOfPlc } from './plc-view.ts'

export function ScoreSection({ view, checked }: { readonly view: PlcView; readonly checked: Checked }): React.JSX.Element {
  const { frame, minutes } = view.data
  return (
    <AttemptScore
      frame={frame}
      score={checked.score}
      result={resultOfPlc(view)}
      tookS={view.spentS}
      minutes={minutes}
      unseen={checked.unseen}
      next={
        <ButtonRow full>
          {view.mode === 'exam' && <LinkButton href="?mode=exam">再考一次</LinkButton>}
          <LinkButton href={links.benchTask(frame.task, {}, 'rooms')}>换一道题</LinkButton>
        </ButtonRow>
      }
    >
      <Details summary="分是怎么算的" bare>
        <p className="s">
          照本站自拟的评分表：分配漏一处扣 1 分，程序错一处扣 2 分，功能点平分调试的分。没通过的功能点，程序也算错一处。
          接线图、工艺和安全文明在真机上评。
        </p>
      </Details>
    </AttemptScore>
  )
}
