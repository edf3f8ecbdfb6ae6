/** The bar below an item with its answer: on to the next question; while reading, back and forth through answers. */
import { links } from '#app/links.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { ItemPage } from '#features/practice/read-item.ts'
import { TODAY } from '#features/practice/today-round.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { ActBar } from '#ui/item-layout/item-layout.tsx'

export function SolvedBar({ page: { standard, round, seed, isReading } }: { readonly page: ItemPage }): React.JSX.Element {
  const room = links.practice(standard.id)
  const to = (item: ItemId): string => links.practiceItem(standard.id, item, { of: round.of, seed, read: isReading })
  const back = isReading && round.previous !== undefined
  return (
    <ActBar>
      <LinkButton href={back ? to(round.previous) : room} kind="quiet">
        {back ? '上一题' : '回练与考'}
      </LinkButton>
      <LinkButton href={round.next ? to(round.next) : room} kind="go" after="arrow">
        {round.of === TODAY ? '接着练' : round.next ? '下一题' : isReading ? '看完了，选下一个' : '练完了，选下一个'}
      </LinkButton>
    </ActBar>
  )
}
