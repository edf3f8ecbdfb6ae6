/** /practice/:bank/mine — wrong book, favourites, backup. All of it lies on the device, so the server sends only what to do without a script. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { readOverview, sayNoSuchBank } from '#features/practice/read-overview.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/mine.ts'
import { DeviceSync } from './device-sync.tsx'
import '#ui/chips/chips.css'
import '#ui/details/details.css'
import './device-mine.css'

export const meta: Route.MetaFunction = () => [...pageMeta('错题本、收藏、备份'), { name: 'robots', content: 'noindex' }]

export const handle = { onDevice: true } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
  const { standard } = orNotFound(await readOverview(context.get(requestContext), params.bank), sayNoSuchBank)
  return { bank: standard.id }
}

export default function MineRoute({ loaderData: { bank } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(bank), label: '练与考' },
        ]}
        here="错题本"
      />
      <main id="main" className="wrap">
        <PageHead
          title="错题本、收藏、备份"
          lede="都存在这台机器的浏览器里。不开“换手机也能接着练”，就不发给我们。清掉网站数据就没有了，隔一阵存一份。"
        />
        <div data-without="">
          <Note kind="info" title="这一页要开脚本">
            <p>
              记录存在你的浏览器里，要 JavaScript 才读得出来。没开也能做题、看解析，只是不记。
              <a href={links.practice(bank, 'points')}>按知识点练</a>
            </p>
          </Note>
        </div>
        <div data-device="mine" data-bank={bank} hidden />
        <DeviceSync />
      </main>
    </>
  )
}
