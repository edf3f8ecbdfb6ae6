/** /changes — what runs out, and every dated change with its old and new side. The whole view is in the address. */
import { requestContext } from '#app/context.ts'
import { asOfQuery, parseAsOf } from '#app/http/as-of.ts'
import { cursorText, parseChangeFilter, parseCursor, queryOf } from '#app/http/change-filter.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { readChanges } from '#features/policies/read-changes.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { FeedList } from '#ui/feed-list/feed-list.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Term } from '#ui/term/term.tsx'
import type { Route } from './+types/changes.ts'
import { BetweenDays } from './between-days.tsx'
import { ChangeFilterForm } from './change-filter-form.tsx'
import { EntriesByYear } from './entries-by-year.tsx'
import { feedLinks } from './feed-links.ts'
import { Lapses } from './lapses.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('政策怎么变的', '每一处变化：哪天、原来怎么写、现在怎么写、出自哪份文件。快到期的排在最上面。'),
  ...feedLinks(loaderData?.query ?? {}),
]

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const { filter, notes } = parseChangeFilter(url.searchParams)
  const cursor = parseCursor(url.searchParams)
  const page = await readChanges(ctx, filter, asOf, cursor.after)
  const strange = page.filter.subject === filter.subject ? undefined : '“说的是什么”没有这一项，已按不限显示。'
  return {
    page,
    notes: [...notes, strange, cursor.note, note].filter((each) => each !== undefined),
    query: queryOf(page.filter),
    day: asOfQuery(asOf, ctx.clock),
    isFirst: cursor.after === undefined,
  }
}

export default function ChangesRoute({ loaderData: { page, notes, query, day, isFirst } }: Route.ComponentProps) {
  const { asOf, items, total, all, next, lapses, endless, between } = page
  const kept = Object.fromEntries(
    Object.entries({ ...query, known: day.known }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
        ]}
        here="变化"
      />
      <main id="main" className="wrap">
        <PageHead title="政策怎么变的" lede={`${all} 处变化，旧值新值都写上。没查到新值的，写没查到。`}>
          <AsOf on={asOf.on} action={links.changes()} tail="看" keep={kept} />
        </PageHead>
        {notes.map((sentence) => (
          <Note key={sentence} kind="act" role="status">
            {sentence}
          </Note>
        ))}
        {isFirst && <Lapses lapses={lapses} endless={endless} on={asOf.on} />}
        {isFirst && between && <BetweenDays between={between} />}
        <div className="cols sec">
          <div className="main">
            <section aria-labelledby="entries">
              <div className="sec-h">
                <h2 id="entries">一处一处看</h2>
                <span className="s mute" role="status">
                  {total === all ? `一共 ${all} 处` : `${all} 处里的 ${total} 处`}
                </span>
              </div>
              <ChangeFilterForm page={page} day={day} query={query} />
              <EntriesByYear items={items} on={asOf.on} />
              {total === 0 && <p className="mt-4">没有同时满足这些的变化。不等于没变过，只是本站没查到。</p>}
              <ButtonRow full>
                {next && <LinkButton href={links.changes({ ...query, ...day, after: cursorText(next) })}>往前看更早的</LinkButton>}
                {!isFirst && <LinkButton href={links.changes({ ...query, ...day })}>回到最新的</LinkButton>}
              </ButtonRow>
            </section>
          </div>
          <aside aria-label="订阅">
            <Panel bleed>
              <Term>变了告诉我</Term>
              <p className="s mute">不用登录，不留电话。上面选了什么，订的就是什么。</p>
              <FeedList
                ways={[
                  {
                    icon: 'feed',
                    links: [
                      { href: links.changes(query, 'rss'), label: '订阅变化（RSS）' },
                      { href: links.changes(query, 'atom'), label: 'Atom' },
                      { href: links.changes(query, 'json'), label: 'JSON' },
                    ],
                    text: '给装了阅读器的人。到期的提前 60 天就出现。',
                  },
                  {
                    icon: 'cal',
                    links: [{ href: links.changes(query, 'ics'), label: '到期日存进日历（.ics）' }],
                    text: '只有准日子的才进日历。微信里点右上角，选“在浏览器打开”，再存。',
                  },
                ]}
              />
            </Panel>
            <div className="mt-5">
              <Note title="日子怎么认" level={3}>
                <p className="s">贴出的日子不是生效的日子。只知道月份、年份的，就只写到月份、年份，排在那一月、那一年的头上算。</p>
                <p className="s">“放宽”“收紧”是拿两版的条件逐条比出来的：每一条都朝一个方向才这么写，有松有紧的写“改了”。</p>
              </Note>
            </div>
          </aside>
        </div>
      </main>
    </>
  )
}
