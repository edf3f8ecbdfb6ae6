/**
 * Our own plain text. Its first line is the title; after it what a line is can be told from the line alone: a heading `一、单选题`,
 * a question `1. …`, an option `A. …`, a labelled text `答案：B`; any other line goes on with the text above. A line of a text that
 * looks like one of these has a backslash in front.
 */
import { type Field, fieldNamed } from './header.ts'

export const OWN_TITLE = '匠途题库'
export const isOwnText = (text: string): boolean => /^\uFEFF?\s*匠途题库[ \t]*(\r?\n|$)/.test(text)

export type OwnLine =
  | { readonly kind: 'heading'; readonly says: string }
  | { readonly kind: 'question'; readonly says: string }
  | { readonly kind: 'option'; readonly letter: string; readonly says: string }
  | { readonly kind: 'label'; readonly field: Field; readonly says: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'more'; readonly says: string }

const HEADING = /^[一二三四五六七八九十]+、(.{1,10}题)\s*$/
const QUESTION = /^\s*\d{1,4}\s*[.．、](?!\d) ?(.*)$/
const OPTION = /^\s*([A-H])\s*[.．、] ?(.*)$/
const LABEL = /^\s*[【[]?([^：:【】[\]]{1,8})[】\]]?\s*[:：] ?(.*)$/

export function ownLineOf(line: string): OwnLine {
  if (line.trim() === '' || line.trim() === OWN_TITLE) return { kind: 'empty' }
  if (line.startsWith('\\')) return { kind: 'more', says: line.slice(1) }
  const [, heading] = HEADING.exec(line) ?? []
  if (heading !== undefined) return { kind: 'heading', says: heading }
  const [, question] = QUESTION.exec(line) ?? []
  if (question !== undefined) return { kind: 'question', says: question }
  const [, letter, option = ''] = OPTION.exec(line) ?? []
  if (letter !== undefined) return { kind: 'option', letter, says: option }
  const [, label = '', says = ''] = LABEL.exec(line) ?? []
  const field = fieldNamed(label)
  return field === undefined || field === 'aside' ? { kind: 'more', says: line } : { kind: 'label', field, says }
}

/** The lines after the first of a text, so that they are read as lines of it. */
export const guardLines = (text: string): string =>
  text
    .split('\n')
    .map((line, nth) => (nth === 0 || (ownLineOf(line).kind === 'more' && !line.startsWith('\\')) ? line : `\\${line}`))
    .join('\n')
