/** Puts the tables between the markers of the two READMEs; whatever stands outside them stays as it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { type Language, sayIn, type Table, toMarkdown, type Words } from './table.ts'

/** Which pair of markers: of the product, the engine, the search, the examination room, or the practical bench. */
export type Marked = 'measured' | 'rules' | 'search' | 'exam' | 'circuit'

const readmes: readonly (readonly [string, Language])[] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
]

/** The names of the files that were written. */
export function writeReadmes(tables: readonly Table[], machine: Words, marked: Marked): readonly string[] {
  const [start, end] = [`<!-- ${marked}:start -->`, `<!-- ${marked}:end -->`]
  return readmes.flatMap(([name, language]) => {
    const file = join(projectRoot, name)
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const [before, rest] = splitOnce(text, start)
    const [, after] = splitOnce(rest ?? '', end)
    if (after === undefined) return []
    const parts = [sayIn(language, machine), ...tables.map((table) => toMarkdown(table, language))]
    writeFileSync(file, `${before}${start}\n${parts.join('\n\n')}\n${end}${after}`)
    return [name]
  })
}

function splitOnce(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)]
}
