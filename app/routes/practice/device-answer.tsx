/** Where the script keeps the answer on the device and asks how sure one was; without it, nothing is there. */
import type { ItemPage } from '#features/practice/read-item.ts'
import type { SolvedItem } from '#features/practice/solve.ts'
import './device-answer.css'

type Props = { readonly page: ItemPage; readonly solved: SolvedItem }

export function DeviceAnswer({ page: { standard, item, points, seed, key }, solved }: Props) {
  return (
    <div
      className="panel bleed mt-4"
      data-device="answer"
      data-bank={standard.id}
      data-item={item.id}
      data-points={points.map(({ id }) => id).join(' ')}
      data-seed={seed}
      data-verdict={solved.isAnswered ? (solved.isRight ? 'right' : 'wrong') : undefined}
      data-key={key && JSON.stringify(key)}
      hidden
    />
  )
}
