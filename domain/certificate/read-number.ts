/** A typed certificate number: which schemes it can follow, what its parts say, what is odd. Never whether a certificate is real. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type NumberPart, type NumberProblem, type Obstacle, obstaclesOf, partsOfNumber, problemsOfPart } from './number-parts.ts'
import type { NumberScheme } from './number-scheme.ts'

/** The number read by one scheme. Without problems it is well-formed, and that is all: no scheme has a check digit. */
export type NumberForm = {
  readonly scheme: NumberScheme
  readonly parts: readonly NumberPart[]
  readonly problems: readonly NumberProblem[]
}

/** `number` is what was typed, in capitals, without spaces and with what is personal in it blotted out. Forms without problems stand first. */
export type ReadNumber = { readonly number: string; readonly forms: NonEmpty<NumberForm> }

/** `misfits`: the schemes it comes nearest to, nearest first, each with what is in the way. */
export type UnreadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'looksLikeCitizenId' }
  | { readonly kind: 'fitsNone'; readonly number: string; readonly misfits: readonly Misfit[] }
export type Misfit = { readonly scheme: NumberScheme; readonly obstacles: NonEmpty<Obstacle> }

/** Reads `typed` by every scheme as of `on`, the day by which a year lies in the future. Spaces, dashes and full-width signs do not matter. */
export function parseCertificateNumber(typed: string, schemes: readonly NumberScheme[], on: CivilDate): Result<ReadNumber, UnreadNumber> {
  const number = tidy(typed)
  if (number === '') return fail({ kind: 'empty' })
  const forms = schemes
    .filter((scheme) => obstaclesOf(number, scheme).length === 0)
    .map((scheme): NumberForm => {
      const parts = partsOfNumber(number, scheme)
      return { scheme, parts, problems: parts.flatMap((part) => problemsOfPart(part, on)) }
    })
    .toSorted((a, b) => a.problems.length - b.problems.length)
  if (isNonEmpty(forms)) return ok({ number: blotted(number, forms[0].parts), forms })
  if (/^\d{17}[\dX]$/.test(number)) return fail({ kind: 'looksLikeCitizenId' })
  return fail({ kind: 'fitsNone', number, misfits: nearest(number, schemes) })
}

const blotted = (number: string, parts: readonly NumberPart[]): string =>
  parts.map(({ from, to, reads }) => (reads.kind === 'hidden' ? '•'.repeat(to - from + 1) : number.slice(from - 1, to))).join('')

/** Longer than any scheme: what is cut off could not be told apart on a page anyway. */
const LONGEST = 40

const tidy = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.·—–:：]/g, '')
    .replace(/^(证书)?编号/, '')
    .slice(0, LONGEST)

/** Of the right length if there is one, else of the nearest. */
function nearest(number: string, schemes: readonly NumberScheme[]): readonly Misfit[] {
  const misfits = schemes
    .map((scheme) => ({ scheme, obstacles: obstaclesOf(number, scheme) }))
    .filter((misfit): misfit is Misfit => isNonEmpty(misfit.obstacles))
    .toSorted((a, b) => distanceOf(a) - distanceOf(b))
  const least = misfits[0]
  if (least === undefined) return []
  return misfits.filter((misfit) => lengthOff(misfit) === lengthOff(least))
}

/** One sign too many or too few weighs more than any number of wrong signs. */
const distanceOf = (misfit: Misfit): number => lengthOff(misfit) * 100 + misfit.obstacles.length

const lengthOff = ({ obstacles: [first] }: Misfit): number => (first.kind === 'length' ? Math.abs(first.needs - first.has) : 0)
