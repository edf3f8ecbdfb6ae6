/** /search — everything by the words people use. The whole search is in the address; what cannot be used is dropped with a note. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { parseSearch } from '#features/search/parse-search.ts'
import { type SearchPage, searchContent } from '#features/search/search-content.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { Details } from '#ui/details/details.tsx'
import { FacetList } from '#ui/facet/facet.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { SearchBar } from '#ui/search-bar/search-bar.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/search.ts'
import { AnswerBox } from './answer-box.tsx'
import { HitList } from './hit-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import { type Elsewhere, linesOf, sayFacet, sayFound } from './search-words.ts'
import { UnderstoodLine } from './understood-line.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) =>
  pageMeta(
    loaderData?.page === undefined ? '搜索' : sayFound(loaderData.page),
    '用电工自己的话搜补贴、报考条件、收费、文号、电话和实操练习。',
  )

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { search, notes } = parseSearch(url.searchParams)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const isPast = asOf.knownAt < ctx.clock.now()
  const page = await searchContent(ctx, search, asOf.on)
  const said = [...notes, note, isPast ? '搜索只搜今天掌握的资料。' : undefined, page?.isLost ? '接不上上一页，已从头显示。' : undefined]
  const names = ['q', 'kind', 'region', 'audience', 'nature', 'state', 'exact', 'on'] as const
  const given = {
    q: search.query.text,
    ...search.filter,
    exact: search.isExact ? '1' : undefined,
    on: asOf.on === ctx.clock.today() ? undefined : asOf.on,
  }
  const query = Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])))
  return { page, notes: said.filter((each) => each !== undefined), query, on: asOf.on }
}

/** What people look for most; each finds something. */
const examples = ['技能补贴', '高级工 补贴', '报考条件', '报销', '电工证', '57号', '六类人员', '落户', '排故']

export default function SearchRoute({ loaderData: { page, notes, query, on } }: Route.ComponentProps) {
  const { q = '', on: chosenDay, ...kept } = query
  const elsewhere: Elsewhere = (change) => links.search({ ...query, ...change })
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
        ]}
        here="搜索"
      />
      <main id="main" className="wrap">
        <PageHead title={page === undefined ? '搜政策' : sayFound(page)}>
          <SearchBar
            isHead
            action={links.search()}
            label="搜政策、文号、实操、俗名、拼音"
            value={q}
            keep={chosenDay === undefined ? {} : { on: chosenDay }}
          />
          <div className="mt-3">
            <AsOf on={on} action={links.search()} keep={{ ...(q !== '' && { q }), ...kept }} tail="看" />
          </div>
        </PageHead>
        {notes.map((sentence) => (
          <Note key={sentence} kind="act" role="status">
            {sentence}
          </Note>
        ))}
        {page === undefined || q === '' ? (
          <Examples elsewhere={elsewhere} />
        ) : (
          <Results page={page} elsewhere={elsewhere} day={chosenDay === undefined ? undefined : on} />
        )}
      </main>
    </>
  )
}

function Examples({ elsewhere }: { readonly elsewhere: Elsewhere }): React.JSX.Element {
  return (
    <Section id="examples" title="别人常这样搜">
      <Chips label="别人常这样搜" chips={examples.map((words) => ({ label: words, href: elsewhere({ q: words }) }))} />
      <p className="s mute mt-3">打错字、打拼音也行：“积能补贴”“jnts”都找得到。</p>
    </Section>
  )
}

type ResultsProps = { readonly page: SearchPage; readonly elsewhere: Elsewhere; readonly day: SearchPage['on'] | undefined }

function Results({ page, elsewhere, day }: ResultsProps): React.JSX.Element {
  const { search, understood, total, basis, hits, partial, next, near, isCut } = page
  const otherHref = elsewhere({ exact: search.isExact ? undefined : '1' })
  return (
    <>
      <AnswerBox page={page} elsewhere={elsewhere} />
      <UnderstoodLine understood={understood} isExact={search.isExact} otherHref={otherHref} />
      {near.length > 0 && (
        <div className="mt-3">
          <h2 className="facet-h" id="near">
            是不是想找
          </h2>
          <Chips
            label="是不是想找"
            chips={near.map(({ word, instead }) => ({
              label: instead,
              href: elsewhere({ q: search.query.folded.replace(word, instead) }),
            }))}
          />
        </div>
      )}
      {understood.units.length === 0 ? (
        <NothingFound page={page} elsewhere={elsewhere} />
      ) : (
        <div className="cols cols--wide cols--left mt-6">
          <Narrowing page={page} elsewhere={elsewhere} />
          <div className="main">
            {hits.length > 0 && (
              <section aria-labelledby="found">
                <div className="sec-h">
                  <h2 id="found">{basis === 'full' ? '都写到了' : '只写到一部分'}</h2>
                  <span className="s mute push" role="status">
                    {total} 条{isCut && `，只列前面的。换个词搜会更准`}
                  </span>
                </div>
                <HitList hits={hits} on={day} />
                {next !== undefined && (
                  <p className="mt-4">
                    <LinkButton href={elsewhere({ after: next })} after="arrow">
                      后面的
                    </LinkButton>
                  </p>
                )}
              </section>
            )}
            {(total === 0 || basis === 'partial') && <NothingFound page={page} elsewhere={elsewhere} />}
            {partial.length > 0 && (
              <Section id="partial" title="放宽：只写到一部分" aside={`${partial.length} 条`}>
                <HitList hits={partial} on={day} />
              </Section>
            )}
          </div>
        </div>
      )}
    </>
  )
}

/** On a phone folded, on a desk open: two copies, since a closed `details` cannot be opened by style. */
function Narrowing({ page, elsewhere }: { readonly page: SearchPage; readonly elsewhere: Elsewhere }): React.JSX.Element {
  const lists = (prefix: string) =>
    page.facets.map((facet) => (
      <FacetList
        key={facet.name}
        id={`${prefix}-${facet.name}`}
        title={sayFacet(facet.name, page.on)}
        lines={linesOf(facet, page.search.filter[facet.name], elsewhere)}
      />
    ))
  return (
    <aside className="side" aria-label="缩小范围">
      <div className="only-phone">
        <Details panel summary="缩小范围：是什么、哪里的、那天有没有效">
          {lists('m')}
        </Details>
      </div>
      <div className="panel only-wide">
        <h2 className="term h-l mb-3">缩小范围</h2>
        {lists('w')}
      </div>
    </aside>
  )
}
