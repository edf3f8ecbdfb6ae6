/** What runs, but hardly as it was meant. */
import { sayDevice } from './device.ts'
import type { Act, Instruction, Program, ProgramProblem } from './instruction.ts'

/** Warnings in the order of the lines. */
export function lintProgram(program: Program): readonly ProgramProblem[] {
  return [...doubleCoils(program), ...strayTimers(program)].sort((a, b) => a.line - b.line)
}

type Coil = { readonly name: string; readonly line: number; readonly step: number }

/** Two OUT of one device: the last one wins. Different steps may drive the same coil, since only the active one runs. @source exam.md K147 */
function doubleCoils(program: Program): readonly ProgramProblem[] {
  const last = new Map<string, number>()
  return coilsOf(program).flatMap(({ name, line, step }) => {
    const rivals = step === 0 ? [name] : [`${name} in ${step}`, `${name} in 0`]
    const before = Math.max(...rivals.map((key) => last.get(key) ?? 0))
    for (const key of [name, `${name} in ${step}`]) last.set(key, line)
    if (before === 0) return []
    return [{ line, says: `双线圈：${name} 在第 ${before} 行已经输出过。每次扫描以最后一次为准，前面的白写了。把两处条件并联成一行` }]
  })
}

/** Step 0 is outside of all steps. */
function coilsOf(program: Program): readonly Coil[] {
  let step = 0
  let steps = 0
  return program.flatMap(({ line, instruction }) => {
    if (instruction.kind === 'mark' && instruction.mark.kind === 'step') step = steps += 1
    if (instruction.kind === 'mark' && instruction.mark.kind === 'stepEnd') step = 0
    const act = actOf(instruction)
    const isCoil = act?.kind === 'out' || act?.kind === 'time' || act?.kind === 'count'
    return isCoil && act.device.of !== 'S' ? [{ name: sayDevice(act.device), line, step }] : []
  })
}

const actOf = (instruction: Instruction): Act | undefined => (instruction.kind === 'act' ? instruction.act : undefined)

/** Contacts of a timer or counter that nothing drives never change. */
function strayTimers(program: Program): readonly ProgramProblem[] {
  const driven = new Set(program.flatMap(({ instruction }) => namesDriven(actOf(instruction))))
  return program.flatMap(({ line, instruction }) => {
    if (instruction.kind !== 'test' || instruction.test.kind !== 'contact') return []
    const { device } = instruction.test
    const isStray = (device.of === 'T' || device.of === 'C') && !driven.has(sayDevice(device))
    return isStray ? [{ line, says: `${sayDevice(device)} 的触点永远不动：程序里没有 OUT ${sayDevice(device)}` }] : []
  })
}

const namesDriven = (act: Act | undefined): readonly string[] =>
  act?.kind === 'time' || act?.kind === 'count' ? [sayDevice(act.device)] : []
