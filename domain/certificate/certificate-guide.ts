/** Which certificate somebody holds or needs: a few questions, each answer of which leaves some kinds possible. */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { Support } from '#domain/source/source.ts'

export const guideTracks = ['held', 'wanted'] as const
/** Whether a certificate is in the hand, or still to be got. */
export type GuideTrack = (typeof guideTracks)[number]

export type GuideOption = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** Said with the outcome where it was chosen. */
  readonly note?: string | undefined
  /** Chosen, it says that nothing is held yet. */
  readonly turnsTo?: 'wanted' | undefined
  /** Ids of the kinds of certificate that remain possible. */
  readonly leaves: NonEmpty<string>
}

export type GuideQuestion = Support & {
  readonly id: string
  readonly question: string
  /** As the summary of the answers calls it. */
  readonly label: string
  readonly help: string
  /** Asked only of those on this track; undefined: of everyone. */
  readonly track?: GuideTrack | undefined
  readonly options: NonEmpty<GuideOption>
}

/** `option` undefined: 不确定, which leaves everything possible and is not asked again. */
export type GuideAnswer = { readonly question: GuideQuestion; readonly option: GuideOption | undefined }

/**
 * `one`: named. `several`: they cannot be told apart by what was said. `contradiction`: no kind fits all answers; `fits` says what
 * would remain if the answer to `without` were another, for every single answer that could be the slip.
 */
export type GuideOutcome =
  | { readonly kind: 'one'; readonly certificate: string }
  | { readonly kind: 'several'; readonly remaining: NonEmpty<string> }
  | { readonly kind: 'contradiction'; readonly fits: readonly { readonly without: GuideAnswer; readonly remaining: NonEmpty<string> }[] }

export type Guided = {
  readonly track: GuideTrack
  readonly outcome: GuideOutcome
  /** Questions of this track that have no answer yet, in their order. */
  readonly open: readonly GuideQuestion[]
}

/** More answers never leave more kinds. `kinds` are all ids; the answers are those of `relevant`. */
export function guide(questions: readonly GuideQuestion[], kinds: readonly string[], answers: readonly GuideAnswer[]): Guided {
  const track = trackOf(answers)
  const open = questions.filter((each) => isAskedOn(each, track) && !answers.some(({ question }) => question.id === each.id))
  return { track, open, outcome: outcomeOf(kinds, answers) }
}

/** Without a word to the contrary a certificate is held. */
export const trackOf = (answers: readonly GuideAnswer[]): GuideTrack =>
  answers.some(({ option }) => option?.turnsTo === 'wanted') ? 'wanted' : 'held'

export const isAskedOn = ({ track }: GuideQuestion, on: GuideTrack): boolean => track === undefined || track === on

function outcomeOf(kinds: readonly string[], answers: readonly GuideAnswer[]): GuideOutcome {
  const remaining = remainingOf(kinds, answers)
  if (isNonEmpty(remaining)) {
    const [first, ...others] = remaining
    return others.length === 0 ? { kind: 'one', certificate: first } : { kind: 'several', remaining }
  }
  const fits = answers.flatMap((without) => {
    const rest = remainingOf(
      kinds,
      answers.filter((answer) => answer !== without),
    )
    return isNonEmpty(rest) ? [{ without, remaining: rest }] : []
  })
  return { kind: 'contradiction', fits }
}

/** In the order of `kinds`. */
const remainingOf = (kinds: readonly string[], answers: readonly GuideAnswer[]): readonly string[] =>
  kinds.filter((kind) => answers.every(({ option }) => option === undefined || option.leaves.includes(kind)))
