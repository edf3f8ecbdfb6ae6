/** Whether one would pass now: a range with its reasons, or that it cannot be said. */
import { links } from '#app/links.ts'
import { LEAST_ANSWERS, type Outlook } from '#domain/exam/outlook.ts'
import { Details } from '#ui/details/details.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { RangeBar } from '#ui/range-bar/range-bar.tsx'
import { Section } from '#ui/section/section.tsx'
import { sayChance } from './say-chance.ts'

export function OutlookPanel({ outlook }: { readonly outlook: Outlook }): React.JSX.Element {
  return (
    <Section id="outlook" title="现在去考，能过吗">
      <Panel bleed>{outlook.kind === 'tooFew' ? <TooFew answered={outlook.answered} /> : <Range outlook={outlook} />}</Panel>
    </Section>
  )
}

const TooFew = ({ answered }: { readonly answered: number }): React.JSX.Element => (
  <p>
    <b>不足以判断。</b>
    {`答了 ${answered} 题，至少答 ${LEAST_ANSWERS} 题才估得出一个范围。`}
  </p>
)

function Range({
  outlook: { pass, ability, sittings, answered, fitted },
}: {
  readonly outlook: Extract<Outlook, { kind: 'range' }>
}): React.JSX.Element {
  const range = sayChance(pass)
  return (
    <>
      <RangeBar low={pass.low} high={pass.high} says={`过线的可能：${range}`} />
      <p className="mt-2">
        <b>{`理论过线的可能：${range}。`}</b>
        {sittings === 1 ? '只看这一次' : `看了最近 ${sittings} 次`}，不足以判断准数。实操没算在里面，两科都要过。
        <a href={links.calibration()}>我们说的准不准</a>
      </p>
      <Details summary="怎么算的" bare>
        <p className="s mute">
          {`按 ${answered} 题的难度和你的对错，估出水平 ${ability.mean.toFixed(1)}，误差 ${ability.error.toFixed(1)}（0 是一般水平）。`}
          {fitted === 0 ? '难度是编辑估的，还没有足够的人答过来校准。' : `其中 ${fitted} 题的难度按大家的作答算，别的是编辑估的。`}
          水平低一点、高一点各算一次，就是上面这一段的两头。
        </p>
      </Details>
    </>
  )
}
