/**
 * A circuit as electricians draw it. Wires can be marked by two probes or shown live, contacts and coils as they stand; numbers and
 * symbols can be links. What the drawing says is also in words: the title, and the lists of `Netlist`.
 */
import type { PartId, Wire } from '#domain/circuit/circuit.ts'
import type { Box, Drawing, DrawnSymbol, Label } from '#domain/circuit/drawing/drawing.ts'
import { labelBox } from '#domain/circuit/drawing/text-width.ts'
import { CircuitSymbol } from './circuit-symbol.tsx'
import { type Probes, ProbeTips } from './probe-tips.tsx'
import '#ui/figure/figure.css'
import './wiring-drawing.css'

export type { Probes } from './probe-tips.tsx'

/** What stands otherwise than at rest: contacts that conduct, devices whose coil has pulled in. */
export type Standing = { readonly closed: ReadonlySet<PartId>; readonly pulledIn: ReadonlySet<string> }

type Props = {
  readonly drawing: Drawing
  /** Unique on the page. */
  readonly id: string
  /** What the drawing shows, in a few sentences: read aloud in its place. */
  readonly says: string
  readonly probes?: Probes | undefined
  /** Wires drawn in copper: live, or pointed out. */
  readonly hotWires?: ReadonlySet<Wire> | undefined
  /** Parts, or devices that stand for themselves, that are pointed out. */
  readonly markedParts?: ReadonlySet<string> | undefined
  /** Without it everything is drawn at rest: no power, nothing pressed. */
  readonly standing?: Standing | undefined
  wireHref?(wire: Wire): string
  /** Of a part, or of a device that stands for itself. */
  partHref?(part: string): string
}

/** In its own box that scrolls sideways where the page is narrower. */
export function WiringDrawing(props: Props): React.JSX.Element {
  const { drawing, id, says } = props
  const { width, height } = drawing
  const hasLinks = props.wireHref !== undefined || props.partHref !== undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={drawing.section === 'control' ? '控制电路图' : '主电路图'}>
      <svg
        className="wd wd--net"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role={hasLinks ? 'group' : 'img'}
        aria-labelledby={`${id}-says`}
      >
        <title id={`${id}-says`}>{says}</title>
        <Ink {...props} />
        {props.probes && <ProbeTips spots={drawing.spots} probes={props.probes} />}
      </svg>
    </section>
  )
}

function Ink({ drawing, hotWires, markedParts, standing, wireHref, partHref }: Props): React.JSX.Element {
  const isHot = (wire: Wire): boolean => hotWires?.has(wire) ?? false
  return (
    <>
      {drawing.runs
        .slice()
        .sort((a, b) => Number(isHot(a.wire)) - Number(isHot(b.wire)))
        .map(({ wire, from, to }) => (
          <path
            key={`${wire} ${from.x} ${from.y} ${to.x}`}
            className={isHot(wire) ? 'hot' : 'w'}
            d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
          />
        ))}
      {drawing.frames.map(({ left, right, top, bottom }) => (
        <rect key={`${left} ${top}`} className="sym" x={left} y={top} width={right - left} height={bottom - top} />
      ))}
      {drawing.links.map(({ kind, points }) => (
        <path
          key={points.map(({ x, y }) => `${x} ${y}`).join()}
          className="lk"
          d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}${kind === 'lever' ? lever(points) : ''}`}
        />
      ))}
      {drawing.symbols.map((symbol) => (
        <Linked key={symbol.id} href={symbol.device === undefined ? undefined : partHref?.(symbol.id)} says={symbol.id} box={symbol.box}>
          {markedParts?.has(symbol.id) && <Ring box={symbol.box} />}
          <CircuitSymbol
            symbol={symbol}
            isClosed={isClosed(symbol, standing)}
            isIn={standing?.pulledIn.has(symbol.device ?? '') ?? false}
          />
        </Linked>
      ))}
      {drawing.dots.map(({ wire, x, y }) => (
        <circle key={`${wire} ${x} ${y}`} className={isHot(wire) ? 'node hot' : 'node'} cx={x} cy={y} r={4} />
      ))}
      {drawing.labels.map((label) => (
        <Words
          key={`${label.kind} ${label.of} ${label.x} ${label.y}`}
          label={label}
          isHot={label.kind !== 'letters' && isHot(label.of)}
          href={label.kind === 'letters' ? undefined : wireHref?.(label.of)}
        />
      ))}
    </>
  )
}

/** At rest where nothing is said. */
function isClosed({ id, shape }: DrawnSymbol, standing: Standing | undefined): boolean {
  if (standing !== undefined) return standing.closed.has(id)
  return shape.kind === 'contact' && shape.rests === 'closed'
}

/** A triangle in the middle: only one of the two may be in. */
function lever(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [from, to] = points
  if (from === undefined || to === undefined) return ''
  const x = (from.x + to.x) / 2
  return `M${x - 7} ${from.y - 6}h14l-7 12z`
}

function Ring({ box: { left, right, top, bottom } }: { readonly box: Box }): React.JSX.Element {
  return <rect className="ring" x={left - 4} y={top + 2} width={right - left + 8} height={bottom - top - 4} rx={4} />
}

function Words({
  label,
  isHot,
  href,
}: {
  readonly label: Label
  readonly isHot: boolean
  readonly href: string | undefined
}): React.JSX.Element {
  const { kind, text, x, y, anchor } = label
  const face = { number: 'nn', letters: 'b', phase: 'ph' }[kind]
  return (
    <Linked href={href} says={`${text} 号线`} box={labelBox(label)}>
      <text className={isHot ? `${face} live` : face} x={x} y={y} textAnchor={anchor}>
        {text}
      </text>
    </Linked>
  )
}

type LinkedProps = { readonly href: string | undefined; readonly says: string; readonly box: Box; readonly children: React.ReactNode }

/** The smallest thing a finger can hit. */
const TAP = 24

function Linked({ href, says, box, children }: LinkedProps): React.JSX.Element {
  if (href === undefined) return <>{children}</>
  const width = Math.max(TAP, box.right - box.left)
  const height = Math.max(TAP, box.bottom - box.top)
  return (
    <a href={href} aria-label={says}>
      <rect className="hit" x={(box.left + box.right - width) / 2} y={(box.top + box.bottom - height) / 2} width={width} height={height} />
      {children}
    </a>
  )
}
