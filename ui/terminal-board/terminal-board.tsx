/** The screws of a cabinet as buttons, device by device, in a box of its own that scrolls; links above it lead to a device. */
import { Chips } from '#ui/chips/chips.tsx'
import './terminal-board.css'

export type BoardTerminal = {
  /** What the button sends. */
  readonly value: string
  /** `13` */
  readonly name: string
  /** Numbers of the wires on it, or nothing. */
  readonly wires: string
  /** Terminals that are one piece of metal have the same of six colours. */
  readonly colour?: number | undefined
  readonly isPicked: boolean
  /** Read aloud: `KM1 的 13，接了 4 号线`. */
  readonly says: string
}
export type BoardDevice = { readonly id: string; readonly says: string; readonly terminals: readonly BoardTerminal[] }

type Props = { readonly devices: readonly BoardDevice[]; readonly name: string; readonly isOff?: boolean }

export function TerminalBoard({ devices, name, isOff = false }: Props): React.JSX.Element {
  return (
    <>
      <Chips label="跳到哪个元件" chips={devices.map(({ id }) => ({ href: `#board-${id}`, label: id }))} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="board" tabIndex={0} aria-label="端子">
        {devices.map(({ id, says, terminals }) => (
          <fieldset key={id} className="board-d" id={`board-${id}`}>
            <legend>
              {id} <span className="board-says">{says}</span>
            </legend>
            <div className="board-t">
              {terminals.map((terminal) => (
                <button
                  key={terminal.value}
                  type="submit"
                  name={name}
                  value={terminal.value}
                  className={terminal.colour === undefined ? 'tm' : `tm tm--${terminal.colour}`}
                  aria-pressed={terminal.isPicked}
                  aria-label={terminal.says}
                  disabled={isOff}
                >
                  <b>{terminal.name}</b>
                  <span className="tm-w">{terminal.wires}</span>
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </section>
    </>
  )
}
