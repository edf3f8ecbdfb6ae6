/** /embed — what other sites put into their pages, with how it looks and on what terms. */
import { requestContext } from '#app/context.ts'
import { themeIn } from '#app/embedded.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { Chips } from '#ui/chips/chips.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/embed.ts'
import './embed.css'

export const handle = { frames: true } satisfies RouteHandle
export const meta: Route.MetaFunction = () =>
  pageMeta('给别的网站用', '复制一行代码，就能把“能领什么”放进你的网页。不跟踪，不收手机号，免费。')

const looks = { auto: '跟随系统', light: '浅色', dark: '深色' } as const
const TITLE = '匠途：手上这本证，还能领什么'
/** Room for three questions on the narrowest phone. */
const HEIGHT = 520

export function loader({ url, context }: Route.LoaderArgs) {
  return { theme: themeIn(url.search), origin: context.get(requestContext).publicOrigin }
}

export default function EmbedRoute({ loaderData: { theme, origin } }: Route.ComponentProps) {
  const inside = links.embedded(theme === 'auto' ? undefined : theme)
  const snippet = `<iframe src="${origin}${inside}" title="${TITLE}" width="100%" height="${HEIGHT}" frameborder="0" loading="lazy"></iframe>`
  return (
    <main id="main" className="wrap">
      <PageHead title="给别的网站用" lede="学校、园区、工会的网页上，放一个“能领什么”。答的人接着到本站往下答。" />
      <div className="narrow">
        <Section id="snippet" title="复制这一行">
          <Chips
            label="深浅"
            chips={Object.entries(looks).map(([look, label]) => ({
              href: links.embed(look === 'auto' ? undefined : look),
              label,
              isCurrent: look === theme,
            }))}
          />
          <div className="field">
            <label htmlFor="code">贴到你网页的 HTML 里</label>
            <textarea className="in embed-code" id="code" rows={6} readOnly defaultValue={snippet} />
          </div>
        </Section>
        <Section id="preview" title="放上去是这样">
          <iframe className="embed-frame" src={inside} title={TITLE} height={HEIGHT} />
        </Section>
        <Section id="terms" title="怎么用才行">
          <div className="prose">
            <ul>
              <li>免费，不用申请。</li>
              <li>我们不跟踪：没有脚本，没有统计，没有广告，不种 cookie。</li>
              <li>不要手机号，不要姓名。你也别在旁边要，别拿它攒名单。</li>
              <li>照原样放，看得见“匠途”两个字。别说成官方的，别收钱。</li>
              <li>规定变了，我们这边改，你不用动。</li>
              <li>框不够高会出现滚动条，改 height 后面的数就行。</li>
            </ul>
          </div>
        </Section>
        <Section id="programs" title="给程序用">
          <p>
            要在自己的程序里算，用<a href={links.api()}>数据接口</a>。助手程序（MCP）也在那一页。
          </p>
        </Section>
      </div>
    </main>
  )
}
