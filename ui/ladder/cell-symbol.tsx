/** The symbol of one cell of a ladder, with its device above and what that is for below. */
import type { Cell } from '#domain/plc/edit/draw-ladder.ts'
import type { NameOf } from '#domain/plc/edit/say-ladder.ts'
import { type Device, sayDevice } from '#domain/plc/program/device.ts'
import type { Act, ContactMode } from '#domain/plc/program/instruction.ts'
import { printInstruction } from '#domain/plc/program/print-instruction.ts'
import { COL, middleOf, xOf } from './measures.ts'

type Props = { readonly cell: Cell; readonly nameOf: NameOf }
type Box = { readonly left: number; readonly right: number; readonly x: number; readonly y: number }

export function CellSymbol({ cell, nameOf }: Props): React.JSX.Element {
  const [left, right] = [xOf(cell.col), xOf(cell.col + cell.width)]
  const box: Box = { left, right, x: (left + right) / 2, y: middleOf(cell.row) }
  const { leaf } = cell
  switch (leaf.kind) {
    case 'mark':
      return <Boxed box={box} text={printInstruction(leaf)} />
    case 'act':
      return <ActSymbol act={leaf.act} box={box} nameOf={nameOf} />
    case 'part':
      return <PartSymbol part={leaf.part} box={box} nameOf={nameOf} />
  }
}

type PartProps = { readonly part: Extract<Cell['leaf'], { kind: 'part' }>['part']; readonly box: Box; readonly nameOf: NameOf }

function PartSymbol({ part, box, nameOf }: PartProps): React.JSX.Element {
  const { left, right, x, y } = box
  switch (part.kind) {
    case 'contact':
      return (
        <>
          <path className="ld-s" d={`M${left} ${y}H${x - 9}M${x - 9} ${y - 12}v24M${x + 9} ${y - 12}v24M${x + 9} ${y}H${right}`} />
          {inside[part.mode] !== '' && <path className="ld-s" d={`M${x} ${y}${inside[part.mode]}`} />}
          <Names device={part.device} box={box} nameOf={nameOf} />
        </>
      )
    case 'compare':
      return <Boxed box={box} text={printInstruction({ kind: 'test', place: 'LD', test: part }).replace(/^LD/, '')} />
    case 'invert':
      return (
        <>
          <path className="ld-s" d={`M${left} ${y}H${right}M${x - 9} ${y + 11}l18 -22`} />
          <text x={x} y={y - 16} textAnchor="middle">
            INV
          </text>
        </>
      )
    case 'block':
      return <Boxed box={box} text={printInstruction(part)} />
  }
}

/** What stands between the two lines of a contact: nothing, a stroke, an arrow up or down. */
const inside: Readonly<Record<ContactMode, string>> = {
  open: '',
  closed: 'm-8 13l16 -26',
  rising: 'm0 10v-20m-5 6l5 -6l5 6',
  falling: 'm0 -10v20m-5 -6l5 6l5 -6',
}

function ActSymbol({ act, box, nameOf }: { readonly act: Act; readonly box: Box; readonly nameOf: NameOf }): React.JSX.Element {
  const device = 'device' in act ? act.device : undefined
  const name = device === undefined ? undefined : nameOf(device)
  if (act.kind === 'out' || act.kind === 'time' || act.kind === 'count') {
    const half = act.kind === 'out' ? 14 : 46
    return (
      <>
        <Coil box={box} half={half} />
        {act.kind === 'out' ? (
          <Names device={act.device} box={box} nameOf={nameOf} />
        ) : (
          <text className="ld-dev" x={box.x} y={box.y + 5} textAnchor="middle">
            {printInstruction({ kind: 'act', act }).replace('OUT ', '')}
          </text>
        )}
      </>
    )
  }
  return (
    <>
      <Boxed box={box} text={printInstruction({ kind: 'act', act })} />
      {name !== undefined && <Comment text={name} box={box} />}
    </>
  )
}

const Coil = ({ box: { left, right, x, y }, half }: { readonly box: Box; readonly half: number }): React.JSX.Element => (
  <path
    className="ld-s"
    d={`M${left} ${y}H${x - half - 5}M${x - half + 3} ${y - 14}q-16 14 0 28M${x + half - 3} ${y - 14}q16 14 0 28M${x + half + 5} ${y}H${right}`}
  />
)

function Boxed({ box: { left, right, x, y }, text }: { readonly box: Box; readonly text: string }): React.JSX.Element {
  const isLong = text.length > 12
  return (
    <>
      <path className="ld-s" d={`M${left} ${y}H${left + 8}M${right - 8} ${y}H${right}`} />
      <rect className="ld-box" x={left + 8} y={y - 14} width={right - left - 16} height={28} />
      <text className={isLong ? 'ld-dev ld-long' : 'ld-dev'} x={x} y={y + 5} textAnchor="middle">
        {text}
      </text>
    </>
  )
}

function Names({ device, box, nameOf }: { readonly device: Device; readonly box: Box; readonly nameOf: NameOf }): React.JSX.Element {
  const name = nameOf(device)
  return (
    <>
      <text className="ld-dev" x={box.x} y={box.y - 17} textAnchor="middle">
        {sayDevice(device)}
      </text>
      {name !== undefined && <Comment text={name} box={box} />}
    </>
  )
}

/** As much as fits below the symbol; the whole is in the table of the task. */
function Comment({ text, box }: { readonly text: string; readonly box: Box }): React.JSX.Element {
  const room = Math.floor((box.right - box.left) / (COL / 6))
  return (
    <text className="ld-rem" x={box.x} y={box.y + 30} textAnchor="middle">
      {text.length > room ? `${text.slice(0, room - 1)}…` : text}
    </text>
  )
}
