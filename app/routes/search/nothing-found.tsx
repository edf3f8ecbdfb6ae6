/** Nought: what stands in the way, and how much giving it up would show. Never an empty page. */
import { links } from '#app/links.ts'
import type { SearchPage } from '#features/search/search-content.ts'
import { TapLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { type Elsewhere, sayWithout } from './search-words.ts'

type Props = { readonly page: SearchPage; readonly elsewhere: Elsewhere }

export function NothingFound({ page, elsewhere }: Props): React.JSX.Element {
  const { search, withoutFilter, withoutWord, total, basis } = page
  const filters = total === 0 ? withoutFilter.filter(({ count }) => count > 0) : []
  const words = basis === 'partial' || total === 0 ? withoutWord : []
  const rows = [
    ...filters.map(({ name, count }) => ({ href: elsewhere({ [name]: undefined }), title: sayWithout(name), tag: `${count} 条` })),
    ...words.map(({ word, rest, count }) => ({ href: elsewhere({ q: rest }), title: `去掉“${word}”`, tag: `${count} 条` })),
    { href: links.library(), title: '到政策库里翻' },
  ]
  return (
    <section className="sec" aria-labelledby="widen">
      <div className="sec-h">
        <h2 id="widen">换个搜法会怎样</h2>
      </div>
      <EmptyState
        title={`“${search.query.text}”：${basis === 'full' ? '这样筛，' : '都对上的 '}0 条`}
        text="不等于没有这样的政策，只是本站没写到。放宽一点再看："
      >
        <Rows panel={false} rows={rows} />
        <p className="mt-3">
          <TapLink href="tel:02312333" icon="check">
            打 023-12333 问
          </TapLink>
        </p>
      </EmptyState>
    </section>
  )
}
