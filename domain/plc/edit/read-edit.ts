/** What a person asked the editor for, as an edit: a word from its list and what was typed beside it. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Act, Instruction, Test } from '../program/instruction.ts'
import { parseInstruction } from '../program/parse-instruction.ts'
import { printInstruction } from '../program/print-instruction.ts'
import type { Edit } from './edit-ladder.ts'
import type { Leaf } from './spot.ts'

/** Where it goes, seen from the cursor. */
type Where = 'after' | 'before' | 'left'

/** `word`: `AND`, `before-ANI`, `left-OR`, `LD`, `OUT`, `write`, `change`, `delete` …; `typed`: `X1`, or `X0 Y0` for a new rung. */
export function readEdit(word: string, typed: string, leaf: Leaf): Result<Edit, string> {
  const given = typed.trim().replace(/[\s,，\u3000]+/g, ' ')
  switch (word) {
    case 'delete':
    case 'deleteRow':
      return ok({ kind: word })
    case 'up':
      return ok({ kind: 'moveRow', by: -1 })
    case 'down':
      return ok({ kind: 'moveRow', by: 1 })
    case 'change':
      return given === '' ? fail('先写改成什么，例如 X1') : changed(given, leaf)
    case 'write':
      return given === '' ? fail('先写一条指令，例如 AND X1') : written(given, 'after')
  }
  const [, where = '', name = ''] = /^(?:(before|left)-)?([A-Z]+)$/.exec(word) ?? []
  if (name === '') return fail('没有这个改法，从上面选一个')
  if (given === '') return fail('先写软元件，例如 X1；新的一行写两个，例如 X0 Y0')
  return written(`${name} ${given}`, where === 'before' ? 'before' : where === 'left' ? 'left' : 'after')
}

/** A new operand keeps what kind of instruction it is; a whole instruction may be given too. */
function changed(given: string, leaf: Leaf): Result<Edit, string> {
  const before = leaf.kind === 'part' ? printedPart(leaf.part) : printInstruction(leaf)
  const [name = ''] = before.split(' ')
  const whole = parseInstruction(given)
  const read = whole.ok ? whole : parseInstruction(`${name} ${given}`)
  if (!read.ok) return read
  const { value } = read
  switch (value.kind) {
    case 'test':
      return ok({ kind: 'changePart', part: value.test })
    case 'invert':
      return ok({ kind: 'changePart', part: value })
    case 'block':
      return ok({ kind: 'changePart', part: value })
    case 'act':
      return ok({ kind: 'changeAct', act: value.act })
    case 'mark':
      return ok({ kind: 'changeMark', mark: value.mark })
    case 'stack':
      return fail('这一条由梯形图自己生成，不用写')
  }
}

const printedPart = (part: Extract<Leaf, { kind: 'part' }>['part']): string =>
  printInstruction(part.kind === 'invert' || part.kind === 'block' ? part : { kind: 'test', place: 'AND', test: part })

function written(given: string, where: Where): Result<Edit, string> {
  if (/^LD/i.test(given)) return newRung(given)
  const read = parseInstruction(given)
  if (!read.ok) return read
  const instruction: Instruction = read.value
  switch (instruction.kind) {
    case 'test':
      if (instruction.place === 'OR') return ok({ kind: 'beside', span: where === 'left' ? 'left' : 'one', test: instruction.test })
      return ok({ kind: 'series', side: where === 'before' ? 'before' : 'after', part: instruction.test })
    case 'invert':
    case 'block':
      return ok({ kind: 'series', side: where === 'before' ? 'before' : 'after', part: instruction })
    case 'act':
      return ok({ kind: 'output', act: instruction.act })
    case 'mark':
      return ok({ kind: 'mark', mark: instruction.mark })
    case 'stack':
      return fail('ANB、ORB、MPS 这些由梯形图自己生成，不用写')
  }
}

/** `LD X0 Y0`, `LDI X0 T0 K50`, `LD= D0 K5 SET M0`, `LD X0 MC N0 M100`: a contact and an output. */
function newRung(given: string): Result<Edit, string> {
  const words = given.split(' ')
  const head = /[<>=]$/.test(words[0] ?? '') ? 3 : 2
  const test = parseInstruction(words.slice(0, head).join(' '))
  if (!test.ok) return test
  const rest = words.slice(head).join(' ')
  if (rest === '') return fail('新的一行要写触点和输出，例如 X0 Y0；带定时器写 X0 T0 K50')
  const act = actOf(rest)
  if (!act.ok) return act
  const { value } = test
  if (value.kind !== 'test') return fail('新的一行从触点开始，例如 X0 Y0')
  return ok(rungEdit(value.test, act.value))
}

function rungEdit(test: Test, act: Act): Edit {
  return act.kind === 'master' ? { kind: 'master', test, act } : { kind: 'rung', test, act }
}

/** `Y0` alone means OUT Y0. */
function actOf(text: string): Result<Act, string> {
  const whole = /^[XYMSTCDF]\d/i.test(text) ? parseInstruction(`OUT ${text}`) : parseInstruction(text)
  if (!whole.ok) return whole
  return whole.value.kind === 'act' ? ok(whole.value.act) : fail('新的一行要有输出，例如 X0 Y0')
}
