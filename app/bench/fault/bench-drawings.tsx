/** The drawings of the circuit: where the leads are, what was marked; looked at again, also how it stood. On a phone the main one is folded. */
import { Fragment } from 'react'
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { partsBetween } from '#domain/circuit/fault-finding/spot.ts'
import { standingOf } from '#domain/circuit/fault-finding/standing.ts'
import { type Probes, WiringDrawing } from '#ui/wiring-drawing/wiring-drawing.tsx'
import { hrefOf } from './kept-state.tsx'
import { type FaultView, readingsIn } from './read-fault.ts'
import '#ui/bench/bench.css'
import '#ui/details/details.css'

type Props = { readonly view: FaultView; readonly attempt: Attempt }

/** Side by side only where both are narrow. */
const WIDEST_PAIR = 400

export function BenchDrawings({ view, attempt }: Props): React.JSX.Element {
  const { data, at, shown, isOver, isOld } = view
  const isOpen = !isOver && !isOld
  const shownOn = {
    probes: isOpen ? at : probesOf(attempt),
    markedParts: markedIn(attempt),
    standing: shown === undefined ? undefined : standingOf(shown.run, data.circuit),
    ...(isOpen && {
      wireHref: (wire: string) => hrefOf(at, { [at.next]: wire, next: at.next === 'red' ? 'black' : 'red', wantsHint: false }),
    }),
  }
  const isPair = data.drawings.every(({ width }) => width <= WIDEST_PAIR)
  return (
    <>
      {isOpen && <LeadChoice view={view} />}
      <div className={isPair ? 'bench-two bench-two--fits' : 'bench-two'}>
        {data.drawings.map((drawing) =>
          drawing.section === 'control' ? (
            <div key="control">
              <h2 className="fs-l">控制电路</h2>
              <WiringDrawing {...shownOn} drawing={drawing} id="drawing-control" says={drawing.says} />
            </div>
          ) : (
            <Fragment key="main">
              <div className="w-only">
                <h2 className="fs-l">主电路</h2>
                <WiringDrawing {...shownOn} drawing={drawing} id="drawing-main" says={drawing.says} />
              </div>
              <details className="n-only">
                <summary>看主电路</summary>
                <WiringDrawing {...shownOn} drawing={drawing} id="drawing-main-folded" says={drawing.says} />
              </details>
            </Fragment>
          ),
        )}
      </div>
      <p className="s mute mt-2">
        {shown === undefined
          ? '图是没通电、没按时的样子。红圈是红表笔，黑圈是黑表笔。'
          : '图是这一步之后看上去的样子。坏的触点看上去和好的一样。'}
      </p>
    </>
  )
}

/** Which lead the next wire that is pointed at gets. */
function LeadChoice({ view: { at } }: { readonly view: FaultView }): React.JSX.Element {
  const other = at.next === 'red' ? 'black' : 'red'
  const says = { red: '红表笔', black: '黑表笔' }
  return (
    <p className="s mb-3">
      {`点图上的线号，放${says[at.next]}。`}
      <a href={hrefOf(at, { next: other })}>{`改放${says[other]}`}</a>
    </p>
  )
}

/** Those of the last measurement. */
function probesOf(attempt: Attempt): Probes | undefined {
  const all = readingsIn(attempt)
  const reading = all[all.length - 1]?.reading
  return reading === undefined || reading.mode === 'clamp' ? undefined : reading
}

function markedIn({ steps, circuit }: Attempt): ReadonlySet<string> {
  const marks = steps.flatMap(({ act }) => (act.kind === 'mark' ? [act.range] : []))
  const range = marks[marks.length - 1]
  if (range === undefined) return new Set()
  return new Set('spot' in range ? [range.spot] : partsBetween(circuit, range.from, range.to).parts.map(({ id }) => id))
}
