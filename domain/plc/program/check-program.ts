/** What a program must keep as a whole, beyond what each rung must: its end, its labels, its master controls and its steps. */
import { lastOf } from '#domain/prelude/last-of.ts'
import { type Device, sayDevice } from './device.ts'
import type { Act, Instruction, Program, ProgramProblem } from './instruction.ts'

export function checkProgram(program: Program): readonly ProgramProblem[] {
  return [...checkEnd(program), ...checkSections(program), ...checkJumps(program), ...checkWrites(program), ...checkInstances(program)]
}

function checkEnd(program: Program): readonly ProgramProblem[] {
  const at = program.findIndex(({ instruction }) => isMark(instruction, 'end'))
  const after = program[at + 1]
  if (at < 0) return [{ line: lastOf(program)?.line ?? 1, says: '程序没有 END，在最后加一行 END' }]
  return after === undefined ? [] : [{ line: after.line, says: 'END 后面的指令不会执行，删掉它们，或者把 END 移到最后' }]
}

const isMark = (instruction: Instruction, kind: string): boolean => instruction.kind === 'mark' && instruction.mark.kind === kind

type Section = { readonly masters: readonly { readonly level: number; readonly line: number }[]; readonly step: number | undefined }
const outside: Section = { masters: [], step: undefined }
/** The section after an instruction, or what is wrong with it there. */
type Walked = Section | string

/** MC … MCR and STL … RET: properly inside each other, each with its end. */
function checkSections(program: Program): readonly ProgramProblem[] {
  const problems: ProgramProblem[] = []
  let section = outside
  for (const { line, instruction } of program) {
    const next = walk(section, instruction, line)
    if (typeof next === 'string') problems.push({ line, says: next })
    else section = next
  }
  problems.push(...section.masters.map(({ level, line }) => ({ line, says: `MC N${level} 没有配 MCR N${level}` })))
  if (section.step !== undefined) problems.push({ line: section.step, says: 'STL 步进段的最后没有 RET' })
  return problems
}

function walk(section: Section, instruction: Instruction, line: number): Walked {
  if (instruction.kind === 'act' && instruction.act.kind === 'master') return withMaster(section, instruction.act.level, line)
  if (instruction.kind !== 'mark') return section
  const { mark } = instruction
  switch (mark.kind) {
    case 'masterEnd': {
      const innermost = lastOf(section.masters)
      if (innermost?.level !== mark.level) return `MCR N${mark.level} 没有对应的 MC，或者和里面的 MC 交叉了`
      return { ...section, masters: section.masters.slice(0, -1) }
    }
    case 'step':
      return section.masters.length > 0 ? 'MC 和 MCR 之间不能用 STL' : { ...section, step: line }
    case 'stepEnd':
      return section.step === undefined ? 'RET 前面没有 STL' : outside
    case 'label':
    case 'end':
      return section
  }
}

function withMaster(section: Section, level: number, line: number): Walked {
  if (section.step !== undefined) return 'STL 步进段里不能用 MC'
  const innermost = lastOf(section.masters)
  if (innermost !== undefined && level !== innermost.level + 1) return `MC 要一层一层套，这里应该是 N${innermost.level + 1}`
  if (innermost === undefined && level !== 0) return '最外一层的 MC 用 N0'
  return { ...section, masters: [...section.masters, { level, line }] }
}

/** Every jump has one label, in the same section, so that no bus is left open. */
function checkJumps(program: Program): readonly ProgramProblem[] {
  const labels = new Map<number, { readonly line: number; readonly section: number }>()
  const problems: ProgramProblem[] = []
  const sections = sectionNumbers(program)
  for (const [nth, { line, instruction }] of program.entries()) {
    if (instruction.kind !== 'mark' || instruction.mark.kind !== 'label') continue
    const { label } = instruction.mark
    const before = labels.get(label)
    if (before !== undefined) problems.push({ line, says: `标号 P${label} 在第 ${before.line} 行已经用了，换一个号` })
    else labels.set(label, { line, section: sections[nth] ?? 0 })
  }
  for (const [nth, { line, instruction }] of program.entries()) {
    if (instruction.kind !== 'act' || instruction.act.kind !== 'jump') continue
    const { label } = instruction.act
    const target = labels.get(label)
    if (target === undefined) problems.push({ line, says: `没有标号 P${label}，CJ 不知道跳到哪里` })
    else if (target.section !== sections[nth]) problems.push({ line, says: `CJ P${label} 跨过了 MC、MCR、STL 或 RET，这里不支持` })
  }
  return problems
}

/** Each stretch between MC, MCR, STL and RET has a number of its own; a stretch after an inner MC … MCR counts as a new one. */
function sectionNumbers(program: Program): readonly number[] {
  let section = 0
  return program.map(({ instruction }) => {
    const opens = instruction.kind === 'act' && instruction.act.kind === 'master'
    const closes = instruction.kind === 'mark' && ['masterEnd', 'step', 'stepEnd'].includes(instruction.mark.kind)
    if (opens || closes) section += 1
    return section
  })
}

/** M8000 and up belong to the controller. */
function checkWrites(program: Program): readonly ProgramProblem[] {
  return program.flatMap(({ line, instruction }) => {
    const written = instruction.kind === 'act' ? writtenBy(instruction.act) : undefined
    return written?.of === 'M' && written.no >= 8000 ? [{ line, says: `${sayDevice(written)} 由 PLC 自己管，程序只能读它` }] : []
  })
}

/** The device an act writes; undefined for a jump. */
function writtenBy(act: Act): Device | undefined {
  if ('device' in act) return act.device
  return 'target' in act ? act.target : undefined
}

/** An IEC block keeps its state in its instance, so two blocks cannot share one. */
function checkInstances(program: Program): readonly ProgramProblem[] {
  const seen = new Map<number, number>()
  return program.flatMap(({ line, instruction }) => {
    if (instruction.kind !== 'block') return []
    const { instance } = instruction.block
    const before = seen.get(instance.no)
    seen.set(instance.no, before ?? line)
    return before === undefined ? [] : [{ line, says: `${sayDevice(instance)} 在第 ${before} 行已经用了，每个功能块用一个自己的 F 号` }]
  })
}
