/** Ways into the rooms of a task: a few at once, all others folded. */
import { Details } from '#ui/details/details.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import type { BenchRoom } from './rooms-of.ts'

/** So many stand open. */
const FEW = 6

export function RoomList({ rooms }: { readonly rooms: readonly BenchRoom[] }): React.JSX.Element {
  const rest = rooms.slice(FEW)
  return (
    <>
      <Rows rows={rooms.slice(0, FEW).map(rowOf)} />
      {rest.length > 0 && (
        <div className="mt-3">
          <Details summary={`还有 ${rest.length} 个`} panel>
            <Rows rows={rest.map(rowOf)} panel={false} />
          </Details>
        </div>
      )}
    </>
  )
}

const rowOf = ({ href, title, says }: BenchRoom) => ({ href, title, text: says })
