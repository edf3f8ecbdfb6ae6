/** A ladder as it is drawn on paper: rails, contacts, coils, the wires between, what each device is for below it. */
import { drawLadder, type RowDrawing } from '#domain/plc/edit/draw-ladder.ts'
import type { Watch } from '#domain/plc/edit/power.ts'
import { type NameOf, sayRow } from '#domain/plc/edit/say-ladder.ts'
import { saySpot } from '#domain/plc/edit/spot.ts'
import type { Ladder as LadderRows } from '#domain/plc/ladder/ladder.ts'
import { CellSymbol } from './cell-symbol.tsx'
import { COL, LEFT, middleOf, RIGHT, ROW, xOf } from './measures.ts'
import './ladder.css'

type Props = {
  readonly ladder: LadderRows
  readonly nameOf: NameOf
  /** As `saySpot` writes it. */
  readonly cursor?: string | undefined
  /** The controller at work: what has power is drawn so. */
  readonly watch?: Watch | undefined
}

/** One drawing a row, each with its sentence for those who do not see it. Cells carry their spot in `data-spot`. */
export function Ladder({ ladder, nameOf, cursor, watch }: Props): React.JSX.Element {
  return (
    <ol className="ld">
      {drawLadder(ladder, watch).map((drawing, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else to be known by
        <li key={nth}>
          {drawing.row.remark && <p className="ld-rem">{drawing.row.remark}</p>}
          <Row drawing={drawing} nth={nth} nameOf={nameOf} cursor={cursor} />
        </li>
      ))}
    </ol>
  )
}

type RowProps = Pick<Props, 'nameOf' | 'cursor'> & { readonly drawing: RowDrawing; readonly nth: number }

function Row({ drawing, nth, nameOf, cursor }: RowProps): React.JSX.Element {
  const { row, rows, cols, cells, wires } = drawing
  const [width, height] = [LEFT + cols * COL + RIGHT, rows * ROW]
  return (
    <svg
      className="ld-row"
      viewBox={`0 0 ${width} ${height}`}
      width={`${width / 16}em`}
      height={`${height / 16}em`}
      role="img"
      aria-label={`第 ${nth + 1} 行：${sayRow(row, nameOf)}`}
    >
      <text className="ld-no" x={LEFT - 10} y={middleOf(0) + 4} textAnchor="end">
        {nth + 1}
      </text>
      <path className="ld-rail" d={`M${LEFT} 0V${height}`} />
      <path className="ld-rail" d={`M${xOf(cols)} 0V${height}`} />
      {wires.map(({ fromRow, fromCol, toRow, toCol, isLive }) => {
        const d = `M${xOf(fromCol)} ${middleOf(fromRow)}L${xOf(toCol)} ${middleOf(toRow)}`
        return <path key={d} className={isLive ? 'ld-w hot' : 'ld-w'} d={d} />
      })}
      {cells.map((cell) => {
        const spot = saySpot(cell.spot)
        return (
          <g key={spot} data-spot={spot} className={cell.isLive ? 'ld-c hot' : 'ld-c'}>
            <rect
              className={spot === cursor ? 'ld-hit here' : 'ld-hit'}
              x={xOf(cell.col) + 2}
              y={cell.row * ROW + 1}
              width={cell.width * COL - 4}
              height={ROW - 2}
            />
            <CellSymbol cell={cell} nameOf={nameOf} />
          </g>
        )
      })}
    </svg>
  )
}
