/** What to go over where marks were lost: a few at once, the others folded. */
import { Details } from '#ui/details/details.tsx'

export type ReviewItem = { readonly href: string; readonly says: string }

/** So many stand open. */
const FEW = 4

export function ReviewList({ review }: { readonly review: readonly ReviewItem[] }): React.JSX.Element {
  const rest = review.slice(FEW)
  return (
    <>
      <h3 className="mt-5">丢分的地方，先练这些</h3>
      <Items items={review.slice(0, FEW)} />
      {rest.length > 0 && (
        <Details summary={`还有 ${rest.length} 个`} bare>
          <Items items={rest} />
        </Details>
      )}
    </>
  )
}

function Items({ items }: { readonly items: readonly ReviewItem[] }): React.JSX.Element {
  return (
    <ul className="stack mt-2">
      {items.map(({ href, says }) => (
        <li key={says}>
          <a href={href}>{says}</a>
        </li>
      ))}
    </ul>
  )
}
