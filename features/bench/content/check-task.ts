/** What the schema of a task cannot see: that its parts fit together, and that what it names is there. */
import { type BenchTask, minutesAllowed, minutesOfSteps } from '#domain/bench/bench-task.ts'
import type { ScoreSheet } from '#domain/bench/score-sheet.ts'
import { readShown, type ShownFault } from '#domain/bench/shown-fault.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'

/** What tasks may name. */
export type KnownToTasks = {
  readonly points: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  readonly scopes: ReadonlySet<string>
  readonly circuits: ReadonlyMap<string, Circuit>
  readonly plcTasks: ReadonlySet<string>
  readonly tasks: ReadonlySet<string>
}

/** `at` is the part of the file that is wrong. */
export type TaskProblem = { readonly at: readonly PropertyKey[]; readonly says: string }

/** Tasks that come up most are drilled most. */
const drilled = new Set(['t1', 't2', 't3', 't4', 't5', 't6', 't8', 't11', 't12', 't13', 't14'])
const leastFaults = (id: string): number => (drilled.has(id) ? 6 : 3)
const LEAST_QUESTIONS = 5
const LEAST_SELF_CHECKS = 8

/** That a task holds together with its score sheet. */
export function checkTask(task: BenchTask, sheets: readonly ScoreSheet[]): readonly TaskProblem[] {
  return [...checkMinutes(task), ...checkCounts(task), ...checkSheet(task, sheets)]
}

function checkMinutes(task: BenchTask): readonly TaskProblem[] {
  const allowed = minutesAllowed(task)
  if (allowed === undefined) return [{ at: ['limits'], says: '没有哪个出处写了时间，就写 plannedMinutes：练习按几分钟排' }]
  const taken = minutesOfSteps(task)
  return taken <= allowed ? [] : [{ at: ['steps'], says: `各步加起来 ${taken} 分钟，超过了 ${allowed} 分钟` }]
}

function checkCounts({ id, faults, questions, selfCheck }: BenchTask): readonly TaskProblem[] {
  const counts = [
    ['faults', faults.length, leastFaults(id)],
    ['questions', questions.length, LEAST_QUESTIONS],
    ['selfCheck', selfCheck.length, LEAST_SELF_CHECKS],
  ] as const
  return counts.flatMap(([at, is, least]) => (is < least ? [{ at: [at], says: `只有 ${is} 条，至少要 ${least} 条` }] : []))
}

function checkSheet({ sheet: id, sheetRemark, weak }: BenchTask, sheets: readonly ScoreSheet[]): readonly TaskProblem[] {
  if (id === undefined) {
    const silent = sheetRemark === undefined ? [{ at: ['sheet'], says: '没有评分表，就在 sheetRemark 里写为什么' }] : []
    return weak.size === 0 ? silent : [...silent, { at: ['weak'], says: '没有评分表，就不写 weak' }]
  }
  const sheet = sheets.find((each) => each.id === id)
  if (sheet === undefined) return [{ at: ['sheet'], says: `没有评分表 ${id}` }]
  const items = new Set(sheet.items.map((item) => item.id))
  const stray = [...weak.keys()].filter((item) => !items.has(item))
  const none = weak.size === 0 ? [{ at: ['weak'], says: '写上每一项失分要复习哪些知识点' }] : []
  return [...none, ...stray.map((item) => ({ at: ['weak', item], says: `评分表 ${id} 没有 ${item} 这一项` }))]
}

/** That all it names is there. */
export function checkNames(task: BenchTask, known: KnownToTasks): readonly TaskProblem[] {
  const missing = (names: readonly string[], among: { has(name: string): boolean }, what: string, at: readonly PropertyKey[]) =>
    names.filter((name) => !among.has(name)).map((name) => ({ at, says: `没有${what} ${name}` }))
  return [
    ...missing(task.scopes, known.scopes, '鉴定范围', ['scopes']),
    ...missing(task.also, known.tasks, '实操任务', ['also']),
    ...missing(task.drawing.circuits, known.circuits, '电路', ['drawing', 'circuits']),
    ...missing(task.drawing.plcTasks, known.plcTasks, '梯形图任务', ['drawing', 'plcTasks']),
    ...[...task.weak].flatMap(([item, points]) => missing(points, known.points, '知识点', ['weak', item])),
    ...task.questions.flatMap(({ points, documents }, nth) => [
      ...missing(points, known.points, '知识点', ['questions', nth, 'points']),
      ...missing(documents, known.documents, '依据', ['questions', nth, 'documents']),
    ]),
    ...task.faults.flatMap(({ shown }, nth) =>
      shown === undefined ? [] : checkShown(shown, known).map((says) => ({ at: ['faults', nth, 'shown'], says })),
    ),
  ]
}

/** That the drawing has all it names, and that the meter of the rooms reads there what the coach says. */
function checkShown(shown: ShownFault, { circuits }: KnownToTasks): readonly string[] {
  const circuit = circuits.get(shown.circuit)
  if (circuit === undefined) return [`没有电路 ${shown.circuit}`]
  const names = new Set<string>([...circuit.devices, ...circuit.parts].map(({ id }) => id))
  const named = [shown.part, ...shown.acts.flatMap((act) => ('device' in act ? act.device : []))]
  const wires = shown.reads.flatMap(({ red, black }) => [red, black])
  const missing = [
    ...named.filter((name) => !names.has(name)).map((name) => `${shown.circuit} 里没有 ${name}`),
    ...wires.filter((wire) => !circuit.wires.includes(wire)).map((wire) => `${shown.circuit} 里没有线号 ${wire}`),
  ]
  if (missing.length > 0) return missing
  const read = readShown(circuit, shown)
  return shown.reads.flatMap(({ red, black, volts }, nth) =>
    read[nth] === volts ? [] : [`${red} 对 ${black} 算出来是 ${read[nth]} 伏，不是 ${volts} 伏`],
  )
}
