/** Edits inside one rung: what is put in series, beside, behind, in place of, and what is taken out. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Inline, Rung } from '../ladder/ladder.ts'
import type { Act, Test } from '../program/instruction.ts'
import { type Loose, type LooseDrive, type LoosePart, type LoosePath, tidied } from './loose-rung.ts'
import type { Turn } from './spot.ts'

/** `one` is beside what the cursor is on; `left` is beside all that stands to the left in the same line too, as OR does in a list. */
export type RungEdit =
  | { readonly kind: 'series'; readonly side: 'before' | 'after'; readonly part: Test | Inline }
  | { readonly kind: 'beside'; readonly span: 'one' | 'left'; readonly test: Test }
  | { readonly kind: 'output'; readonly act: Act }
  | { readonly kind: 'changePart'; readonly part: Test | Inline }
  | { readonly kind: 'changeAct'; readonly act: Act }
  | { readonly kind: 'delete' }

/** The rung after the edit at the place the turns lead to. The problem says why it cannot be. */
export function editRung(rung: Rung, turns: readonly Turn[], edit: RungEdit): Result<Rung, string> {
  const edited = editDriven(rung, turns, edit)
  if (!edited.ok) return edited
  const tidy = tidied(edited.value)
  return tidy.ok ? ok({ ...rung, ...tidy.value }) : tidy
}

type Edited<T> = Result<T, string>
const nowhere = fail('光标不在梯形图上。先点一个触点或线圈')

function editDriven(driven: Loose, [turn, ...rest]: readonly Turn[], edit: RungEdit): Edited<Loose> {
  if (turn === undefined) return nowhere
  if (turn.to === 'part') {
    if (edit.kind === 'output') return ok({ ...driven, drives: [...driven.drives, { kind: 'act', act: edit.act }] })
    const path = editPath(driven.path, turn.nth, rest, edit)
    return path.ok ? ok({ ...driven, path: path.value }) : path
  }
  const drive = driven.drives[turn.nth]
  if (drive === undefined) return nowhere
  if (drive.kind === 'act') return editAct(driven, turn.nth, drive.act, edit)
  const fork = editDriven(drive, rest, edit)
  return fork.ok ? ok({ ...driven, drives: replaced(driven.drives, turn.nth, [{ kind: 'fork', ...fork.value }]) }) : fork
}

const replaced = <T>(list: readonly T[], nth: number, by: readonly T[]): readonly T[] => [
  ...list.slice(0, nth),
  ...by,
  ...list.slice(nth + 1),
]

/** Before an output that is alone, a contact goes on the path; before one of several, on a path of its own. */
function editAct({ path, drives }: Loose, nth: number, act: Act, edit: RungEdit): Edited<Loose> {
  const here: LooseDrive = { kind: 'act', act }
  switch (edit.kind) {
    case 'series':
      if (drives.length === 1) return ok({ path: [...path, edit.part], drives })
      return ok({ path, drives: replaced(drives, nth, [{ kind: 'fork', path: [edit.part], drives: [here] }]) })
    case 'beside':
      if (path.length === 0) return fail('这个输出前面没有触点，没有可以并联的')
      return ok({ path: [{ kind: 'parallel', branches: [path, [edit.test]] }], drives })
    case 'output':
      return ok({ path, drives: replaced(drives, nth, [here, { kind: 'act', act: edit.act }]) })
    case 'changeAct':
      return ok({ path, drives: replaced(drives, nth, [{ kind: 'act', act: edit.act }]) })
    case 'changePart':
      return fail('光标在输出上，这里要写输出，例如 OUT Y0')
    case 'delete':
      return ok({ path, drives: replaced(drives, nth, []) })
  }
}

function editPath(path: LoosePath, nth: number, [branch, within, ...rest]: readonly Turn[], edit: RungEdit): Edited<LoosePath> {
  const part = path[nth]
  if (part === undefined) return nowhere
  if (part.kind !== 'parallel') return editPart(path, nth, part, edit)
  const inner = branch === undefined ? undefined : part.branches[branch.nth]
  if (branch === undefined || within === undefined || inner === undefined) return nowhere
  const edited = editPath(inner, within.nth, rest, edit)
  if (!edited.ok) return edited
  return ok(replaced(path, nth, [{ kind: 'parallel', branches: replaced(part.branches, branch.nth, [edited.value]) }]))
}

function editPart(path: LoosePath, nth: number, here: LoosePart, edit: RungEdit): Edited<LoosePath> {
  switch (edit.kind) {
    case 'series':
      return ok(replaced(path, nth, edit.side === 'before' ? [edit.part, here] : [here, edit.part]))
    case 'beside': {
      const from = edit.span === 'one' ? nth : 0
      const branches = [path.slice(from, nth + 1), [edit.test]]
      return ok([...path.slice(0, from), { kind: 'parallel', branches }, ...path.slice(nth + 1)])
    }
    case 'changePart':
      return ok(replaced(path, nth, [edit.part]))
    case 'changeAct':
      return fail('光标在触点上，这里要写触点，例如 AND X0')
    case 'delete':
      return ok(replaced(path, nth, []))
    case 'output':
      return nowhere
  }
}
