/** The screen of an oscilloscope: ten by eight divisions and a line. The words beside it say the same in divisions. */
import './scope-screen.css'

/** In divisions from the left edge and from the zero line. */
type Props = { readonly points: readonly (readonly [number, number])[]; readonly label: string }

const [ACROSS, UP, SIZE] = [10, 8, 35] as const

export function ScopeScreen({ points, label }: Props): React.JSX.Element {
  const x = (divisions: number): number => Math.round(divisions * SIZE * 10) / 10
  const y = (divisions: number): number => Math.round((UP / 2 - divisions) * SIZE * 10) / 10
  return (
    <svg className="scope" viewBox={`0 0 ${ACROSS * SIZE} ${UP * SIZE}`} role="img" aria-label={label}>
      {lines(ACROSS).map((nth) => (
        <line key={nth} className={nth === ACROSS / 2 ? 'axis' : 'grid'} x1={nth * SIZE} x2={nth * SIZE} y1="0" y2={UP * SIZE} />
      ))}
      {lines(UP).map((nth) => (
        <line key={nth} className={nth === UP / 2 ? 'axis' : 'grid'} y1={nth * SIZE} y2={nth * SIZE} x1="0" x2={ACROSS * SIZE} />
      ))}
      <Ticks />
      <polyline className="beam" points={points.map(([across, up]) => `${x(across)},${y(up)}`).join(' ')} />
    </svg>
  )
}

/** Fifths of a division along the two axes. */
function Ticks() {
  const [middleX, middleY] = [(ACROSS / 2) * SIZE, (UP / 2) * SIZE]
  return (
    <>
      {lines(ACROSS * 5).map((nth) => (
        <line key={nth} className="axis" x1={(nth * SIZE) / 5} x2={(nth * SIZE) / 5} y1={middleY - 3} y2={middleY + 3} />
      ))}
      {lines(UP * 5).map((nth) => (
        <line key={nth} className="axis" y1={(nth * SIZE) / 5} y2={(nth * SIZE) / 5} x1={middleX - 3} x2={middleX + 3} />
      ))}
    </>
  )
}

const lines = (count: number): readonly number[] => Array.from({ length: count - 1 }, (_, nth) => nth + 1)
