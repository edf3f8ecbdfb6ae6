/** The sittings of a chain one after the other, and whether the last difference means anything. */
import { links } from '#app/links.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import type { Change } from '#domain/exam/change.ts'
import type { FunctionChange, Progress, Step } from '#domain/exam/progress.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Day } from '#ui/day/day.tsx'
import { Details } from '#ui/details/details.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { ScoreTrend } from '#ui/score-trend/score-trend.tsx'
import { Section } from '#ui/section/section.tsx'
import { sayExtension } from './form-words.tsx'

/** Nothing for a first sitting. */
export function ProgressPanel({ progress: { steps, change, functions } }: { readonly progress: Progress }): React.JSX.Element | null {
  if (steps.length < 2) return null
  return (
    <Section id="progress" title="和前几次比" aside={`最近 ${steps.length} 次`}>
      <Panel bleed>
        <ScoreTrend
          says={`得分率一次一次是：${steps.map(({ share }) => percent(share)).join('、')}`}
          points={steps.map(({ code, share, error, line }, nth) => ({
            key: code,
            label: labelOf(nth, steps),
            share,
            error: SURELY * error,
            line,
          }))}
        />
        <p className="mt-3">
          <b>{change === undefined ? '这次或者上次答了不到一半，没法比。' : sayChange(change)}</b>
        </p>
        <p className="s mute">竖条是误差：换一套一样难的题，二十次有十九次落在里头。虚线是合格线。卷型不同的，按满分的百分之几比。</p>
        <Details summary="每次的成绩" bare>
          <DataTable
            caption="每次的成绩"
            columns={[
              { label: '哪次' },
              { label: '得分率', right: true },
              { label: '误差', right: true },
              { label: '结果' },
              { label: '卷型' },
            ]}
            rows={steps.map((step, nth) => ({
              key: step.code,
              head: nth === steps.length - 1 ? '这次' : <a href={links.sittingReport(step.code)}>{sayNth(nth, steps)}</a>,
              cells: [
                percent(step.share),
                `±${percent(SURELY * step.error)}`,
                step.isPassed ? '过线' : '没过线',
                <Paper key="form" step={step} />,
              ],
            }))}
          />
        </Details>
        {functions.length > 0 && <Functions functions={functions} />}
        <p className="s mute mt-3">前几次的成绩从这里点得进去。把这个网址发给别人，别人也看得到。</p>
      </Panel>
    </Section>
  )
}

const Paper = ({ step: { form, startedAt, extension } }: { readonly step: Step }): React.JSX.Element => (
  <>
    {form}，<Day on={civilDayOf(startedAt)} />
    {extension !== 'none' && `，加时：${sayExtension(extension)}`}
  </>
)

const Functions = ({ functions }: { readonly functions: readonly FunctionChange[] }): React.JSX.Element => (
  <div className="mt-4">
    <DataTable
      caption="各块和上一次比"
      showCaption
      columns={[{ label: '职业功能' }, { label: '上次', right: true }, { label: '这次', right: true }, { label: '说明什么' }]}
      rows={functions.map(({ workFunction, before, now, change }) => ({
        key: workFunction.code,
        head: workFunction.name,
        cells: [percent(before.share), percent(now.share), sayFunctionChange(change)],
        tone: change.kind === 'worse' ? 'warn' : undefined,
      }))}
    />
  </div>
)

/** Standard errors within which something lies nineteen times of twenty. */
const SURELY = 1.96
const percent = (share: number): string => `${Math.round(share * 100)}%`
/** Counted back from the sitting itself, because what was before the first of the chain is not known. */
const sayNth = (nth: number, { length }: readonly Step[]): string => (nth === length - 1 ? '这次' : `前 ${length - 1 - nth} 次`)

/** Below the points there is room for a few. */
const labelOf = (nth: number, steps: readonly Step[]): string =>
  steps.length <= 5 || nth === 0 || nth === steps.length - 1 ? sayNth(nth, steps) : ''

function sayChange({ kind, by, error }: Change): string {
  const difference = `比上一次${by < 0 ? '少' : '多'} ${Math.abs(Math.round(by * 100))} 个百分点`
  switch (kind) {
    case 'chance':
      return `${Math.round(by * 100) === 0 ? '和上一次差不多' : difference}。换一套题就可能差 ${Math.ceil(SURELY * error * 100)} 个，这点差别说明不了什么。`
    case 'better':
      return `${difference}，不像是碰巧，是真进步了。`
    case 'worse':
      return `${difference}，不像是碰巧，真的退了。`
  }
}

function sayFunctionChange({ kind, by }: Change): string {
  switch (kind) {
    case 'chance':
      return by === 0 ? '一样' : '题太少，说明不了什么'
    case 'better':
      return '真进步了'
    case 'worse':
      return '真退了，先补'
  }
}
