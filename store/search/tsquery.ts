/** Lexemes and phrases in PostgreSQL's own notation, each quoted, so that nothing typed can be read as an operator. */
import { type Lexeme, phraseOf } from '#domain/search/lexemes.ts'
import type { Unit } from '#domain/search/units.ts'

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The text of a tsvector. */
export const vectorOf = (lexemes: readonly Lexeme[]): string =>
  lexemes.map(({ text, positions }) => `${quoted(text)}:${positions.map(({ at, weight }) => `${at}${weight}`).join(',')}`).join(' ')

/** A word anywhere in a text: its pairs in a row. */
export function wordQuery(word: string): string | undefined {
  const { whole, pairs, prefix } = phraseOf(word)
  if (pairs.length === 0) return undefined
  const phrase = pairs.map((pair) => `${quoted(pair)}${prefix ? ':*' : ''}`).join(' <-> ')
  return whole === undefined ? phrase : `(${quoted(whole)} | (${phrase}))`
}

/** Any of the ways of a unit. */
export const unitQuery = ({ ways }: Unit): string => anyOf(ways.map(({ word }) => wordQuery(word)))

/** A unit or at least one of its shorter words. */
export const looseQuery = ({ ways, parts }: Unit): string => anyOf([...ways.map(({ word }) => word), ...parts].map(wordQuery))

export const anyOf = (queries: readonly (string | undefined)[]): string => join(queries, '|')
export const allOf = (queries: readonly string[]): string => join(queries, '&')

const join = (queries: readonly (string | undefined)[], operator: string): string =>
  queries
    .filter((query) => query !== undefined && query !== '')
    .map((query) => `(${query})`)
    .join(` ${operator} `)
