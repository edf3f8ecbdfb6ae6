/** A rung while it is being edited: branches and outputs may be missing. `tidied` makes a rung of it again, or says why it is none. */
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Drive, Element, Inline, Path, Rung, Series } from '../ladder/ladder.ts'
import type { Act, Test } from '../program/instruction.ts'

export type LoosePart = Test | Inline | { readonly kind: 'parallel'; readonly branches: readonly LoosePath[] }
export type LoosePath = readonly LoosePart[]
export type LooseDrive = { readonly kind: 'act'; readonly act: Act } | ({ readonly kind: 'fork' } & Loose)
export type Loose = { readonly path: LoosePath; readonly drives: readonly LooseDrive[] }

/** What is left of a branch that became empty goes; what hangs alone joins what it hangs on. */
export function tidied({ path, drives }: Loose): Result<Pick<Rung, 'path' | 'drives'>, string> {
  const tidy = tidyDriven(tidyPath(path), drives)
  if (!isNonEmpty(tidy.drives)) return fail('这一行只有这一个输出。要么改它，要么删整行')
  const [first] = tidy.path
  if (first !== undefined && isInline(first)) return fail('INV 和功能块前面要有触点')
  if (hasBranchedInline(path)) return fail('INV 和功能块只能放在主干上，不能放进并联里')
  if (first === undefined && tidy.drives.some(({ kind }) => kind === 'fork'))
    return fail('这几个输出直接接在步的母线上，前面不能单独加触点。另起一行')
  return ok({ path: tidy.path, drives: tidy.drives })
}

const isInline = (part: LoosePart): part is Inline => part.kind === 'invert' || part.kind === 'block'

const hasBranchedInline = (path: LoosePath): boolean =>
  path.some((part) => part.kind === 'parallel' && part.branches.some((branch) => branch.some(isInline) || hasBranchedInline(branch)))

/** A fork that is the only drive goes on as part of the path; a fork without contacts gives its drives to the one before. */
function tidyDriven(path: Path, loose: readonly LooseDrive[]): { readonly path: Path; readonly drives: readonly Drive[] } {
  const drives = loose.flatMap((drive): readonly Drive[] => {
    if (drive.kind === 'act') return [drive]
    const fork = tidyDriven(tidyPath(drive.path), drive.drives)
    if (!isNonEmpty(fork.drives)) return []
    return fork.path.length === 0 ? fork.drives : [{ kind: 'fork', path: fork.path, drives: fork.drives }]
  })
  const [only, ...others] = drives
  if (only?.kind === 'fork' && others.length === 0) return { path: [...path, ...only.path], drives: only.drives }
  return { path, drives }
}

const tidyPath = (path: LoosePath): Path => path.flatMap(tidyPart)

function tidyPart(part: LoosePart): readonly (Element | Inline)[] {
  if (part.kind !== 'parallel') return [part]
  const branches = part.branches.map(tidyPath).flatMap(branchesOf)
  const [only, ...others] = branches
  if (only === undefined) return []
  return others.length === 0 ? only : [{ kind: 'parallel', branches }]
}

/** A branch that is nothing but branches side by side joins its neighbours. */
function branchesOf(path: Path): readonly Series[] {
  const elements: readonly Element[] = path.flatMap((part) => (isInline(part) ? [] : [part]))
  const [first, ...others] = elements
  if (first?.kind === 'parallel' && others.length === 0) return first.branches
  return isNonEmpty(elements) ? [elements as NonEmpty<Element>] : []
}
