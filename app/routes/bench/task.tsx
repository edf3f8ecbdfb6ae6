/** /bench/:task — the coach of one practical task: eight blocks, to be read, printed and ticked off. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { readCoach, sayNoSuchTask } from '#features/bench/read-coach.ts'
import { readCircuitShelf } from '#features/circuit/circuit-shelf.ts'
import { readCircuit } from '#features/circuit/read-circuit.ts'
import { plcShelf } from '#features/plc/plc-shelf.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Section } from '#ui/section/section.tsx'
import { TickList } from '#ui/tick-list/tick-list.tsx'
import type { Route } from './+types/task.ts'
import { FaultTable } from './fault-table.tsx'
import { LimitList } from './limit-list.tsx'
import { OralQuestions } from './oral-questions.tsx'
import { ReachNote } from './reach-note.tsx'
import { RedLines } from './red-lines.tsx'
import { RoomList } from './room-list.tsx'
import { roomsOf } from './rooms-of.ts'
import { GoalsAndSheet } from './score-sheet.tsx'
import { StepTable } from './step-table.tsx'
import { TaskDrawings } from './task-drawings.tsx'
import { ReachTag } from './task-words.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(loaderData && `实操：${loaderData.page.task.short}`, loaderData?.page.task.says.join('')),
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const page = orNotFound(await readCoach(ctx, params.task), sayNoSuchTask)
  const [{ circuits }, plcTasks] = await Promise.all([readCircuitShelf(ctx), plcShelf()])
  const titles = new Map([...circuits, ...plcTasks].map(({ id, title }) => [id, title]))
  const rooms = await roomsOf(ctx, page.task)
  const ladderRooms = new Map(plcTasks.map(({ id, trains }) => [id, trains.toLowerCase()]))
  const [id] = page.task.drawing.circuits
  const drawn = id === undefined ? undefined : await readCircuit(ctx, id)
  const first = drawn?.ok ? drawn.value : undefined
  return {
    page,
    titles,
    rooms,
    ladderRooms,
    first,
    isPrint: url.searchParams.get('print') === '1',
    bare: `${ctx.publicOrigin}${links.benchTask(page.task.id)}`,
  }
}

const blocks = [
  { id: 'goal', title: '目标和评分表' },
  { id: 'materials', title: '备料清单' },
  { id: 'steps', title: '步骤和时间' },
  { id: 'drawing', title: '图纸' },
  { id: 'faults', title: '典型故障' },
  { id: 'red-lines', title: '红线' },
  { id: 'questions', title: '口试问答' },
  { id: 'self-check', title: '自评清单' },
] as const

export default function TaskRoute({ loaderData: { page, titles, rooms, ladderRooms, first, isPrint } }: Route.ComponentProps) {
  const { task, sheet, redLines, also, bank } = page
  const [begin] = rooms
  const contents: Readonly<Record<(typeof blocks)[number]['id'], React.ReactNode>> = {
    goal: <GoalsAndSheet task={task} sheet={sheet} bank={bank} isOpen={isPrint} />,
    materials: (
      <TickList
        ticks={task.materials.map(({ item, count, check }, nth) => ({ id: `m${nth}`, title: `${item}，${count}`, note: `查：${check}` }))}
      />
    ),
    steps: <StepTable task={task} />,
    drawing: <TaskDrawings drawing={task.drawing} first={first} titles={titles} rooms={ladderRooms} />,
    faults: <FaultTable faults={task.faults} />,
    'red-lines': <RedLines redLines={redLines} />,
    questions: <OralQuestions questions={task.questions} bank={bank} isOpen={isPrint} />,
    'self-check': <TickList ticks={task.selfCheck.map((title, nth) => ({ id: `c${nth}`, title }))} />,
  }
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(), label: '练与考' },
          { href: links.bench(), label: '实操台' },
        ]}
        here={task.short}
      />
      <main id="main" className="wrap">
        <PageHead
          title={task.code === '扩展' ? task.title : `${task.code} ${task.title}`}
          lede={task.says.join('')}
          above={<ReachTag here={task.reach.here} />}
        >
          <LimitList task={task} />
        </PageHead>
        {!isPrint && (
          <ButtonRow full>
            {begin && (
              <LinkButton kind="go" href={begin.href} after="arrow">
                {`去练：${begin.title}`}
              </LinkButton>
            )}
            <LinkButton href={links.benchTask(task.id, { print: '1' })} icon="print">
              全部展开，好打印
            </LinkButton>
          </ButtonRow>
        )}
        <ReachNote task={task} also={also} bank={bank} />
        <div className="no-print mt-5">
          <Chips label="跳到哪一块" chips={blocks.map(({ id, title }, nth) => ({ href: `#${id}`, label: `${nth + 1} ${title}` }))} />
        </div>
        {!isPrint && rooms.length > 0 && (
          <Section id="rooms" title="在这里练">
            <RoomList rooms={rooms} />
          </Section>
        )}
        {blocks.map(({ id, title }, nth) => (
          <Section key={id} id={id} title={`${nth + 1} ${title}`}>
            {contents[id]}
          </Section>
        ))}
        <p className="s mute mt-5">
          步骤、故障、口试答案是本站按电工常识写的，考场另有规定，以考场为准。看到错的，点页脚“来源”里的办法告诉我们。
        </p>
      </main>
    </>
  )
}
