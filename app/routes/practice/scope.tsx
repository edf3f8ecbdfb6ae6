/** /practice/:bank/scopes/:scope — one scope of the standard: its points, each with what there is to practise. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { readScope, sayNoSuchBank } from '#features/practice/read-overview.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import type { Route } from './+types/scope.ts'
import { DevicePoints } from './device-room.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData && `练题：${loaderData.page.scope.name}`, '一个知识点几道题，做完就看解析和依据。'),
  canonical(loaderData?.bare ?? '/'),
]

export const handle = { onDevice: true } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const page = orNotFound(await readScope(ctx, params.bank, params.scope), sayNoSuchBank)
  return { page, bare: `${ctx.publicOrigin}${links.practiceScope(page.standard.id, page.scope.code)}` }
}

export default function ScopeRoute({ loaderData: { page } }: Route.ComponentProps) {
  const { standard, scope, workFunction, points, items, first } = page
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(standard.id, workFunction.code), label: '练与考' },
        ]}
        here={scope.name}
      />
      <main id="main" className="wrap">
        <PageHead
          title={scope.name}
          lede={
            <>
              {`${items} 道题，${points.length} 个知识点。理论默认占 ${scope.theoryWeight} 分 `}
              <ConfidenceMark level={standard.weightsConfidence} />
            </>
          }
        >
          {first && (
            <ButtonRow>
              <LinkButton href={links.practiceItem(standard.id, first, { of: scope.code })} kind="go" after="arrow">
                这一块从头练
              </LinkButton>
              <LinkButton href={links.practiceItem(standard.id, first, { of: scope.code, read: true })}>背题：连答案一起看</LinkButton>
            </ButtonRow>
          )}
        </PageHead>
        <DevicePoints bank={standard.id} />
        <Rows
          rows={points.flatMap(({ point, items: count, first: begin }) =>
            begin === undefined
              ? []
              : [
                  {
                    href: links.practiceItem(standard.id, begin, { of: point.id }),
                    title: point.says,
                    tag: <span className="s mute">{`${count} 题`}</span>,
                    text: <ConfidenceMark level={point.confidence} />,
                  },
                ],
          )}
        />
      </main>
    </>
  )
}
