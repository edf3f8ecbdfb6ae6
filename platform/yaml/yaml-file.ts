/** The edge where a content file becomes values. Editors see every problem of a file at once, each with its line. */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import '#platform/schema/chinese.ts'

export type ContentProblem = { readonly file: string; readonly line: number; readonly says: string }

/** A parsed file that can still say on which line a part of it stands; for checks that need more than one file. */
export type Located<T> = { readonly file: string; readonly value: T; lineOf(path: readonly PropertyKey[]): number }

/** Reads the text of one content file; `file` is only used to say where a problem is. Scalars stay text: the schema types them. */
export function parseYamlFile<T>(schema: z.ZodType<T>, text: string, file: string): Result<Located<T>, readonly ContentProblem[]> {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const lineAt = (offset: number): number => lines.linePos(offset).line
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(yaml, path))

  if (yaml.errors.length > 0) return fail(yaml.errors.map(({ pos: [offset], message }) => ({ file, line: lineAt(offset), says: message })))
  const parsed = schema.safeParse(yaml.toJS())
  if (parsed.success) return ok({ file, value: parsed.data, lineOf })
  return fail(
    flatten(parsed.error.issues).map(({ path, message }) => ({ file, line: lineOf(path), says: `${path.join('.')}：${message}` })),
  )
}

export const sayContentProblem = ({ file, line, says }: ContentProblem): string => `${file}:${line} ${says}`

type Issue = z.core.$ZodIssue

/** A union reports each of its branches; editors are shown the branch that came furthest. */
function flatten(issues: readonly Issue[]): readonly { path: readonly PropertyKey[]; message: string }[] {
  return issues.flatMap((issue): readonly { path: readonly PropertyKey[]; message: string }[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: `没有“${key}”这一项，看看是不是写错了字` }))
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
    const branches = issue.errors.map((branch) => flatten(branch).map(({ path, message }) => ({ path: [...issue.path, ...path], message })))
    const depth = (branch: (typeof branches)[number]): number => Math.max(0, ...branch.map(({ path }) => path.length))
    const deepest = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
    return deepest === undefined || depth(deepest) <= issue.path.length ? [issue] : deepest
  })
}

/** Where the value at `path` starts in the text; if it is missing, where its nearest written parent does. */
function offsetOf(yaml: Document, path: readonly PropertyKey[]): number {
  const node = yaml.getIn(path, true)
  if (isNode(node)) return node.range?.[0] ?? 0
  return path.length > 0 ? offsetOf(yaml, path.slice(0, -1)) : 0
}
