/** What the address of a plan tells, and an address that tells less. */
import { links } from '#app/links.ts'
import type { AskedTopic } from '#app/topic-words.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { isIdentifying, withoutIdentifying } from '#domain/plan/share.ts'
import { toSearch } from '#features/eligibility/answers-in-address.ts'
import type { PlanPage } from '#features/eligibility/read-plan.ts'
import { TapLink } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Section } from '#ui/section/section.tsx'

type Props = { readonly page: PlanPage; readonly origin: string; readonly view: { readonly topic: AskedTopic; readonly on?: CivilDate } }

export function ShareBox({ page: { answered, answers, dictionary }, origin, view }: Props): React.JSX.Element {
  const dropped = answered.filter(({ fact }) => isIdentifying(fact))
  const bare = links.plan(toSearch(withoutIdentifying(answers, dictionary), dictionary), view)
  return (
    <Section id="share" title="发给别人">
      <p>这一页的地址里没有姓名、证号和电话，但有你的 {answered.length} 个回答。二维码和日历文件里也是它。</p>
      <Details summary={`看这 ${answered.length} 个回答`} panel>
        <ul className="stack">
          {answered.map(({ fact, says }) => (
            <li key={fact.id}>
              {fact.label}：{says}
            </li>
          ))}
        </ul>
      </Details>
      {dropped.length > 0 && (
        <>
          <p className="mt-2">
            不想让人看到{dropped.map(({ fact }) => fact.label).join('、')}，发下面这个：去掉了这 {dropped.length}{' '}
            个回答，截止日和有的结论会变成“资料不足”。
          </p>
          <p>
            <TapLink href={bare} after="arrow">
              不带日期的清单
            </TapLink>
          </p>
          <p className="xs mono brk">
            {origin}
            {bare}
          </p>
        </>
      )}
    </Section>
  )
}
