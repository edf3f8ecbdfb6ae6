/** What a QTI item says after an answer: of a wrong choice, what it shows; all else explains. */
import { letterAt } from '#domain/item/imported/split-options.ts'
import type { RichText } from '#domain/item/item.ts'
import { feedbackIn } from './qti-aside.ts'
import { qtiText } from './qti-text.ts'
import { findAll, type XmlNode } from './read-xml.ts'

export type Feedback = {
  readonly why: RichText
  /** By the letter of the option. */
  readonly misconceptions: Readonly<Record<string, RichText>>
  /** Whether some of it has no place in our items. */
  readonly isLost: boolean
}

/** `letters` of the right choices, undefined where nothing is chosen by letters; `modal` feedback comes after the whole item. */
export function readFeedback(body: XmlNode, letters: readonly string[] | undefined, modal: readonly XmlNode[]): Feedback {
  const choices = letters === undefined ? [] : findAll(body, 'simple-choice')
  const named = Map.groupBy(modal, ({ attributes }) => attributes['identifier'])
  const said = choices.map((choice, nth) => {
    const shown = [...feedbackIn(choice), ...(named.get(choice.attributes['identifier']) ?? [])].filter(isShown)
    return { letter: letterAt(nth), shown, text: shown.map(qtiText).join(' ').trim() }
  })
  const taken = new Set(said.flatMap(({ shown }) => shown))
  const [right, wrong] = [true, false].map((is) => said.filter(({ letter, text }) => text !== '' && letters?.includes(letter) === is))
  const general = modal.filter((each) => !taken.has(each)).map(qtiText)
  return {
    why: [...new Set([...general, ...(right ?? []).map(({ text }) => text)])].filter((text) => text !== '').join('\n'),
    misconceptions: Object.fromEntries((wrong ?? []).map(({ letter, text }) => [letter, text])),
    isLost: feedbackIn(body).some((each) => !taken.has(each)),
  }
}

/** The other kind is hidden when it fits. */
const isShown = ({ attributes }: XmlNode): boolean => attributes['show-hide'] !== 'hide'
