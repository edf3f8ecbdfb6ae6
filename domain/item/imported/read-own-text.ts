/** Questions of our own plain text; see `own-text`. */
import { fromFields } from './from-fields.ts'
import { gatherParts, type MaybePart } from './gather-parts.ts'
import type { Field } from './header.ts'
import { ownLineOf } from './own-text.ts'
import type { ReadRows } from './read-table.ts'

type Block = {
  readonly line: number
  readonly section: string
  readonly texts: Map<Field | `option ${string}`, string>
  readonly lines: string[]
}

export function readOwnText(text: string, file: string): ReadRows {
  const { blocks, stray } = sortLines(text)
  return {
    rows: gatherParts(blocks.map((block) => fromBlock(block, file))),
    notes: stray.length === 0 ? [] : [`第 ${stray.slice(0, 20).join('、')}${stray.length > 20 ? ' 等' : ''} 行没有当题读。`],
  }
}

function sortLines(text: string): { readonly blocks: readonly Block[]; readonly stray: readonly number[] } {
  const blocks: Block[] = []
  const stray: number[] = []
  let section = ''
  let block: Block | undefined
  let into: Field | `option ${string}` = 'stem'
  const begin = (place: typeof into, says: string): void => {
    into = place
    block?.texts.set(place, says)
  }
  for (const [nth, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const read = ownLineOf(line)
    if (read.kind === 'empty') continue
    if (read.kind === 'heading') {
      section = read.says
      block = undefined
      continue
    }
    if (read.kind === 'question') {
      block = { line: nth + 1, section, texts: new Map(), lines: [] }
      blocks.push(block)
    }
    if (block === undefined) {
      stray.push(nth + 1)
      continue
    }
    block.lines.push(line)
    if (read.kind === 'question') begin('stem', read.says)
    else if (read.kind === 'option') begin(`option ${read.letter}`, read.says)
    else if (read.kind === 'label') begin(read.field, read.says)
    else block.texts.set(into, `${block.texts.get(into)}\n${read.says}`)
  }
  return { blocks, stray }
}

function fromBlock({ line, section, texts, lines }: Block, file: string): MaybePart {
  const choices = [...texts].flatMap(([place, says]) => (place.startsWith('option ') ? [{ letter: place.slice(7), says }] : []))
  const fields = Object.fromEntries([...texts].filter(([place]) => !place.startsWith('option ')))
  return { row: fromFields({ ...fields, choices }, { file, line }, lines.join('\n'), section), of: texts.get('material')?.trim() ?? '' }
}
