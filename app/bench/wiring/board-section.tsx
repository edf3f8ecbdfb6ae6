/** Where wires are put in: pick a number, tap one screw, tap the other; or two lists. */
import type { Cabinet } from '#domain/circuit/wiring/cabinet.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { type BoardDevice, TerminalBoard } from '#ui/terminal-board/terminal-board.tsx'
import { KeptState } from './kept-state.tsx'
import type { WiringView } from './read-wiring.ts'
import { codeOf } from './terminal-code.ts'

export function BoardSection({ view }: { readonly view: WiringView }): React.JSX.Element {
  const { at, attempt } = view
  const { cabinet } = attempt.task
  const picked = at.picked === undefined ? undefined : cabinet.terminals[at.picked]
  return (
    <>
      <form method="get" action="#wire">
        <KeptState at={at} />
        <fieldset>
          <legend>1 选线号</legend>
          <p className="hint">{at.number === undefined ? '还没选，接上的线没有线号。' : `现在接 ${at.number} 号线。`}</p>
          <div className="nums">
            {numbersToWire(view).map((wire) => (
              <button
                key={wire}
                type="submit"
                name="do"
                value={`num_${wire}`}
                className={view.doneWires.includes(wire) && at.mode === 'practice' ? 'ok' : undefined}
                aria-pressed={wire === at.number}
                aria-label={`${wire} 号`}
              >
                {wire}
              </button>
            ))}
          </div>
        </fieldset>
      </form>
      <form method="get" action="#tap" className="mt-4">
        <KeptState at={at} />
        <p id="tap">
          <b>2 点两个端子，接一根线</b>
        </p>
        <p className="hint" role="status">
          {picked ? `已选 ${picked.id}。再点另一端；点它自己就不选了。` : '先点线的一头。'}
        </p>
        <TerminalBoard devices={boardOf(view)} name="do" />
      </form>
      <Details summary="不点，用表格接" bare>
        <PlainForm view={view} />
      </Details>
    </>
  )
}

/** Of the part that is asked for, in the order of the drawing. */
function numbersToWire({ attempt: { task }, data }: WiringView): readonly string[] {
  const { terminals } = task.cabinet
  return data.circuit.wires.filter((wire) => {
    const of = terminals.filter((terminal) => terminal.wire === wire)
    return of.length > 1 && (task.scope === 'both' || of.some(({ section }) => section === task.scope))
  })
}

function boardOf({ at, attempt, pieces }: WiringView): readonly BoardDevice[] {
  const { cabinet } = attempt.task
  const joined = [...new Set(attempt.joints.flatMap(({ a }) => [pieces[a]]))]
  return cabinet.devices.map(({ id, says, terminals }) => ({
    id,
    says,
    terminals: terminals.map((nth) => {
      const on = attempt.joints.filter(({ a, b }) => a === nth || b === nth)
      const numbers = [...new Set(on.map(({ number }) => number ?? '无号'))].join(' ')
      const name = cabinet.terminals[nth]?.name ?? ''
      return {
        value: `pick_${codeOf(nth)}`,
        name,
        wires: numbers,
        ...(on.length > 0 && { colour: joined.indexOf(pieces[nth]) % COLOURS }),
        isPicked: nth === at.picked,
        says: on.length === 0 ? `${id} 的 ${name}，没接线` : `${id} 的 ${name}，${on.length} 根线，线号 ${numbers}`,
      }
    }),
  }))
}

const COLOURS = 6

function PlainForm({ view: { at, attempt } }: { readonly view: WiringView }): React.JSX.Element {
  const { cabinet } = attempt.task
  return (
    <form method="get" action="#wire" className="stack">
      <KeptState at={at} />
      <TerminalSelect cabinet={cabinet} name="from" label="从" chosen={at.picked} />
      <TerminalSelect cabinet={cabinet} name="to" label="到" chosen={undefined} />
      <div className="field">
        <label htmlFor="n">线号</label>
        <input className="in" id="n" name="n" maxLength={6} autoComplete="off" defaultValue={at.number} />
      </div>
      <Button kind="solid" name="do" value="wire">
        接上
      </Button>
      <p className="hint">两端已经有线的，再接一次就是改线号。</p>
    </form>
  )
}

type SelectProps = { readonly cabinet: Cabinet; readonly name: string; readonly label: string; readonly chosen: number | undefined }

function TerminalSelect({ cabinet, name, label, chosen }: SelectProps): React.JSX.Element {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="in" id={name} name={name} defaultValue={chosen === undefined ? '' : codeOf(chosen)}>
        <option value="">请选</option>
        {cabinet.devices.map(({ id, says, terminals }) => (
          <optgroup key={id} label={`${id} ${says}`}>
            {terminals.map((nth) => (
              <option key={nth} value={codeOf(nth)}>
                {cabinet.terminals[nth]?.id}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
