/** The room of a wiring task (T2): a cabinet is wired, measured, put under power in stages, and scored. */
import type { RedLineId } from '#domain/bench/red-line.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { WiringDrawing } from '#ui/wiring-drawing/wiring-drawing.tsx'
import { lineWithoutInterlock } from './attempt/line-without-interlock.ts'
import { OldNote } from './attempt/old-note.tsx'
import { RedLinePanel } from './attempt/red-line-panel.tsx'
import type { Room } from './room.ts'
import { BeginForm } from './wiring/begin-form.tsx'
import { BoardSection } from './wiring/board-section.tsx'
import { DeadCheckSection } from './wiring/dead-check-section.tsx'
import { KeptState } from './wiring/kept-state.tsx'
import { LastOutcome } from './wiring/last-outcome.tsx'
import { Mistakes } from './wiring/mistakes.tsx'
import { PowerSection } from './wiring/power-section.tsx'
import { readWiring, type WiringView, wiringResult } from './wiring/read-wiring.ts'
import { RecordList } from './wiring/record-list.tsx'
import { ScoreSection } from './wiring/score-section.tsx'
import { takeWiring } from './wiring/take-wiring.ts'
import { WireList } from './wiring/wire-list.tsx'
import type { WiringData } from './wiring/wiring-data.ts'
import '#ui/field/field.css'
import './wiring/wiring.css'

export const wiringRoom: Room<WiringData, WiringView> = { take: takeWiring, read: readWiring, Show, resultOf: wiringResult }

/** For these the room has no things. */
const NOT_HERE: readonly RedLineId[] = ['brokenEarth', 'majorHarm']
function Show({ view }: { readonly view: WiringView }): React.JSX.Element {
  const { at, attempt, data, isOld } = view
  const redLines = <RedLinePanel redLines={data.frame.redLines} notHere={[...NOT_HERE, ...lineWithoutInterlock(data.circuit)]} />
  if (at.begunS === undefined)
    return (
      <>
        <BeginForm at={at} />
        {redLines}
      </>
    )
  const isOpen = attempt.end === undefined && !isOld
  return (
    <>
      {isOld && <OldNote />}
      <ScoreSection view={view} />
      <div className="wiring mt-5">
        <div className="wiring-fig">
          <Drawings view={view} />
        </div>
        <div>
          {isOpen && <Work view={view} />}
          <RecordList view={view} />
        </div>
      </div>
      {attempt.end === undefined && redLines}
    </>
  )
}

function Work({ view }: { readonly view: WiringView }): React.JSX.Element {
  return (
    <>
      <Section id="wire" title="接线">
        <LastOutcome view={view} place="wire" />
        <BoardSection view={view} />
        <WireList view={view} />
        <Looked view={view} />
      </Section>
      <Section id="dead" title="断电检查">
        <LastOutcome view={view} place="dead" />
        <DeadCheckSection view={view} />
      </Section>
      <Section id="power" title="分步通电">
        <LastOutcome view={view} place="power" />
        <PowerSection view={view} />
      </Section>
      <Section id="end" title="交卷">
        <form method="get" data-slow="">
          <KeptState at={view.at} />
          <p className="hint">停电、验电以后再交。交了就算分，不能再改。</p>
          <Button kind="go" name="do" value="q">
            交卷算分
          </Button>
        </form>
      </Section>
    </>
  )
}
/** Wires that are done are drawn in copper in practice; the number chosen, always. */
function Drawings({ view: { data, at, doneWires, attempt } }: { readonly view: WiringView }): React.JSX.Element {
  const chosen = at.number === undefined ? [] : [at.number]
  const isMain = at.scope === 'main' || (at.scope === 'both' && drawnOnMain(data, at.number))
  const shown = isMain ? 'main' : 'control'
  const hot = new Set(at.mode === 'practice' && attempt.end === undefined ? [...doneWires, ...chosen] : chosen)
  return (
    <>
      {data.drawings.map((drawing) => (
        <Details key={drawing.section} panel open={drawing.section === shown} summary={sectionTitle(drawing.section)}>
          <WiringDrawing drawing={drawing} id={`drawing-${drawing.section}`} says={drawing.says} hotWires={hot} />
        </Details>
      ))}
    </>
  )
}

/** The sheet that is open follows the number chosen. */
const drawnOnMain = ({ drawings }: WiringData, wire: string | undefined): boolean =>
  drawings.some(({ section, runs }) => section === 'main' && runs.some((run) => run.wire === wire))

const sectionTitle = (section: 'control' | 'main'): string => (section === 'control' ? '控制电路图' : '主电路图')

function Looked({ view: { look } }: { readonly view: WiringView }): React.JSX.Element {
  return (
    <div id="look" role="status" className="mt-3">
      {look && (look.differs === undefined ? <Note kind="ok">查过了：动作和图一样。</Note> : <Mistakes look={look} />)}
    </div>
  )
}
