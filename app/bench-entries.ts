/** The bench as the search knows it: each task, and each exercise that is done on this site. */
import { roomsOf } from '#app/routes/bench/rooms-of.ts'
import type { BenchEntry } from '#domain/bench/bench-entry.ts'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import { readTasks } from '#features/bench/read-coach.ts'

type ShelfContext = Parameters<typeof roomsOf>[0]

/** Rejects where the content of the bench is broken: its check would have said so. */
export async function benchEntries(ctx: ShelfContext): Promise<readonly BenchEntry[]> {
  const tasks = await readTasks()
  const entries = tasks.map(async (task) => [entryOf(task), ...(await exercisesOf(ctx, task))])
  return (await Promise.all(entries)).flat()
}

function entryOf({ id, code, title, short, says }: BenchTask): BenchEntry {
  const does = doneThere[id]
  return { task: id, title, names: [short, code, '实操', ...(does === undefined ? [] : [does])], says }
}

async function exercisesOf(ctx: ShelfContext, task: BenchTask): Promise<readonly BenchEntry[]> {
  const rooms = await roomsOf(ctx, task)
  const does = doneThere[task.id]
  return rooms.map(({ exercise, title, says = task.says[0] }) => ({
    task: task.id,
    exercise,
    title: does === undefined ? title : `${does}：${title}`,
    names: [task.short],
    says: [says],
  }))
}

/** What is done in the rooms of a task, where their titles do not say it. */
const doneThere: Readonly<Record<string, string>> = { t1: '排故', t2: '接线', t3: 'PLC', t5: '变频器' }
