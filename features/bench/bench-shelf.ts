/** What the rooms and the coach of the bench read from: its score sheets, red lines and tasks, read once a process. */
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import type { Bench } from './content/bench.ts'
import { readBench } from './content/read-bench.ts'

let shelf: Promise<Bench> | undefined

/** Throws where the content of the product is broken: its check would have said so. */
export function benchShelf(): Promise<Bench> {
  shelf ??= readShelf()
  return shelf
}

async function readShelf(): Promise<Bench> {
  const read = await readBench(join(projectRoot, 'content/bench'))
  if (!read.ok) throw new Error(read.problem.map(sayContentProblem).join('\n'))
  return read.value
}
