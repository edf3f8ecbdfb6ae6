/** /check/sheet — one result on one A4 for the counter; opening its code decides again and compares. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { printCode } from '#app/http/print-code.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { topicOf } from '#app/topic-words.ts'
import { toSearch } from '#features/eligibility/answers-in-address.ts'
import { readSheet, sayNoSuchSheet } from '#features/eligibility/read-sheet.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { Note } from '#ui/note/note.tsx'
import type { Route } from './+types/sheet.ts'
import { CaseNotes } from './case-notes.tsx'
import { SheetPaper } from './sheet-paper.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [...pageMeta('窗口单'), canonical(loaderData?.bare ?? '/')]
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

/** As many digits of the receipt as the printed code carries. */
const CARRIED = 16

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const topic = topicOf(url)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const benefit = url.searchParams.get('benefit') ?? ''
  const page = orNotFound(await readSheet(ctx, { search: url.searchParams, topic, on: asOf.on, benefit }), sayNoSuchSheet)
  const answers = toSearch(page.answers, page.dictionary)
  const receipt = page.receipt.slice(0, CARRIED)
  return {
    page,
    topic,
    note,
    carried: url.searchParams.get('receipt')?.slice(0, CARRIED) ?? undefined,
    receipt,
    print: printCode(ctx.publicOrigin, links.sheet(answers, page.entitlement.benefit, { topic, on: page.on, receipt })),
    bare: `${ctx.publicOrigin}/check`,
  }
}

export default function SheetRoute({ loaderData: { page, topic, note, carried, receipt, print } }: Route.ComponentProps) {
  const answers = toSearch(page.answers, page.dictionary)
  const view = { topic, on: page.on }
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.result(answers, view), label: '结果' },
          { href: links.plan(answers, view), label: '我的清单' },
        ]}
        here="窗口单"
      />
      <main id="main" className="wrap">
        <div className="page-head">
          <p className="lede">一张 A4，带去窗口。经办人看结论和凭据，当场勾框。用浏览器菜单里的“打印”，也能存成 PDF。</p>
          <ButtonRow full>
            <LinkButton icon="back" href={links.plan(answers, view)}>
              回我的清单
            </LinkButton>
          </ButtonRow>
          <p className="s mute mt-2">微信里先点右上角，选“在浏览器打开”，再打印。二维码里有你的回答，只给办事的人看。</p>
          {note && (
            <p className="s" role="status">
              <KeepDates text={note} />
            </p>
          )}
        </div>
        {carried !== undefined && <Comparison carried={carried} receipt={receipt} />}
        <CaseNotes page={page} view={view} />
        <SheetPaper page={page} print={print} />
      </main>
    </>
  )
}

/** Whether what the printed sheet carries is what comes out now. */
function Comparison({ carried, receipt }: { readonly carried: string; readonly receipt: string }): React.JSX.Element {
  return carried === receipt ? (
    <Note kind="ok" title="和纸上的一样" role="status">
      刚才按地址里的回答和日子重新算了一遍，校验码对得上：回答没改过，规定内容也是打印时的那一份。
    </Note>
  ) : (
    <Note kind="bad" title="和纸上的不一样" role="status">
      <p>
        纸上带的校验码开头是 <span className="mono brk">{carried}</span>，现在算出来是 <span className="mono brk">{receipt}</span>。
      </p>
      <p>要么地址里的回答或日子改过，要么打印以后本站的规定内容更新了。对一下纸上的“内容指纹”，再看下面新算的。</p>
    </Note>
  )
}
