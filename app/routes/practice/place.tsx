/** Where in the round an item stands, of what kind it is, and the other way to go through the round. */
import { links } from '#app/links.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import type { ItemPage } from '#features/practice/read-item.ts'
import { TODAY } from '#features/practice/today-round.ts'

export function Place({ page: { standard, round, item, seed, isReading } }: { readonly page: ItemPage }) {
  if (round.of === TODAY)
    return (
      <p className="row s mute mt-3">
        <span>{round.title}</span>
        <span className="push">{sayItemKind(item.kind)}</span>
      </p>
    )
  const other = links.practiceItem(standard.id, item.id, { of: round.of, seed, read: !isReading })
  const title = round.of === undefined ? '' : `${round.title.slice(0, LONGEST_TITLE)}${round.title.length > LONGEST_TITLE ? '…' : ''}　`
  return (
    <p className="row s mute mt-3">
      <span>
        {`${title}第 `}
        <b>{round.at}</b>
        {` 题，共 ${round.count} 题`}
      </span>
      <span className="push">{sayItemKind(item.kind)}</span>
      <a className="tap" href={other}>
        {isReading ? '改成做题' : '改成背题'}
      </a>
    </p>
  )
}

const LONGEST_TITLE = 24
