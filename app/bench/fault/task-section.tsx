/** The score sheet as the way through the task: each item with its form, what is done, what is on now. */
import { closings } from '#domain/circuit/fault-finding/act.ts'
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { afterLastMend, testedSince } from '#domain/circuit/fault-finding/function-test.ts'
import { sayRange, saysCheck, saysClosing } from '#domain/circuit/fault-finding/say-act.ts'
import { saySpot, spotsOf } from '#domain/circuit/fault-finding/spot.ts'
import { sayTrial } from '#domain/circuit/fault-finding/trial.ts'
import { type ScoreTask, ScoreTasks } from '#ui/bench/score-tasks.tsx'
import { asOptions, ShortList } from '#ui/bench/short-list.tsx'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { CheckBox } from '#ui/check-box/check-box.tsx'
import { KeptState } from './kept-state.tsx'
import type { FaultView } from './read-fault.ts'
import { TrialList } from './trial-list.tsx'

type Props = { readonly view: FaultView; readonly attempt: Attempt }

export function TaskSection({ view, attempt }: Props): React.JSX.Element {
  const { data } = view
  const done = doneItems(attempt)
  const now = data.frame.sheet.items.find(({ id }) => !done.has(id))?.id
  const tasks = data.frame.sheet.items.map((item): ScoreTask => {
    const isDone = done.has(item.id)
    return {
      id: item.id,
      title: item.title,
      points: pointsOf(view, item.id, isDone, item.points),
      state: isDone ? 'done' : item.id === now ? 'now' : 'later',
      children: (
        <>
          <p>{item.rules.join('；')}</p>
          <Form item={item.id} view={view} attempt={attempt} />
        </>
      ),
    }
  })
  return (
    <section className="bench-task" aria-labelledby="tasks">
      <div className="sec-h">
        <h2 id="tasks">{`这 ${data.frame.sheet.items.reduce((sum, { points }) => sum + points, 0)} 分怎么给`}</h2>
      </div>
      <ScoreTasks tasks={tasks} />
      {data.frame.sheet.beyond.length > 0 && <p className="s mute mt-3">{`另外：${data.frame.sheet.beyond.join('；')}。`}</p>}
    </section>
  )
}

function doneItems({ steps }: Attempt): ReadonlySet<string> {
  const has = (kind: string): boolean => steps.some(({ act, isBlocked }) => act.kind === kind && !isBlocked)
  const checked = new Set(steps.flatMap(({ act }) => (act.kind === 'check' ? [act.check] : [])))
  return new Set([
    ...(checked.size === 3 ? ['safety'] : []),
    ...(has('record') ? ['phenomenon'] : []),
    ...(has('mark') ? ['analysis'] : []),
    ...(has('measure') ? ['measuring'] : []),
    ...(has('mend') ? ['repair'] : []),
  ])
}

/** What is settled before the end; an exam tells nothing. */
const SETTLED: readonly string[] = ['safety', 'phenomenon', 'analysis']

function pointsOf({ score, at }: FaultView, id: string, isDone: boolean, points: number): string {
  const got = score?.items.find(({ item }) => item.id === id)?.got ?? 0
  return isDone && at.mode === 'practice' && SETTLED.includes(id) ? `${got} / ${points} 分` : `${points} 分`
}

function Form({ item, view, attempt }: Props & { readonly item: string }): React.JSX.Element | null {
  switch (item) {
    case 'safety':
      return <p>{`${Object.values(saysCheck).join('、')}；通电前请示考评员。按钮在“操作”里。`}</p>
    case 'phenomenon':
      return <TrialList view={view} attempt={attempt} />
    case 'analysis':
      return <MarkForm view={view} attempt={attempt} />
    case 'measuring':
      return <p>用上面的表测。先想好测哪里能排除一半，再动表笔。</p>
    case 'repair':
      return <RepairForm view={view} attempt={attempt} />
    case 'closeOut':
      return <CloseForm view={view} attempt={attempt} />
    default:
      return null
  }
}

