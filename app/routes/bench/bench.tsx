/** /bench — the practical bench: its tasks, what can be done here first. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { type BenchTask, type Reach, reaches } from '#domain/bench/bench-task.ts'
import { readTasks } from '#features/bench/read-coach.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Doors } from '#ui/doors/doors.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/bench.ts'
import { roomsOf } from './rooms-of.ts'
import { LimitLine, sayReach } from './task-words.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('实操台', '电工三级实操：排故、接线、PLC、变频器。每个任务的步骤、故障库、红线、口试题、自评清单。'),
  canonical(loaderData?.bare ?? '/'),
]

export const handle = { onDevice: true } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const tasks = await readTasks()
  const rooms = await Promise.all(tasks.map((task) => roomsOf(ctx, task)))
  const pages = [links.bench(), ...tasks.map(({ id }) => links.benchTask(id)), ...rooms.flat().map(({ href }) => href)]
  return { tasks, pages, bare: `${ctx.publicOrigin}${links.bench()}` }
}

const sections: Readonly<Record<Reach['here'], string>> = {
  whole: '除了手艺，都能在这里练，按评分表打分。',
  part: '有一部分能在这里练，别的照步骤在实物上练。',
  none: '这里没有仿真，给你步骤、故障库、口试题和自评清单。',
}

export default function BenchRoute({ loaderData: { tasks, pages } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(), label: '练与考' },
        ]}
        here="实操台"
      />
      <main id="main" className="wrap">
        <PageHead
          title="实操台"
          lede={`${tasks.length} 个实操任务。每个都有目标和评分表、备料、步骤和时间、图纸、故障库、红线、口试题、自评清单。`}
        />
        <Note kind="info" title="先看能练到哪">
          <p>仿真练的是判断和次序。走线、压接、焊接这些手艺，要到板子上练。做不了的，这里直说。</p>
        </Note>
        <div className="mt-3" data-device="bench" data-pages={pages.join(' ')} hidden />
        {reaches.map((here) => (
          <Section key={here} id={here} title={sayReach(here)}>
            <p className="mb-3">{sections[here]}</p>
            <Rows rows={tasks.filter(({ reach }) => reach.here === here).map(rowOf)} />
          </Section>
        ))}
        <Section id="more" title="还有">
          <Doors
            doors={[
              { href: links.circuits(), title: '电路图', says: '每张图的控制电路、主电路、线号表、元件表，能打印' },
              { href: links.practice(), title: '练与考', says: '理论题按知识点练；实操的成绩在错题本那一页，存在这台机器上' },
            ]}
          />
        </Section>
        <p className="s mute mt-5">时间和分值各地不一样，每个数都写了在哪见过；没查到的写待核实。评分表是本站自拟的。</p>
      </main>
    </>
  )
}

const rowOf = (task: BenchTask) => ({
  href: links.benchTask(task.id),
  title: task.code === '扩展' ? task.title : `${task.code} ${task.title}`,
  text: (
    <>
      <LimitLine limits={task.limits} />
      <br />
      {`下一步：${task.next}`}
    </>
  ),
})
