/** /compare/regions?left=&right= — two places side by side. Others are looked at, never judged by. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import { type RegionChoice, readRegions, sayRegionProblem } from '#features/compare/read-regions.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { PickTwo } from '#ui/pick-two/pick-two.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/regions.ts'
import { RegionTable } from './region-table.tsx'
import { saySubject } from './region-words.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData?.title ?? '两地并排比', '重庆和外地的技能补贴、培训补贴、评价补贴并排看：五级、四级、三级各给多少，什么条件。'),
  canonical(loaderData?.bare ?? links.compareRegions()),
]

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const given = (name: string): string | undefined => url.searchParams.get(name)?.trim() || undefined
  const page = await readRegions(ctx, { left: given('left'), right: given('right') }, asOf)
  const { left, right } = page
  return {
    page,
    notes: page.problems.map(sayRegionProblem),
    note,
    isPrint: given('print') === '1',
    title: left && right ? `${left.name}和${right.name}：补贴并排比` : '两地并排比',
    bare: ctx.publicOrigin + links.compareRegions(left && right ? { left: left.code, right: right.code } : {}),
  }
}

export default function RegionsRoute({ loaderData: { page, notes, note, isPrint, title } }: Route.ComponentProps) {
  const { left, right, subjects, lone, on, sources } = page
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
          { href: links.compare(), label: '并排比' },
        ]}
        here="两地"
      />
      <main id="main" className="wrap">
        <PageHead title={title} lede="外地的只拿来对照，不影响你在本地能领多少。没查到的写没查到，不等于没有。">
          {left && right && (
            <AsOf on={on} action={links.compareRegions()} keep={{ left: left.code, right: right.code }} tail="看" note={note} />
          )}
        </PageHead>
        {notes.map((sentence) => (
          <Note key={sentence} kind="act" role="status">
            {sentence}
          </Note>
        ))}
        {!isPrint && <Picker page={page} />}
        {left &&
          right &&
          subjects.map((compared) => (
            <Section key={compared.subject} id={compared.subject} title={saySubject(compared.subject)}>
              <RegionTable compared={compared} places={[left, right]} />
            </Section>
          ))}
        {lone.length > 0 && (
          <Section id="lone" title="只查到一边的">
            <Rows
              rows={lone.map(({ subject, place, policy }) => ({
                href: links.policy(policy.id, { on }),
                title: saySubject(subject),
                tag: `只有${place.name}`,
                text: `${policy.title}。另一边没查到，不等于没有。`,
              }))}
            />
          </Section>
        )}
        {sources.length > 0 && <SourceList sources={sources} showAddresses={isPrint} />}
        {!isPrint && left && right && (
          <div className="mt-4">
            <ButtonRow full>
              <LinkButton icon="print" href={links.compareRegions({ left: left.code, right: right.code, on, print: '1' })}>
                打印版
              </LinkButton>
            </ButtonRow>
          </div>
        )}
      </main>
    </>
  )
}

function Picker({ page: { choices, left, right, on } }: { readonly page: Awaited<ReturnType<typeof readRegions>> }): React.JSX.Element {
  const group = (title: string, isLocal: boolean) => ({
    title,
    options: choices.filter((each) => each.isLocal === isLocal).map(({ code, name }: RegionChoice) => ({ value: code, label: name })),
  })
  return (
    <PickTwo
      action={links.compareRegions()}
      picks={[
        { name: 'left', label: '左边', value: left?.code },
        { name: 'right', label: '右边', value: right?.code },
      ]}
      groups={[group('本站在跟的', true), group('外地', false)]}
      keep={{ on }}
    />
  )
}
