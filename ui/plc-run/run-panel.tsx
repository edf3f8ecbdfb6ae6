/** The bench at work: the process, the operator's buttons, the lamps of the controller, and what it holds inside. */
import { useEffect, useState } from 'react'
import type { Program } from '#domain/plc/program/instruction.ts'
import { sayStopped } from '#domain/plc/run/controller.ts'
import { Note } from '#ui/note/note.tsx'
import { PlantPicture } from '#ui/plant/plant-picture.tsx'
import { InputFaults } from './input-faults.tsx'
import { OperatorButtons } from './operator-buttons.tsx'
import { RunBar } from './run-bar.tsx'
import { TerminalLamps } from './terminal-lamps.tsx'
import { type BenchTask, type OnScan, useBench } from './use-bench.ts'
import { WatchTable } from './watch-table.tsx'
import './run.css'

type Props = {
  readonly task: BenchTask
  /** Came through parseProgram. The bench starts anew where its content changes. */
  readonly program: Program
  /** After each picture: what the controller holds, for highlighting the ladder. */
  readonly onScan?: OnScan
}

/** Without scripts it shows how everything stands before the start, and how to judge a program without running it. */
export function RunPanel({ task, program, onScan }: Props): React.JSX.Element {
  const [isLive, setLive] = useState(false)
  const running = useBench(task, program, onScan)
  const { bench, pressed } = running
  useEffect(() => setLive(true), [])
  return (
    <section className="plcrun" aria-label="运行">
      <div className="plcrun-two">
        <PlantPicture
          plant={task.plant}
          state={bench.plant}
          sensors={bench.sensors}
          driven={bench.driven}
          pressed={pressed}
          wiring={{ inputs: task.inputs, outputs: task.outputs }}
        />
        <div>
          {isLive ? (
            <RunBar {...running} />
          ) : (
            <p>这是开动以前的样子。在这里看它动，要开脚本。不开脚本也能判：交上程序，每个功能点都照时间跑一遍，结果和时序图列出来。</p>
          )}
          {bench.stopped !== undefined && (
            <Note kind="bad" level={3} title="PLC 停机了" role="alert">
              {`${sayStopped(bench.stopped)}改好程序再运行；也可以先断电再来电，看它在哪里停。`}
            </Note>
          )}
          {bench.harm !== undefined && (
            <Note kind="bad" level={3} title="出事了" role="alert">
              {`${bench.harm}。看看是哪个输出不该通，改好程序，点“从头再来”。`}
            </Note>
          )}
          {isLive && (
            <OperatorButtons
              buttons={task.inputs.filter(({ from }) => from === 'button')}
              pressed={pressed}
              press={running.press}
              release={running.release}
            />
          )}
        </div>
      </div>
      <div className="plcrun-two">
        <TerminalLamps title="输入" terminals={task.inputs} isOn={(device) => bench.shows(device)} />
        <TerminalLamps title="输出" terminals={task.outputs} isOn={(device) => bench.shows(device)} />
      </div>
      {isLive && (
        <>
          <details className="plcrun-more" open>
            <summary className="bare">看 T、C、D 的值</summary>
            <WatchTable program={program} bench={bench} />
          </details>
          <details className="plcrun-more">
            <summary className="bare">给传感器和线做故障</summary>
            <InputFaults key={running.round} inputs={task.inputs} act={running.act} />
          </details>
        </>
      )}
    </section>
  )
}
