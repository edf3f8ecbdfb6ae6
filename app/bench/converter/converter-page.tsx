/** What the room of the converter shows, from the requirement to the score. */

import { AgainLinks } from '#app/bench/attempt/again-links.tsx'
import { AttemptScore } from '#app/bench/attempt/attempt-score.tsx'
import { HandIn } from '#app/bench/attempt/hand-in.tsx'
import { OldNote } from '#app/bench/attempt/old-note.tsx'
import { RedLinePanel } from '#app/bench/attempt/red-line-panel.tsx'
import { StartForm } from '#app/bench/attempt/start-form.tsx'
import type { RedLineId } from '#domain/bench/red-line.ts'
import { findParameter, sayParameterValue } from '#domain/converter/parameter.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { ConverterBench } from './converter-bench.tsx'
import type { ConverterView } from './converter-view.ts'
import { ParameterForm } from './parameter-form.tsx'
import { WiringForm } from './wiring-form.tsx'

/** Minutes of the task in Shanghai's list of points. @source exam dossier §3.1 T5 */
const MINUTES = 60

/** For these the room has no things: the meter here has no ohms. */
const NOT_HERE: readonly RedLineId[] = [
  'liveResistance',
  'ammeterAcross',
  'forcedRepower',
  'bridgedLoad',
  'defeatedInterlock',
  'earthLeadOrder',
]

export function ConverterPage({ view }: { readonly view: ConverterView }) {
  const { data, state, attempt, score, tookS } = view
  const { unread, hits } = attempt
  return (
    <>
      {state === 'old' && <OldNote />}
      {unread.length > 0 && <Note kind="act">{`有 ${unread.length} 个操作读不懂，没有算进去。`}</Note>}
      <div id="now" />
      {state === 'over' && score !== undefined && (
        <AttemptScore
          frame={data.frame}
          score={score}
          result={view.result}
          hits={hits}
          tookS={tookS}
          minutes={MINUTES}
          next={<AgainLinks task="t5" others="换一道题" />}
        />
      )}
      {(state === 'running' || state === 'old') && <ConverterBench view={view} />}
      {state === 'start' && (
        <div className="mt-4">
          <StartForm minutes={MINUTES} />
        </div>
      )}
      <Requirement view={view} />
      {state === 'running' && (
        <>
          <WiringForm view={view} />
          <ParameterForm view={view} />
          <HandIn at={view.at} says="交卷前先停电。交了就打分，不能再改。" />
        </>
      )}
      {state === 'over' && (
        <>
          <Reference view={view} />
          <Section id="again" title="再做一次">
            <StartForm minutes={MINUTES} />
          </Section>
        </>
      )}
      {(state === 'start' || state === 'running') && <RedLinePanel redLines={data.frame.redLines} notHere={NOT_HERE} />}
      <Limits />
    </>
  )
}

function Requirement({ view }: { readonly view: ConverterView }) {
  const { exercise } = view.data
  const { says, needs, plate, ramp, limits } = exercise
  const usesPot = needs.some(({ potPercent }) => potPercent > 0)
  return (
    <Section id="wanted" title="要求">
      <div className="prose panel">
        <ul>
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            从 0 升到最高频率用 {ramp.upS} 秒，从最高频率降到 0 用 {ramp.downS} 秒。
          </li>
          <li>
            最低 {limits.leastHz} Hz，最高 {limits.mostHz} Hz。命令从端子来。
          </li>
          <li>变频器别人用过，参数被改过。先恢复出厂。</li>
        </ul>
      </div>
      <div className="cols cols--even mt-4">
        <div className="panel panel--flush">
          <DataTable
            caption="开关的位置和要的频率，负数是反转"
            columns={[{ label: '合上' }, ...(usesPot ? [{ label: '电位器' }] : []), { label: '频率', right: true }]}
            rows={needs.map(({ says: what, closed, potPercent, hz }) => ({
              key: what,
              head: closed.length === 0 ? '都断开' : closed.join('、'),
              cells: [...(usesPot ? [`${potPercent}%`] : []), `${hz} Hz`],
            }))}
          />
        </div>
        <div className="panel panel--flush">
          <DataTable
            caption="电动机铭牌（示例，练习值）"
            columns={[{ label: '电动机铭牌' }, { label: '示例，练习值', right: true }]}
            rows={plate.flatMap(({ number, value }) => {
              const parameter = findParameter(number)
              return parameter === undefined ? [] : [{ key: number, head: parameter.says, cells: [sayParameterValue(parameter, value)] }]
            })}
          />
        </div>
      </div>
    </Section>
  )
}

function Reference({ view }: { readonly view: ConverterView }) {
  const { reference } = view.data.exercise
  return (
    <Section id="reference" title="一份能通过的参数">
      <p className="s mute">写法不止一种。打分看运行，不看参数和这里一不一样。</p>
      <DataTable
        caption="按先后设置的参数"
        columns={[{ label: '参数' }, { label: '设成', right: true }, { label: '是什么' }]}
        rows={reference.map(({ number, value }, nth) => {
          const parameter = findParameter(number)
          return {
            key: `${nth}-${number}`,
            head: number,
            cells: [String(value), parameter?.choices?.[value] ?? parameter?.says ?? ''],
          }
        })}
      />
    </Section>
  )
}

function Limits() {
  return (
    <Section id="limits" title="和真机不一样的地方">
      <p>
        参数按 MM420 常用参数（记忆，未核对手册）。
        <ConfidenceMark level="remembered-medium" />
      </p>
      <Details summary="没有做的和练习值">
        <ul className="prose">
          <li>只做了这张表里的参数。P0004、通信、模拟输出、继电器、矢量控制没有。</li>
          <li>走线、压接、拧紧力矩不算。</li>
          <li>放电 5 分钟、36 V 以下可以动，是练习值。真机看铭牌。</li>
          <li>加减速快过每秒 200 Hz 就跳闸，是练习值。真机看负载。</li>
          <li>电动机跟得上变频器，不算转差和负载。</li>
          <li>时间只在你按“过几秒”的时候走。</li>
        </ul>
      </Details>
    </Section>
  )
}
