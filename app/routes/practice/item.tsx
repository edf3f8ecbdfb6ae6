/** /practice/:bank/:item — one item: answered by a plain form, explained at once. What was answered stays in the address. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta, sayTitle } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { readItem, sayNoSuchItem } from '#features/practice/read-item.ts'
import { TODAY } from '#features/practice/today-round.ts'
import { readItemStanding } from '#features/reports/item-standing.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import type { Route } from './+types/item.ts'
import { Question } from './item-question.tsx'
import { Solution } from './item-solution.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta().slice(1),
  { name: 'robots', content: 'noindex' },
  canonical(loaderData?.bare ?? '/'),
]
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export const handle = { onDevice: true, ownBar: true } satisfies RouteHandle

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const page = orNotFound(await readItem(ctx, { bank: params.bank, item: params.item, search: url.searchParams }), sayNoSuchItem)
  const standing = await readItemStanding(ctx, page.standard.id, page.item.id)
  return { page, standing, bare: `${ctx.publicOrigin}${links.practiceItem(params.bank, page.item.id)}` }
}

export default function ItemRoute({ loaderData: { page, standing } }: Route.ComponentProps) {
  const { standard, item, round, solved, isIncomplete, isReading } = page
  const state = isReading ? '背题：' : solved?.isAnswered ? (solved.isRight ? '答对了：' : '答错了：') : isIncomplete ? '有错：' : ''
  return (
    <>
      <title>{sayTitle(`${state}${item.stem.plain.slice(0, 30)}`)}</title>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(standard.id), label: '练与考' },
        ]}
        here={round.of === TODAY ? round.title : `第 ${round.at} 题`}
      />
      {solved === undefined ? <Question page={page} standing={standing} /> : <Solution page={page} solved={solved} standing={standing} />}
    </>
  )
}
