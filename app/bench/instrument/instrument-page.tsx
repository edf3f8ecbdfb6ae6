/** What the room of the instruments shows, from the job to the score. */

import { AgainLinks } from '#app/bench/attempt/again-links.tsx'
import { AttemptScore } from '#app/bench/attempt/attempt-score.tsx'
import { OldNote } from '#app/bench/attempt/old-note.tsx'
import { RedLinePanel } from '#app/bench/attempt/red-line-panel.tsx'
import { StartForm } from '#app/bench/attempt/start-form.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { AnswerForm } from './answer-form.tsx'
import { InstrumentBench } from './instrument-bench.tsx'
import type { InstrumentView } from './instrument-view.ts'
import { redLinesHere } from './red-lines-here.ts'

export function InstrumentPage({ view }: { readonly view: InstrumentView }) {
  const { data, state, attempt, score, tookS, exercise, seed } = view
  const { redLines } = data.frame
  const here = redLinesHere(exercise)
  const notHere = redLines.flatMap(({ id }) => (here.includes(id) ? [] : [id]))
  return (
    <>
      {state === 'old' && <OldNote />}
      {attempt.unread.length > 0 && <Note kind="act">{`有 ${attempt.unread.length} 个操作读不懂，没有算进去。`}</Note>}
      <div id="now" />
      {state === 'over' && score !== undefined && (
        <AttemptScore
          frame={data.frame}
          score={score}
          result={view.result}
          hits={attempt.hits}
          tookS={tookS}
          next={<AgainLinks task="t14" others="换一块表" />}
        />
      )}
      {state === 'start' ? (
        <>
          <p>按“开始”，现场和数字就定下来。每次不一样。</p>
          <StartForm canCross={here.length > 0} />
        </>
      ) : (
        <Job view={view} />
      )}
      {(state === 'running' || state === 'old') && <InstrumentBench view={view} />}
      {state === 'running' && <AnswerForm view={view} />}
      {state === 'over' && (
        <Section id="again" title="再做一次">
          <div className="cols cols--even">
            <div className="stack">
              <h3>换一组数</h3>
              <StartForm name="new" canCross={here.length > 0} />
            </div>
            <div className="stack">
              <h3>还是这一组</h3>
              <StartForm name="same" seed={seed} canCross={here.length > 0} />
            </div>
          </div>
        </Section>
      )}
      {(state === 'start' || state === 'running') && <RedLinePanel redLines={redLines} notHere={notHere} />}
      <Limits id={exercise.id} />
    </>
  )
}

function Job({ view }: { readonly view: InstrumentView }) {
  const { says, asks } = view.exercise
  return (
    <Section id="job" title="题目">
      <div className="prose panel">
        {says.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>要写的：{asks.map((ask) => ask.says).join('、')}。</p>
      </div>
    </Section>
  )
}

/** What each instrument does not do here, by the beginning of the exercise's id. */
const notPlayed: Readonly<Record<string, readonly string[]>> = {
  scope: ['触发、聚焦、双通道、测量光标没有，波形总是稳住的。', '探头补偿只算做没做，不看补偿得好不好。'],
  megger: ['手摇的快慢、指针的摆动没有。', '绝缘值是抽的练习值。'],
  clamp: ['波形、频率、钳口偏心的误差没有。', '电流是抽的练习值。'],
  bridge: ['指针偏几格对应差多少，是练习值。', '引线和接触电阻按 0.05 Ω 算，是练习值。'],
  earth: ['土壤、附近金属管的影响没有。', '探针打错时差多少，是练习值。'],
}

function Limits({ id }: { readonly id: string }) {
  const own = notPlayed[id.split('-')[0] ?? ''] ?? []
  return (
    <Section id="limits" title="和真表不一样的地方">
      <p>选表、步骤、读数、判断能在这里练。手上的功夫，要拿真表练。</p>
      <Details summary="没有做的和练习值">
        <ul className="prose">
          {own.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>评分表是本站自拟的，考场的可能不一样。</li>
        </ul>
      </Details>
    </Section>
  )
}
