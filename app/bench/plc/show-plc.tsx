/** The ladder room: what is asked, the program in two forms, trying it, checking it, and what it is worth. */

import { useState } from 'react'
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { OldNote } from '#app/bench/attempt/old-note.tsx'
import type { Watch } from '#domain/plc/edit/power.ts'
import type { NameOf } from '#domain/plc/edit/say-ladder.ts'
import { sayDevice } from '#domain/plc/program/device.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { RunPanel } from '#ui/plc-run/run-panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { LadderEditor } from './ladder-editor.tsx'
import { ListEditor } from './list-editor.tsx'
import { fields } from './plc-place.ts'
import type { PlcView } from './plc-view.ts'
import { PointsPanel } from './points-panel.tsx'
import { ReferencePanel } from './reference-panel.tsx'
import { ScorePanel } from './score-panel.tsx'
import { TaskPanel } from './task-panel.tsx'
import '#ui/field/field.css'
import './plc.css'

export function ShowPlc({ view }: { readonly view: PlcView }) {
  return (
    <div className="pl">
      <Mode view={view} />
      {view.isOld && (
        <OldNote>
          <p>
            <a className="tap" href="?mode=practice">
              重新开始
            </a>
          </p>
        </OldNote>
      )}
      <div className="pl-cols">
        <div className="pl-task">
          <TaskPanel view={view} />
        </div>
        {view.phase !== 'ready' && (
          <div className="pl-work">
            <Program view={view} />
            <Check view={view} />
          </div>
        )}
      </div>
      {view.checked && <PointsPanel checked={view.checked} />}
      {view.checked && <ScorePanel view={view} checked={view.checked} />}
      <ReferencePanel view={view} />
    </div>
  )
}

function Mode({ view }: { readonly view: PlcView }) {
  const { mode, phase } = view
  if (phase === 'ready')
    return (
      <form method="post">
        <HiddenFields at={view.at} />
        <Note kind="info" title="按考试做">
          <p>
            自己分配端子，自己编程，交卷才判，只判一次。交卷前不给看功能点和参考程序。
            {view.data.minutes !== undefined && `考场给 ${view.data.minutes} 分钟。`}
          </p>
          <ButtonRow>
            <Button kind="go" name="do" value="begin">
              开始计时
            </Button>
            <a className="tap" href="?mode=practice">
              还是先练习
            </a>
          </ButtonRow>
        </Note>
      </form>
    )
  if (mode === 'exam' && phase === 'open') return <p className="s">考试：交卷才判。</p>
  if (phase === 'over')
    return (
      <p className="s">
        {mode === 'exam' && '已经交卷。'}
        <a className="tap" href="?mode=exam">
          再考一次
        </a>
        　
        <a className="tap" href="?mode=practice">
          去练习
        </a>
      </p>
    )
  return (
    <p className="s">
      练习：随时检查，随时改。
      <a className="tap" href="?mode=exam">
        按考试做一遍
      </a>
    </p>
  )
}

function Program({ view }: { readonly view: PlcView }) {
  const names = new Map([...view.task.inputs, ...view.task.outputs].map(({ device, says }) => [sayDevice(device), says]))
  const nameOf: NameOf = (device) => names.get(sayDevice(device))
  const { read } = view
  const [watch, setWatch] = useState<Watched>()
  const wired = JSON.stringify([...view.allotment])
  return (
    <Section id="program" title="程序">
      <form method="post" className="pl-tabs">
        <HiddenFields at={view.at} but={[fields.tab]} />
        {tabs.map(([tab, says]) => (
          <button key={tab} type="submit" className="btn btn--s" name={fields.tab} value={tab} aria-pressed={view.tab === tab}>
            {says}
          </button>
        ))}
      </form>
      <Remarks view={view} />
      {view.tab === 'ladder' && read.kind === 'sound' ? (
        <LadderEditor view={view} ladder={read.ladder} nameOf={nameOf} watch={watch?.of === view.text ? watch.watch : undefined} />
      ) : (
        <ListEditor view={view} />
      )}
      {read.kind === 'sound' && read.program.length > 1 && (
        <>
          <h3 className="mt-5 mb-3">试运行</h3>
          <RunPanel key={wired} task={view.task} program={read.program} onScan={(now) => setWatch({ of: view.text, watch: now })} />
        </>
      )}
    </Section>
  )
}

/** What the controller held at the last picture, with the program it ran. */
type Watched = { readonly of: string; readonly watch: Watch | undefined }

const tabs = [
  ['ladder', '梯形图'],
  ['list', '指令表'],
] as const

/** What keeps the program from running, or what runs but hardly as it was meant. */
function Remarks({ view: { read } }: { readonly view: PlcView }) {
  const says = read.kind === 'wrong' ? read.problems : read.remarks
  if (says.length === 0) return null
  const title = read.kind === 'wrong' ? `指令表有 ${says.length} 处要改，改好才能画成梯形图` : `能运行，有 ${says.length} 处请再看一眼`
  return (
    <Note kind={read.kind === 'wrong' ? 'bad' : 'act'} title={title} level={3} role="status">
      <ul>
        {says.slice(0, MOST_SHOWN).map(({ line, says: what }) => (
          <li key={`${line} ${what}`}>
            第 {line} 行：{what}
          </li>
        ))}
      </ul>
      {says.length > MOST_SHOWN && <p>先改这 {MOST_SHOWN} 处，别的改完再列。</p>}
    </Note>
  )
}

const MOST_SHOWN = 20

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
