/** /sources — how far each source carries: what rests on it, when it was checked, how it stands, and what is still unknown. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { Channels } from '#app/routes/policies/channels.tsx'
import { type SourceGrade, sayConfidence } from '#domain/source/source.ts'
import { readSources } from '#features/policies/read-sources.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, TapLink } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { CloseList } from '#ui/close-list/close-list.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { SourceBoard } from '#ui/source-board/source-board.tsx'
import { SupportBar } from '#ui/support-bar/support-bar.tsx'
import { Term } from '#ui/term/term.tsx'
import type { Route } from './+types/sources.ts'
import { Marks } from './marks.tsx'
import { columns, rowOf } from './source-rows.tsx'

export const meta: Route.MetaFunction = () =>
  pageMeta('出处靠不靠得住', '每处来源撑着几条政策、上次核对是哪天、看没看全；没查到的怎么补上。')

/** What carries the most is seen at once; a long table costs a cheap phone more than a press. */
const SHOWN = 20

const grades: readonly SourceGrade[] = ['A', 'B', 'C']

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const given = url.searchParams.get('grade') ?? ''
  const grade = grades.find((each) => each === given)
  const strange =
    given !== '' && grade === undefined ? `没有“${given.replace(/\p{C}/gu, ' ').slice(0, 20)}”这一级，已全部显示。` : undefined
  const see = url.searchParams.get('see')
  return { page: await readSources(ctx, grade, asOf.knownAt), grade, see, notes: [strange, note].filter((each) => each !== undefined) }
}

export default function SourcesRoute({ loaderData: { page, grade, see, notes } }: Route.ComponentProps) {
  const { rows, total, spread, policies, unknowns, channels } = page
  const clauses = spread.a + spread.b + spread.c + spread.none
  const [bearing, idle] = [rows.filter(({ load }) => load !== undefined), rows.filter(({ load }) => load === undefined)]
  const [first, rest] = [bearing.slice(0, SHOWN), bearing.slice(SHOWN)]
  const isAmong = (some: typeof rows): boolean => some.some(({ source }) => source.id === see)
  const most = Math.max(0, ...rows.map(({ load }) => load?.clauses.all ?? 0))
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
        ]}
        here="出处"
      />
      <main id="main" className="wrap">
        <PageHead
          title="出处靠不靠得住"
          lede={`${total} 处出处，撑着 ${policies} 项政策、${clauses} 条条款。${spread.a} 条有官方原文，${spread.c} 条只见过转载，${spread.none} 条没见到出处。`}
        />
        {notes.map((sentence) => (
          <Note key={sentence} kind="act" role="status">
            {sentence}
          </Note>
        ))}
        <Panel bleed>
          <Term>{`${clauses} 条条款，各靠哪一级出处`}</Term>
          <div className="mt-3">
            <SupportBar
              title={`${clauses} 条条款里，官方原文 ${spread.a} 条，报刊或机构 ${spread.b} 条，转载 ${spread.c} 条，没有出处 ${spread.none} 条`}
              parts={[
                { look: 'a', count: spread.a, label: `${sayConfidence('confirmed-A')}：在政府网站上看到的` },
                { look: 'b', count: spread.b, label: `${sayConfidence('confirmed-B')}：报刊、通讯社、学校或机构写的` },
                { look: 'c', count: spread.c, label: `${sayConfidence('confirmed-C')}：文号是真的，字句要核` },
                { look: 'u', count: spread.none, label: '没有出处：凭记忆、推断，或者就是没查到' },
              ]}
            />
          </div>
        </Panel>
        <Section id="board" title="一处一处看" aside={grade === undefined ? `共 ${total} 处` : `${total} 处里的 ${rows.length} 处`}>
          <Chips
            label="哪一级"
            chips={[
              { href: links.sources(), label: '全部', count: total, isCurrent: grade === undefined },
              ...page.grades.map((each) => ({
                href: links.sources({ grade: each.grade }),
                label: sayConfidence(`confirmed-${each.grade}`),
                count: each.count,
                isCurrent: grade === each.grade,
              })),
            ]}
          />
          <Panel flush bleed>
            <SourceBoard
              caption="有政策靠着的来源：撑着几条、上次核对和状态"
              columns={columns}
              rows={first.map((row) => rowOf(row, most))}
            />
          </Panel>
          {rest.length > 0 && (
            <div className="mt-3">
              <Details panel open={isAmong(rest)} summary={`另外 ${rest.length} 处，每处撑着 ${rest[0]?.load?.clauses.all ?? 0} 条或更少`}>
                <SourceBoard caption="撑得少的来源" columns={columns} rows={rest.map((row) => rowOf(row, most))} />
              </Details>
            </div>
          )}
          {idle.length > 0 && (
            <div className="mt-3">
              <Details panel open={isAmong(idle)} summary={`另外 ${idle.length} 处，现在没有政策靠它`}>
                <SourceBoard caption="没有政策靠着的来源" columns={columns} rows={idle.map((row) => rowOf(row, most))} />
              </Details>
            </div>
          )}
          <p className="s mute mt-2">
            “撑着几条”数的是条款；沿用别版的不重数。铜色那段是“只靠它”：这一处一断，那几条就没有出处了。“上次核对”是靠它的政策最近核对的日子。
          </p>
        </Section>
        <Section id="unknowns" title="没查到的，和怎么补上" aside={`${unknowns.length} 件`}>
          <CloseList points={unknowns} />
          <ButtonRow>
            <TapLink href={links.changes()} after="arrow">
              看最近变了什么
            </TapLink>
          </ButtonRow>
        </Section>
        <Marks />
        <Channels channels={channels} hrefOf={(source) => links.sources({ see: source }, `s-${source}`)} />
      </main>
    </>
  )
}
