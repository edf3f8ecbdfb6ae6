/** /practice/:bank — the practice room: what there is, by the tree of the standard. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { toPolicyId } from '#domain/policy/ids.ts'
import { type FunctionEntry, readOverview, sayNoSuchBank } from '#features/practice/read-overview.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Doors } from '#ui/doors/doors.tsx'
import { type Branch, KnowledgeTree } from '#ui/knowledge-tree/knowledge-tree.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/overview.ts'
import { DeviceRoom } from './device-room.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('练与考', '电工三级：按知识点练题，做完就看解析和依据。不用登录，不用装应用。'),
  canonical(loaderData?.bare ?? '/'),
]

export const handle = { onDevice: true } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const page = orNotFound(await readOverview(ctx, params.bank), sayNoSuchBank)
  return { page, bare: `${ctx.publicOrigin}${links.practice(page.standard.id)}` }
}

export default function OverviewRoute({ loaderData: { page } }: Route.ComponentProps) {
  const { standard, functions, items, templates, points, first } = page
  return (
    <>
      <Breadcrumb trail={[{ href: links.home(), label: '首页' }]} here="练与考" />
      <main id="main" className="wrap">
        <PageHead
          title="电工三级：练题"
          lede={`${items} 道题，${points} 个知识点，${templates} 种计算题每次换一组数。做完一道就看解析和依据，不用登录。`}
        >
          {first && (
            <ButtonRow>
              <LinkButton href={links.practiceItem(standard.id, first)} kind="go" after="arrow">
                从第 1 题开始
              </LinkButton>
              <LinkButton href={links.practiceItem(standard.id, first, { read: true })}>背题：连答案一起看</LinkButton>
            </ButtonRow>
          )}
        </PageHead>
        <DeviceRoom bank={standard.id} />
        <Section
          id="points"
          title={`${points} 个知识点`}
          aside={
            <span className="s mute push">
              比重 <ConfidenceMark level={standard.weightsConfidence} />
            </span>
          }
        >
          <KnowledgeTree branches={functions.map((entry) => branchOf(entry, standard.id))} />
          <p className="s mute mt-3">{standard.weightsNote}</p>
        </Section>
        <Section id="more" title="考试前后">
          <Doors
            doors={[
              { href: links.bench(), title: '实操台', says: '排故、接线、PLC、变频器：步骤、故障、红线、口试' },
              { href: links.exams(), title: '来一次模拟考', says: '按比重配题，服务器计时，每答一题就存' },
              { href: links.practiceMine(standard.id), title: '错题本、收藏、备份', says: '都存在这台手机里，要开脚本' },
              { href: links.check(undefined, { topic: 'exam' }), title: '我够不够报考', says: '2018 版和 2023 年规则分开算' },
              { href: links.policy(toPolicyId('exam-electrician-l3')), title: '三级的报考条件', says: '两版条件逐条写出处' },
              { href: links.check(), title: '拿到证能领什么', says: '先看能领多少，再看哪天截止' },
            ]}
          />
        </Section>
        <div className="mt-5">
          <Note kind="info" title="别把两张证弄混">
            <p>
              这里备的是职业技能等级证，理论、实操分开考。低压电工特种作业操作证是另一张，考的和合格线都不同。
              <a href={links.whichCertificate()}>分清是哪种证</a>
            </p>
          </Note>
        </div>
      </main>
    </>
  )
}

const branchOf = ({ workFunction, theoryWeight, scopes, points, items }: FunctionEntry, bank: string): Branch => ({
  id: workFunction.code,
  title: workFunction.name,
  aside: `默认 ${theoryWeight} 分`,
  summary: `${items} 道题，${points} 个知识点`,
  leaves: scopes.map(({ scope, points: count, items: own }) => ({
    title: scope.name,
    href: links.practiceScope(bank, scope.code),
    aside: `默认 ${scope.theoryWeight} 分`,
    remark: `${own} 道题，${count} 个知识点`,
  })),
})
