/** Where in the round an item stands, and of what kind it is. */
import { sayItemKind } from '#domain/item/say-kind.ts'
import type { ItemPage } from '#features/practice/read-item.ts'

export function Place({ page: { round, item } }: { readonly page: ItemPage }) {
  return (
    <p className="row s mute mt-3">
      <span>
        {`${round.title.slice(0, LONGEST_TITLE)}${round.title.length > LONGEST_TITLE ? '…' : ''}　第 `}
        <b>{round.at}</b>
        {` 题，共 ${round.count} 题`}
      </span>
      <span className="push">{sayItemKind(item.kind)}</span>
    </p>
  )
}

const LONGEST_TITLE = 24
