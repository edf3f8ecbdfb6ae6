/** /policies — the library. Every filter is in the address; a filter nobody knows is dropped with a note. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { audiences, natures } from '#domain/policy/policy.ts'
import { type LibraryFilter, type LibraryPage, listPolicies, states } from '#features/policies/list-policies.ts'
import { LinkButton, TapLink } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Select } from '#ui/field/select.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { FilterForm, FilterWide } from '#ui/filter-form/filter-form.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { SearchBar } from '#ui/search-bar/search-bar.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/library.ts'
import { groupsOf, places, rowOf, sayAudience, sayNature, sayState } from './library-words.tsx'

export const meta: Route.MetaFunction = () =>
  pageMeta('政策库', '电工取证相关的补贴、减税、收费和报考条件，每项写明起止、钱给谁、出处可不可靠。')

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const { filter, notes } = parseFilter(url.searchParams)
  const page = await listPolicies(ctx, filter, asOf)
  return { page, notes: note === undefined ? notes : [...notes, note], query: Object.fromEntries(url.searchParams) }
}

export default function LibraryRoute({ loaderData: { page, notes, query } }: Route.ComponentProps) {
  const { filter, asOf, items, total } = page
  return (
    <main id="main" className="wrap">
      <PageHead title="政策库" lede={`${total} 项，每项写明从哪天到哪天、钱给谁、出处可不可靠。`}>
        <SearchBar
          isHead
          action={links.search()}
          label="搜"
          hint="文号、补贴名、俗名、拼音都行，比如“技能补贴”“165号”"
          value={filter.words}
        />
      </PageHead>
      {notes.map((sentence) => (
        <Note key={sentence} kind="act" role="status">
          {sentence}
        </Note>
      ))}
      <div className="cols cols--wide cols--left mt-4">
        <div className="side">
          <FilterForm action={links.library()} {...(filter.words !== undefined && { keep: { q: filter.words } })}>
            <Select name="region" label="在哪里适用" value={filter.region ?? ''} options={[{ value: '', label: '不限' }, ...places]} />
            <Select name="audience" label="给谁的" value={filter.audience ?? ''} options={withAny(audiences, sayAudience)} />
            <Select name="nature" label="是什么" value={filter.nature ?? ''} options={withAny(natures, sayNature)} />
            <Select name="state" label="那天有没有效" value={filter.state ?? ''} options={withAny(states, sayState)} />
            <FilterWide>
              <TextField
                name="on"
                label="按哪一天看"
                inputMode="text"
                hint="想知道以前领没领对，换到那天，写成 2022-07-01 这样"
                value={asOf.on}
                maxLength={10}
              />
            </FilterWide>
          </FilterForm>
        </div>
        <div className="main">
          <p className="asof" role="status">
            <b>{items.length} 项</b>
            <span>
              按 <b className="nb">{asOf.on}</b> 看
            </span>
          </p>
          {items.length === 0 ? (
            <Nothing page={page} query={query} />
          ) : (
            groupsOf(items).map(({ id, title, items: group }) => (
              <Section key={id} id={id} title={title} aside={`${group.length} 项`}>
                <Rows rows={group.map((item) => rowOf(item, query['on']))} />
              </Section>
            ))
          )}
          <p className="mt-4">
            <TapLink icon="cmp" href={links.compare()}>
              并排比：前后两版、上下几级、本地和外地
            </TapLink>
          </p>
          <Section id="marks" title="标签怎么看">
            <p className="row s">
              <ConfidenceMark level="confirmed-A" />
              <ConfidenceMark level="confirmed-B" />
              <ConfidenceMark level="confirmed-C" />
              <ConfidenceMark level="remembered-high" />
              <ConfidenceMark level="unknown" />
            </p>
          </Section>
        </div>
      </div>
    </main>
  )
}

/** Nothing found: which single filter stands in the way, and how much dropping it would show. */
function Nothing({ page, query }: { readonly page: LibraryPage; readonly query: Readonly<Record<string, string>> }): React.JSX.Element {
  const names = { region: '地区', audience: '给谁的', nature: '是什么', state: '那天有没有效', words: '搜的字' } as const
  const params = { region: 'region', audience: 'audience', nature: 'nature', state: 'state', words: 'q' } as const
  const ways = (Object.keys(names) as (keyof typeof names)[]).filter((key) => (page.without[key] ?? 0) > 0)
  return (
    <EmptyState title="没有同时满足这些的政策" text="不等于没有这样的政策，只是本站没查到。可以放宽一项再看：">
      <Rows
        panel={false}
        rows={[
          ...ways.map((key) => ({
            href: links.library({ ...query, [params[key]]: undefined }),
            title: `不限“${names[key]}”`,
            tag: `${page.without[key]} 项`,
          })),
          { href: links.library(), title: '全部不限', tag: `${page.total} 项` },
        ]}
      />
      <LinkButton href="tel:02312333" icon="check">
        打 023-12333 问
      </LinkButton>
    </EmptyState>
  )
}

const withAny = <T extends string>(values: readonly T[], say: (value: T) => string) => [
  { value: '', label: '不限' },
  ...values.map((value) => ({ value, label: say(value) })),
]

/** Reads the filters of an address. What is not known is left out and said, so a bad link still shows something. */
function parseFilter(search: URLSearchParams): { readonly filter: LibraryFilter; readonly notes: readonly string[] } {
  const notes: string[] = []
  const oneOf = <T extends string>(name: string, label: string, values: readonly T[]): T | undefined => {
    const given = search.get(name)
    const value = values.find((each) => each === given)
    if (given && value === undefined) notes.push(`“${label}”没有“${given.slice(0, 20)}”这一项，已按不限显示。`)
    return value
  }
  const given = search.get('q')?.replace(/\p{C}/gu, ' ').trim() ?? ''
  if (given.length > 100) notes.push('搜的字太长，只用了前 100 个。')
  const region = oneOf(
    'region',
    '在哪里适用',
    places.map(({ value }) => value),
  )
  const words = given.slice(0, 100).trim()
  return {
    filter: {
      region,
      audience: oneOf('audience', '给谁的', audiences),
      nature: oneOf('nature', '是什么', natures),
      state: oneOf('state', '那天有没有效', states),
      words: words === '' ? undefined : words,
    },
    notes,
  }
}
