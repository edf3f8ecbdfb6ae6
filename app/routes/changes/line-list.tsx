/** The points of one change; the first few open, the rest behind their number. */
import type { Line } from '#domain/change/lines.ts'
import { Details } from '#ui/details/details.tsx'
import { OldNew } from '#ui/old-new/old-new.tsx'

const OPEN = 3

type Props = { readonly lines: readonly Line[]; readonly labels?: readonly [string, string] }

export function LineList({ lines, labels = ['原来', '现在'] }: Props): React.JSX.Element {
  const cut = lines.length > OPEN + 1 ? OPEN : lines.length
  return (
    <>
      <Points lines={lines.slice(0, cut)} labels={labels} />
      {cut < lines.length && (
        <Details bare summary={`另外 ${lines.length - cut} 处不同`}>
          <Points lines={lines.slice(cut)} labels={labels} />
        </Details>
      )}
    </>
  )
}

function Points({ lines, labels }: Required<Props>): React.JSX.Element {
  return (
    <>
      {lines.map(({ about, was, now, isOpen }) => (
        <OldNew key={`${about} ${was.join()} ${now.join()}`} about={about} was={was} now={now} isOpen={isOpen} labels={labels} />
      ))}
    </>
  )
}
