/** The ladder room: what is asked, the program in two forms, trying it, checking it, and what it is worth. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { OldNote } from '#app/bench/attempt/old-note.tsx'
import { RedLinePanel } from '#app/bench/attempt/red-line-panel.tsx'
import { redLineIds } from '#domain/bench/red-line.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { ModeNote } from './mode-note.tsx'
import type { PlcView } from './plc-view.ts'
import { PointsPanel } from './points-panel.tsx'
import { ProgramSection } from './program-section.tsx'
import { ReferencePanel } from './reference-panel.tsx'
import { ScoreSection } from './score-section.tsx'
import { TaskPanel } from './task-panel.tsx'
import '#ui/field/field.css'
import './plc.css'

/** Once it is over the score comes first, as in every room; while one goes on trying, below the program that is tried. */
export function ShowPlc({ view }: { readonly view: PlcView }) {
  const { checked, phase } = view
  return (
    <div className="pl">
      <ModeNote view={view} />
      {view.isOld && <OldNote />}
      {phase === 'over' && checked && <ScoreSection view={view} checked={checked} />}
      <div className="pl-cols">
        <div className="pl-task">
          <TaskPanel view={view} />
        </div>
        {view.phase !== 'ready' && (
          <div className="pl-work">
            <ProgramSection view={view} />
            <Check view={view} />
          </div>
        )}
      </div>
      {checked && <PointsPanel checked={checked} />}
      {phase !== 'over' && checked && <ScoreSection view={view} checked={checked} />}
      <ReferencePanel view={view} />
      {phase !== 'over' && checked === undefined && <RedLinePanel redLines={view.data.frame.redLines} notHere={redLineIds} />}
    </div>
  )
}

function Check({ view }: { readonly view: PlcView }) {
  if (view.phase !== 'open') return null
  return (
    <form method="post" className="mt-4" data-slow="">
      <HiddenFields at={view.at} />
      <ButtonRow>
        {view.mode === 'exam' ? (
          <Button kind="go" name="do" value="handIn">
            交卷
          </Button>
        ) : (
          <Button kind="go" name="do" value="check">
            检查功能点
          </Button>
        )}
      </ButtonRow>
    </form>
  )
}
