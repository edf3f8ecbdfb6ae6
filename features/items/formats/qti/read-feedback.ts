/** What a QTI item says after an answer: of a wrong option, what it shows; all else explains. */
import { letterAt } from '#domain/item/imported/split-options.ts'
import type { ItemKind, RichText } from '#domain/item/item.ts'
import { findAll, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { feedbackIn } from './read-aside.ts'
import { qtiText } from './read-text.ts'

export type Feedback = {
  readonly why: RichText
  /** By the letter of the option. */
  readonly misconceptions: Readonly<Record<string, RichText>>
  /** Whether some of it has no place in our items. */
  readonly isLost: boolean
}

/** `right` are the identifiers of what is to be chosen; `modal` feedback comes after the whole item. */
export function readFeedback(body: XmlNode, kind: ItemKind | undefined, right: readonly string[], modal: readonly XmlNode[]): Feedback {
  const hasOptions = kind === 'single' || kind === 'multiple'
  const choices = hasOptions || kind === 'trueFalse' ? findAll(body, 'simple-choice') : []
  const named = Map.groupBy(modal, ({ attributes }) => attributes['identifier'])
  const said = choices.map((choice, nth) => {
    const identifier = choice.attributes['identifier'] ?? ''
    const isRight = right.includes(identifier)
    const shown = [...feedbackIn(choice), ...(named.get(identifier) ?? [])].filter((each) => isShown(each) && (isRight || hasOptions))
    return { letter: letterAt(nth), isRight, shown, text: shown.map(qtiText).join(' ').trim() }
  })
  const taken = new Set(said.flatMap(({ shown }) => shown))
  const general = modal.filter((each) => !taken.has(each)).map(qtiText)
  const ofRight = said.filter(({ isRight }) => isRight).map(({ text }) => text)
  const ofWrong = said.filter(({ isRight, text }) => !isRight && text !== '')
  return {
    why: [...new Set([...general, ...ofRight])].filter((text) => text !== '').join('\n'),
    misconceptions: Object.fromEntries(ofWrong.map(({ letter, text }) => [letter, text])),
    isLost: feedbackIn(body).some((each) => !taken.has(each)),
  }
}

/** The other kind is hidden when it fits. */
const isShown = ({ attributes }: XmlNode): boolean => attributes['show-hide'] !== 'hide'
