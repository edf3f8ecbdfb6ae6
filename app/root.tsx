/** The document around every page. */
import type { ReactNode } from 'react'
import { data, isRouteErrorResponse, Links, Meta, Outlet, Scripts, useLocation, useMatches, useRouteLoaderData } from 'react-router'
import '#ui/tokens.css'
import '#ui/base.css'
import { SiteFooter } from '#ui/site-footer/site-footer.tsx'
import { SiteHeader } from '#ui/site-header/site-header.tsx'
import { TabBar } from '#ui/tab-bar/tab-bar.tsx'
import type { Route } from './+types/root.ts'
import { refusalContext } from './context.ts'
import { themeIn } from './embedded.ts'
import { readPreferences } from './http/preferences.ts'
import { links } from './links.ts'
import { pageMeta } from './page-meta.ts'
import { asksFor, modules, type RouteHandle } from './route-handle.ts'
import { ErrorPage } from './routes/errors/error-page.tsx'

export function loader({ request }: Route.LoaderArgs) {
  return readPreferences(request.headers.get('cookie'))
}

/** What comes too often is told so, before anything is read or written. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context }) => {
    const refusal = context.get(refusalContext)
    if (refusal !== undefined) throw data(refusal, { status: 429 })
  },
]

export const meta: Route.MetaFunction = () => pageMeta()

export function Layout({ children }: { readonly children: ReactNode }) {
  const { size, theme: chosen } = useRouteLoaderData<typeof loader>('root') ?? readPreferences(null)
  const { pathname, search } = useLocation()
  const matches = useMatches()
  const asks = (what: keyof RouteHandle): boolean => matches.some(({ handle }) => asksFor(handle, what))
  const isBare = asks('embed')
  const theme = isBare ? themeIn(search) : chosen
  const back = `${pathname}${search}`
  const isOneWay = asks('ownBar')
  const rooms = [
    { href: links.check(), label: '我能领什么', short: '能领什么', icon: 'claim', current: pathname.startsWith('/check') },
    { href: links.library(), label: '政策库', short: '政策库', icon: 'book', current: /^\/(policies|compare)/.test(pathname) },
    { href: links.practice(), label: '练与考', short: '练与考', icon: 'exam', current: /^\/(practice|bench|exams)/.test(pathname) },
  ] as const
  const isLarge = size !== 'm'
  const isDark = theme === 'dark'
  return (
    <html lang="zh-CN" data-size={isLarge ? size : undefined} data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-192.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Meta />
        <Links />
      </head>
      <body className={isOneWay || isBare ? undefined : pathname === '/check/sheet' ? 'has-tabbar a4-page' : 'has-tabbar'}>
        {!isBare && (
          <SiteHeader
            nav={[...rooms, { href: links.claims(), label: '说法核对', current: pathname === '/claims' }]}
            tools={[
              { href: links.settings({ size: isLarge ? 'm' : 'l', back }), label: isLarge ? '标准版' : '长辈版' },
              { href: links.settings({ theme: isDark ? 'light' : 'dark', back }), label: isDark ? '浅色' : '深色' },
            ]}
          />
        )}
        {children}
        {!isBare && (
          <SiteFooter
            phones={[
              { office: '涪陵区就业和人才中心', number: '023-72237676' },
              { office: '重庆人社', number: '023-12333' },
            ]}
            links={[
              { href: links.claims(), label: '说法核对' },
              { href: links.library(), label: '政策库' },
              { href: links.changes(), label: '变化' },
              { href: links.sources(), label: '来源和电话出处' },
              { href: links.terms(), label: '词表' },
              { href: links.privacy(), label: '隐私' },
              { href: links.settings({ back }), label: '字号和深浅' },
              { href: links.api(), label: '数据接口' },
              { href: links.embed(), label: '放到你的网站' },
            ]}
          />
        )}
        {!isOneWay && !isBare && (
          <TabBar
            tabs={[
              { href: links.home(), label: '首页', icon: 'home', current: pathname === '/' },
              ...rooms.map(({ short, ...room }) => ({ ...room, label: short })),
            ]}
          />
        )}
        {asks('assist') && <script type="module" src={modules.assist} />}
        {asks('onDevice') && <script type="module" src={modules.onDevice} />}
        {asks('hydrate') && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const { pathname } = useLocation()
  const says = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : undefined
  if (isRouteErrorResponse(error) && error.status === 404)
    return <ErrorPage kind="notFound" says={says} isInPractice={/^\/(practice|bench|exams)\b/.test(pathname)} />
  if (isRouteErrorResponse(error) && error.status === 400 && says) return <ErrorPage kind="unreadable" says={says} back={pathname} />
  if (isRouteErrorResponse(error) && error.status === 429) return <ErrorPage kind="tooMany" says={says} back={pathname} />
  return <ErrorPage kind="broken" />
}