function MarkForm({ view: { at }, attempt: { circuit, steps } }: Props): React.JSX.Element {
  const marks = steps.flatMap(({ act }) => (act.kind === 'mark' ? [act.range] : []))
  const last = marks[marks.length - 1]
  const near = [...new Set(circuit.parts.filter(({ section }) => section === 'control').map(({ to }) => to))]
  const wires = asOptions(circuit.wires)
  return (
    <>
      {last !== undefined && <p className="seen">{`已圈：${sayRange(circuit, last)}`}</p>}
      <form method="get" className="row mt-2">
        <KeptState at={at} />
        <label htmlFor="from">从</label>
        <ShortList small id="from" name="from" chosen={near[0]} options={wires} />
        <label htmlFor="to">到</label>
        <ShortList small id="to" name="to" chosen={near[1]} options={wires} />
        <Button small name="do" value="mark">
          圈好
        </Button>
      </form>
      <SpotForm at={at} circuit={circuit} wish="mark" label="或者直接圈一个零件" says="圈这个" />
    </>
  )
}

function SpotForm({
  at,
  circuit,
  wish,
  label,
  says,
}: Pick<FaultView, 'at'> &
  Pick<Attempt, 'circuit'> & { readonly wish: 'mark' | 'mend' | 'bridge' | 'unbridge'; readonly label: string; readonly says: string }) {
  return (
    <form method="get" className="mt-2" data-slow="">
      <KeptState at={at} />
      <label htmlFor={`spot-${wish}`}>{label}</label>
      <div className="row">
        <ShortList
          small
          id={`spot-${wish}`}
          name="spot"
          options={asOptions(wish === 'mark' || wish === 'mend' ? spotsOf(circuit) : circuit.parts.map(({ id }) => id), (spot) =>
            saySpot(circuit, spot),
          )}
        />
        <Button small name="do" value={wish}>
          {says}
        </Button>
      </div>
    </form>
  )
}

function RepairForm({ view: { at }, attempt }: Props): React.JSX.Element {
  const { circuit, bridged, book } = attempt
  const from = afterLastMend(attempt)
  const tested = from === undefined ? [] : testedSince(attempt, from)
  return (
    <>
      <p>先停电、验电，再动手。修完再请示，把上面每一步都重做一遍。</p>
      <SpotForm at={at} circuit={circuit} wish="mend" label="修哪里：紧线、换件、换熔体" says="修好它" />
      <SpotForm at={at} circuit={circuit} wish="bridge" label="用短接线跨一下（只许跨控制电路的单个触点）" says="短接" />
      {[...bridged].map((part) => (
        <form key={part} method="get" className="mt-2">
          <KeptState at={at} />
          <Button small name="do" value={`unbridge_${part}`}>
            {`拆掉 ${saySpot(circuit, part)} 的短接`}
          </Button>
        </form>
      ))}
      {from !== undefined && (
        <p className="seen mt-2">
          {`修过以后试了 ${tested.length} / ${book.trials.length} 步。`}
          {tested.length < book.trials.length &&
            `还差：${book.trials
              .filter((_, nth) => !tested.includes(nth))
              .map(({ trial }) => sayTrial(circuit, trial))
              .join('；')}。`}
        </p>
      )}
    </>
  )
}

function CloseForm({ view: { at } }: Props): React.JSX.Element {
  return (
    <form method="get" className="mt-2" data-slow="">
      <KeptState at={at} />
      {closings.map((closing) => (
        <CheckBox key={closing} name={closing}>
          {saysClosing[closing]}
        </CheckBox>
      ))}
      <ButtonRow>
        <Button kind="solid" name="do" value="close">
          收工，交卷
        </Button>
      </ButtonRow>
      <p className="hint">交了就算分，不能再改。</p>
    </form>
  )
}
