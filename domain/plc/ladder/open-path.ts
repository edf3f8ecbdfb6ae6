/** A path of a rung while it is read: its contacts so far, and what hangs on it. */
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { Drive, Element, Fork, Inline, Parallel, Path, Series } from './ladder.ts'

export type OpenPath = {
  readonly path: (Element | Inline)[]
  readonly drives: (OpenPath | Extract<Drive, { kind: 'act' }>)[]
  readonly line: number
}

export const isElement = (part: Element | Inline): part is Element => part.kind !== 'invert' && part.kind !== 'block'

/** `target` becomes one element: what it held, beside `branch`. */
export function putBeside(target: (Element | Inline)[], branch: readonly Element[]): void {
  target.splice(0, target.length, parallelOf([...branchesOf(target.filter(isElement)), ...branchesOf(branch)]))
}

const parallelOf = (branches: readonly Series[]): Parallel => ({ kind: 'parallel', branches })

/** A branch that is nothing but branches side by side joins its neighbours. */
function branchesOf(elements: readonly Element[]): readonly Series[] {
  const [first, ...others] = elements
  if (first?.kind === 'parallel' && others.length === 0) return first.branches
  return isNonEmpty(elements) ? [elements] : []
}

/** A path whose only drive is a fork goes on as that fork. */
export function finished(path: Path, open: OpenPath['drives']): Fork | undefined {
  const drives = open.flatMap((drive): Drive[] => {
    if ('kind' in drive) return [drive]
    const fork = finished(drive.path, drive.drives)
    return fork === undefined ? [] : [fork]
  })
  const [only, ...others] = drives
  if (only?.kind === 'fork' && others.length === 0) return { ...only, path: [...path, ...only.path] }
  return isNonEmpty(drives) ? { kind: 'fork', path, drives } : undefined
}
