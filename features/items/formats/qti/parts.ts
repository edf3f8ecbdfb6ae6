/** What of an item is asked, answered and right, as parts of a QTI 3.0 item. */
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'

export type QtiParts = {
  readonly declarations: readonly Element[]
  readonly body: readonly Element[]
  /** They bring the outcome SCORE from 0 to at most `most`. */
  readonly scoring: readonly Element[]
  readonly most: number
  /** The standard template that does the same, where there is one. */
  readonly template?: 'match_correct' | 'map_response' | undefined
  /** How many choices say something when they are chosen: FEEDBACK then names them. */
  readonly feedback?: 'single' | 'multiple' | undefined
}

export const declaration = (
  identifier: string,
  cardinality: string,
  type: string,
  right: readonly string[],
  ...more: readonly Element[]
): Element =>
  element(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': type },
    element('qti-correct-response', {}, ...right.map((each) => element('qti-value', {}, each))),
    ...more,
  )

/** A line of ours is a paragraph there. */
export const paragraphs = (text: string): readonly Element[] => text.split('\n').map((line) => element('p', {}, line))
