/** Where the script keeps the answer on the device and asks how sure one was; without it, nothing is there. */
import { links } from '#app/links.ts'
import type { ItemPage } from '#features/practice/read-item.ts'
import type { SolvedItem } from '#features/practice/solve.ts'
import '#ui/pick/pick.css'

type Props = { readonly page: ItemPage; readonly solved: SolvedItem }

export function DeviceAnswer({ page: { standard, item, points, seed, key, round }, solved }: Props) {
  // a page that was taken along is read from as well, and then leads back to the one before
  const previous = key && round.previous && links.practiceItem(standard.id, round.previous, { of: round.of, seed, read: true })
  return (
    <div
      className="panel bleed mt-4"
      data-device="answer"
      data-bank={standard.id}
      data-item={item.id}
      data-points={points.map(({ id }) => id).join(' ')}
      data-seed={seed}
      data-verdict={solved.isAnswered ? (solved.isRight ? 'right' : 'wrong') : undefined}
      data-shows={solved.misconception?.plain}
      data-key={key && JSON.stringify(key)}
      data-previous={previous}
      hidden
    />
  )
}
