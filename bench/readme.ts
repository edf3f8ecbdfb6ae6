/** Puts the tables between the markers of the two READMEs; whatever stands outside them stays as it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { type Language, sayIn, type Table, toMarkdown, type Words } from './table.ts'

const START = '<!-- measured:start -->'
const END = '<!-- measured:end -->'

const readmes: readonly (readonly [string, Language])[] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
]

/** The names of the files that were written. */
export function writeReadmes(tables: readonly Table[], machine: Words): readonly string[] {
  return readmes.flatMap(([name, language]) => {
    const file = join(projectRoot, name)
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const [before, rest] = splitOnce(text, START)
    const [, after] = splitOnce(rest ?? '', END)
    if (after === undefined) return []
    const parts = [sayIn(language, machine), ...tables.map((table) => toMarkdown(table, language))]
    writeFileSync(file, `${before}${START}\n${parts.join('\n\n')}\n${END}${after}`)
    return [name]
  })
}

function splitOnce(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)]
}
