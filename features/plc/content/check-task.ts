/** Whether the parts of a task fit together: wiring and process, function points and wiring, and the proofs of the task itself. */
import { findPlant, plantNames } from '#domain/plc/plant/plants.ts'
import { sayDevice } from '#domain/plc/program/device.ts'
import { lintProgram } from '#domain/plc/program/lint-program.ts'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { judgeTask } from '#domain/plc/task/judge-task.ts'
import type { FunctionPoint, PlcTask, Step } from '#domain/plc/task/plc-task.ts'

/** `at` is the part of the file that is wrong. */
export type TaskProblem = { readonly at: readonly PropertyKey[]; readonly says: string }

/** How far a task is tried: a start of the product looks at its wiring, the editors' check also plays its programs. */
export type Proof = 'wiring' | 'all'

/** Wiring first; only a task that is wired rightly is tried with its own programs. */
export function checkTask(task: PlcTask, proof: Proof): readonly TaskProblem[] {
  const problems = [...checkWiring(task), ...task.points.flatMap((point, nth) => checkPoint(task, point, nth))]
  return problems.length > 0 || proof === 'wiring' ? problems : [...proveReference(task), ...proveSpoilt(task)]
}

function checkWiring(task: PlcTask): readonly TaskProblem[] {
  const plant = findPlant(task.plant)
  if (plant === undefined) return [{ at: ['plant'], says: `没有“${task.plant}”，只有 ${plantNames.join('、')}` }]
  const sensors = new Set(plant.sensors.map(({ name }) => name))
  const actuators = new Set(plant.actuators.map(({ name }) => name))
  const names = task.inputs.map(({ name }) => name)
  const points = task.points.map(({ id }) => id)
  return [
    ...task.inputs.flatMap(({ device, from, name }) =>
      from === 'sensor' && !sensors.has(name) ? [{ at: ['inputs', sayDevice(device)], says: `${plant.says}没有传感器 ${name}` }] : [],
    ),
    ...task.outputs.flatMap(({ device, actuator }) =>
      actuators.has(actuator) ? [] : [{ at: ['outputs', sayDevice(device)], says: `${plant.says}没有执行器 ${actuator}` }],
    ),
    ...repeated(names).map((name) => ({ at: ['inputs'], says: `${name} 接了两次` })),
    ...repeated(points).map((id) => ({ at: ['points'], says: `功能点 ${id} 写了两次` })),
  ]
}

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, nth) => names.indexOf(name) < nth)

function checkPoint(task: PlcTask, { never, steps }: FunctionPoint, nth: number): readonly TaskProblem[] {
  const known = new Set([...task.outputs.map(({ device }) => sayDevice(device)), ...task.inputs.map(({ name }) => name)])
  const buttons = new Set(task.inputs.flatMap(({ from, name }) => (from === 'button' ? [name] : [])))
  const missing = (names: readonly string[], among: ReadonlySet<string>, at: readonly PropertyKey[]): readonly TaskProblem[] =>
    names.filter((name) => !among.has(name)).map((name) => ({ at, says: `没有信号 ${name}，看看输入、输出里怎么写的` }))
  return [
    ...missing(
      never.flatMap((group) => group.map(({ signal }) => signal)),
      known,
      ['points', nth, 'never'],
    ),
    ...steps.flatMap((step, at) => {
      const place = ['points', nth, 'steps', at]
      return 'button' in step ? missing([step.button], buttons, place) : missing(signalsOf(step), known, place)
    }),
  ]
}

function signalsOf(step: Step): readonly string[] {
  if ('sensor' in step) return [step.sensor]
  return 'wanted' in step ? step.wanted.map(({ signal }) => signal) : []
}

/** The reference program is sound, without warnings, and passes every function point. */
function proveReference(task: PlcTask): readonly TaskProblem[] {
  const program = parseProgram(task.reference)
  if (!program.ok) return program.problem.map(({ line, says }) => ({ at: ['reference'], says: `参考程序第 ${line} 行：${says}` }))
  return [
    ...lintProgram(program.value).map(({ line, says }) => ({ at: ['reference'], says: `参考程序第 ${line} 行：${says}` })),
    ...judgeTask(task, program.value).flatMap((judged) =>
      judged.kind === 'passed'
        ? []
        : [{ at: ['reference'], says: `参考程序没通过 ${judged.point.id} 第 ${judged.step + 1} 步（${judged.atMs} ms）：${judged.says}` }],
    ),
  ]
}

/** Each spoilt program can still run, and at least one function point fails it. */
function proveSpoilt(task: PlcTask): readonly TaskProblem[] {
  return task.spoilt.flatMap(({ says, replace, by }, nth) => {
    const at = ['spoilt', nth]
    if (task.reference.split(replace).length !== 2) return [{ at, says: `“${replace}”在参考程序里不是正好出现一次` }]
    const program = parseProgram(task.reference.replace(replace, () => by))
    if (!program.ok) return [{ at, says: `“${says}”不是能运行的程序：${program.problem[0]?.says}` }]
    const isNoticed = judgeTask(task, program.value).some(({ kind }) => kind === 'failed')
    return isNoticed ? [] : [{ at, says: `“${says}”没有一个功能点看得出来` }]
  })
}
