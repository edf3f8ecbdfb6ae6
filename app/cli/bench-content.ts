/**
 * `npm run bench-content -- check [目录]`: reads the drawings, the ladder tasks and all the coach says, and lists every problem with file
 * and line. Exit code 0: all is well; 1: something is to be mended; 2: the command is wrong.
 */
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { checkBench } from './bench-content/check-bench.ts'

const [command = 'check', folder = 'content'] = process.argv.slice(2)
if (command !== 'check') {
  console.error(`没有命令“${command}”。用法：npm run bench-content -- check [目录]`)
  process.exit(2)
}
const bench = await checkBench(folder)
if (!bench.ok) {
  for (const problem of bench.problem) console.error(sayContentProblem(problem))
  console.error(`共 ${bench.problem.length} 处要改。`)
  process.exit(1)
}
const { tasks, sheets, redLines, circuits, plcTasks } = bench.value
console.log(
  `${tasks.length} 个实操任务、${sheets.length} 张评分表、${redLines.length} 条红线、${circuits} 张电路、${plcTasks} 个梯形图任务，都没有错。`,
)
