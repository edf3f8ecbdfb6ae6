/** The program in its two forms, with what is wrong with it, and tried on its plant. */
import { useState } from 'react'
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import type { Watch } from '#domain/plc/edit/power.ts'
import type { NameOf } from '#domain/plc/edit/say-ladder.ts'
import { sayDevice } from '#domain/plc/program/device.ts'
import { Note } from '#ui/note/note.tsx'
import { RunPanel } from '#ui/plc-run/run-panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { LadderEditor } from './ladder-editor.tsx'
import { ListEditor } from './list-editor.tsx'
import { fields } from './plc-place.ts'
import type { PlcView } from './plc-view.ts'

export function ProgramSection({ view }: { readonly view: PlcView }) {
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
