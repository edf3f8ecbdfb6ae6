/** What was searched for besides the typed words, and what was not: nothing is mended or added in silence. */
import type { Understood } from '#features/search/understand.ts'
import { SynonymLine } from '#ui/synonym-line/synonym-line.tsx'

type Props = { readonly understood: Understood; readonly isExact: boolean; readonly otherHref: string }

/** More than these of one word would be a list, not a sentence. */
const MOST = 3

export function UnderstoodLine({ understood: { units, heard, unknown }, isExact, otherHref }: Props): React.JSX.Element | null {
  const waysBy = (by: 'equal' | 'wider') =>
    units.flatMap(({ said, ways }) => {
      const words = ways.filter((way) => way.by === by).map(({ word }) => word)
      return words.length > 0 ? [{ said, words: words.slice(0, MOST) }] : []
    })
  const [equal, wider] = [waysBy('equal'), waysBy('wider')]
  const isOther = heard.length + equal.length + wider.length > 0
  if (!isExact && !isOther && unknown.length === 0) return null
  return (
    <SynonymLine href={otherHref} label={isExact ? '连意思一样的词一起搜' : isOther ? '只搜原来的字' : '换个搜法'}>
      {isExact && '只搜了你打的字。'}
      {heard.map(({ said, word }) => (
        <span key={said}>
          没有写成“{said}”的，按读音搜了 <b>{word}</b>。
        </span>
      ))}
      {equal.map(({ said, words }) => (
        <span key={said}>
          <b>
            {said} = {words.join('、')}
          </b>
          ，一起搜了。
        </span>
      ))}
      {wider.map(({ said, words }) => (
        <span key={said}>
          搜“{said}”，也找了 <b>{words.join('、')}</b>。
        </span>
      ))}
      {unknown.map((word) => (
        <span key={word}>哪一条都没写到“{word}”，没算进去。</span>
      ))}
    </SynonymLine>
  )
}
