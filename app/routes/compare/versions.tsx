/** /compare/versions?a=&b= — any two versions: what the rules mean on either side, then word by word. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import { oldestFirst } from '#features/compare/choose-pair.ts'
import { type Comparison, readVersions, type VersionsPage } from '#features/compare/read-versions.ts'
import { sayChoiceProblem } from '#features/compare/say-problem.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { PickTwo } from '#ui/pick-two/pick-two.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/versions.ts'
import { CardDiff } from './card-diff.tsx'
import { ClauseDiff } from './clause-diff.tsx'
import { sayLevel, sayVersion } from './side-words.tsx'
import { TwoSides } from './two-sides.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData?.title ?? '两版逐句比', '任选两版规定逐条逐字比：意思上差在哪，哪条改了、新增了、没有了，各自出处可不可靠。'),
  canonical(loaderData?.bare ?? links.compareVersions()),
]

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const given = (name: string): string | undefined => url.searchParams.get(name)?.trim() || undefined
  const page = await readVersions(ctx, { policy: given('policy'), a: given('a'), b: given('b') }, asOf.knownAt)
  const notes = [...page.problems.map(sayChoiceProblem), ...(note === undefined ? [] : [note])]
  return {
    page,
    notes,
    isPrint: given('print') === '1',
    title: titleOf(page),
    bare: ctx.publicOrigin + links.compareVersions(pairOf(page)),
  }
}

const pairOf = ({ comparison, policy }: VersionsPage) =>
  comparison ? { a: comparison.a.version.id, b: comparison.b.version.id } : policy ? { policy: policy.id } : {}

function titleOf({ comparison, policy }: VersionsPage): string {
  if (comparison === undefined) return policy === undefined ? '两版逐句比' : `${policy.title}：选两版来比`
  const { a, b, telling } = comparison
  return telling === 'change'
    ? `${b.policy.title}：两版差在哪`
    : `${sayLevel(a.policy)}和${sayLevel(b.policy)}：${a.policy.title.replace(/（[^）]*）$/, '')}`
}

export default function VersionsRoute({ loaderData: { page, notes, isPrint, title } }: Route.ComponentProps) {
  const { comparison } = page
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
          { href: links.compare(), label: '并排比' },
        ]}
        here="两版逐句比"
      />
      <main id="main" className="wrap">
        <PageHead title={title} lede="两边都是转述，比的是意思，不是原文的字。甲是左边这一版，乙是右边这一版。" />
        {notes.map((sentence) => (
          <Note key={sentence} kind="act" role="status">
            {sentence}
          </Note>
        ))}
        {!isPrint && <Pickers page={page} />}
        {comparison && <Compared comparison={comparison} isPrint={isPrint} />}
        {!isPrint && <OtherPolicy page={page} />}
      </main>
    </>
  )
}

function Pickers({ page: { offered, comparison, policy } }: { readonly page: VersionsPage }): React.JSX.Element | null {
  if (policy === undefined) return null
  return (
    <div className="mt-4">
      <PickTwo
        isLong
        action={links.compareVersions()}
        picks={[
          { name: 'a', label: '甲：先前的', value: comparison?.a.version.id },
          { name: 'b', label: '乙：后来的', value: comparison?.b.version.id },
        ]}
        groups={offered.map((each) => ({
          title: offered.length > 1 ? each.title : undefined,
          options: oldestFirst(each)
            .toReversed()
            .map((version) => ({ value: version.id, label: sayVersion(version) })),
        }))}
      />
    </div>
  )
}

function OtherPolicy({ page: { policies, policy } }: { readonly page: VersionsPage }): React.JSX.Element {
  return (
    <Section id="other" title="比别的政策">
      <PickTwo
        isLong
        action={links.compareVersions()}
        picks={[{ name: 'policy', label: '哪一项', value: policy?.id }]}
        groups={[{ options: policies.map(({ id, title, versions }) => ({ value: id, label: `${title} · ${versions.length} 版` })) }]}
        submit="看它最近两版"
      />
    </Section>
  )
}

/** More would push the clauses off the screen of a phone. */
const SHOWN = 7

function Sentences({ sentences }: { readonly sentences: readonly string[] }): React.JSX.Element {
  return (
    <ul className="stack">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Compared({ comparison, isPrint }: { readonly comparison: Comparison; readonly isPrint: boolean }): React.JSX.Element {
  const { a, b, meaning, telling, isBackwards, sources } = comparison
  return (
    <>
      <Section id="meaning" title="意思上差在哪">
        {meaning.length === 0 ? (
          <Note>条件、金额、钱给谁，这几样没有不同。</Note>
        ) : (
          <>
            <Panel bleed>
              <Sentences sentences={meaning.slice(0, SHOWN)} />
            </Panel>
            {meaning.length > SHOWN && (
              <div className="mt-2">
                <Details panel open={isPrint} summary={`还有 ${meaning.length - SHOWN} 处`}>
                  <Sentences sentences={meaning.slice(SHOWN)} />
                </Details>
              </div>
            )}
          </>
        )}
        {telling === 'contrast' && (
          <p className="s mute mt-2">这是两级规定，不是先后两版：一边没写，不等于取消。箭头左边是甲，右边是乙。</p>
        )}
        {isBackwards && <p className="s mute mt-2">甲比乙新，现在是倒着比：“取消”要读成“后来才有”。</p>}
      </Section>
      <TwoSides comparison={comparison} />
      <ClauseDiff comparison={comparison} isOpen={isPrint} />
      <CardDiff comparison={comparison} isOpen={isPrint} />
      <SourceList sources={sources} showAddresses={isPrint} />
      {!isPrint && (
        <div className="mt-4">
          <ButtonRow full>
            <LinkButton icon="cmp" href={links.compareVersions({ a: b.version.id, b: a.version.id })}>
              甲乙对调
            </LinkButton>
            <LinkButton href={links.compareLevels(b.policy.benefit)}>几级规定并排看</LinkButton>
            <LinkButton icon="print" href={links.compareVersions({ a: a.version.id, b: b.version.id, print: '1' })}>
              打印版
            </LinkButton>
          </ButtonRow>
        </div>
      )}
    </>
  )
}
