/** The room of a fault-finding task (T1): a machine with one fault, a meter, the score sheet; and looking back afterwards. */
import type { RedLineId } from '#domain/bench/red-line.ts'
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { Note } from '#ui/note/note.tsx'
import { lineWithoutInterlock } from './attempt/line-without-interlock.ts'
import { OldNote } from './attempt/old-note.tsx'
import { RedLinePanel } from './attempt/red-line-panel.tsx'
import { BeginForm } from './fault/begin-form.tsx'
import { BenchDrawings } from './fault/bench-drawings.tsx'
import { Clock } from './fault/clock.tsx'
import { DebriefSection } from './fault/debrief-section.tsx'
import type { FaultData } from './fault/fault-data.ts'
import { HandsSection } from './fault/hands-section.tsx'
import { HintSection } from './fault/hint-section.tsx'
import { hrefOf } from './fault/kept-state.tsx'
import { LastRedLine } from './fault/last-red-line.tsx'
import { MeterSection } from './fault/meter-section.tsx'
import { type FaultView, faultResult, readFault } from './fault/read-fault.ts'
import { ReadingsTable } from './fault/readings-table.tsx'
import { ReplaySection } from './fault/replay-section.tsx'
import { ScoreSection } from './fault/score-section.tsx'
import { takeFault } from './fault/take-fault.ts'
import { TaskSection } from './fault/task-section.tsx'
import type { Room } from './room.ts'
import '#ui/bench/bench.css'

export const faultRoom: Room<FaultData, FaultView> = { take: takeFault, read: readFault, Show, resultOf: faultResult }

/** For these the room has no things. */
const NOT_HERE: readonly RedLineId[] = ['ammeterAcross', 'chargedConverter', 'brokenEarth', 'earthLeadOrder']
function Show({ view }: { readonly view: FaultView }): React.JSX.Element {
  const { at, attempt, data, isOld, isOver, shown } = view
  return (
    <>
      {at.begunS !== undefined && attempt === undefined && <Note kind="bad">这个网址里的故障号，这张电路没有。请重新开始。</Note>}
      {isOld && (
        <OldNote>
          {shown === undefined && attempt !== undefined && attempt.steps.length > 0 && (
            <p>
              <a href={hrefOf(at, { step: 1 })}>一步一步看回放</a>
            </p>
          )}
        </OldNote>
      )}
      {view.unread > 0 && <Note kind="act">{`记录里有 ${view.unread} 处认不出来，没算。`}</Note>}
      {(at.begunS === undefined || attempt === undefined) && <BeginForm view={view} />}
      {(!isOver || isOld) && <LastRedLine view={view} />}
      {shown !== undefined && <ReplaySection view={view} />}
      {isOver && shown === undefined && (
        <>
          {!isOld && <ScoreSection view={view} />}
          <DebriefSection view={view} />
        </>
      )}
      {attempt !== undefined && !isOver && !isOld && <OpenBench view={view} attempt={attempt} />}
      {!isOver && <RedLinePanel redLines={data.frame.redLines} notHere={[...NOT_HERE, ...lineWithoutInterlock(data.circuit)]} />}
    </>
  )
}

function OpenBench({ view, attempt }: { readonly view: FaultView; readonly attempt: Attempt }): React.JSX.Element {
  return (
    <>
      <Clock at={view.at} />
      <div className="bench">
        <section className="bench-fig" aria-label="电路图">
          <BenchDrawings view={view} attempt={attempt} />
        </section>
        <div className="bench-side">
          <HandsSection view={view} attempt={attempt} />
          <MeterSection view={view} attempt={attempt} />
          <section className="sec sec--s" aria-labelledby="readings">
            <h2 id="readings" className="term fs-l">
              测过的
            </h2>
            <ReadingsTable attempt={attempt} />
            <HintSection view={view} />
          </section>
        </div>
        <TaskSection view={view} attempt={attempt} />
      </div>
    </>
  )
}
