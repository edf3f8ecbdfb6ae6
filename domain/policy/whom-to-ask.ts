/** Whom to ring about something we could not find out. */
import type { Channel, OpenQuestion } from './reference.ts'

/**
 * The office that the question names by id, or by its number; else, where it names no number at all, the first hotline of `channels`, or the
 * first that has a telephone. Undefined: the question names a number of its own, or nobody is known.
 */
export function whomToAsk(
  { howToClose, office }: Pick<OpenQuestion, 'howToClose' | 'office'>,
  channels: readonly Channel[],
): Channel | undefined {
  const own = office === undefined ? undefined : channels.find(({ id }) => id === office)
  if (own !== undefined) return own
  const reachable = channels.filter(({ phones }) => phones.length > 0)
  const named = reachable.find(({ phones }) => phones.some((phone) => howToClose.includes(phone)))
  return (
    named ??
    (/\d{5,}/.test(howToClose.replace(/〔\d+〕\d+号|\d{4}-\d\d-\d\d/g, '')) ? undefined : (reachable.find(isHotline) ?? reachable[0]))
  )
}

/** A line of the whole province knows which office is meant, so it goes before a district's own. */
const isHotline = ({ region }: Channel): boolean => region.endsWith('0000')
