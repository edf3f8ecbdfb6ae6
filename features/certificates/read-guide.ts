/** The guide to the kinds of certificate, answered as far as the address says. Keeps nothing. */
import { type GuideAnswer, type Guided, type GuideQuestion, guide, isAskedOn, trackOf } from '#domain/certificate/certificate-guide.ts'
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import type { NumberScheme } from '#domain/certificate/number-scheme.ts'
import type { Source } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { type CertificateShelf, type Prefill, readShelf } from './certificate-shelf.ts'

/** The answer that leaves everything open. */
export const UNSURE = 'unsure'

export type GuidePage = CertificateShelf &
  Guided & {
    readonly questions: readonly GuideQuestion[]
    readonly answers: readonly GuideAnswer[]
    /** Answers that could not be used, in sentences. */
    readonly dropped: readonly string[]
    /** Whose form is easily taken for another's, in the words of their schemes. */
    readonly schemes: readonly NumberScheme[]
    /** Opens the interview with this kind of certificate, or with none in hand. */
    readonly prefill: Prefill
    readonly sources: readonly Source[]
  }

/** Anyone may ask. Unknown names and values of the address are dropped and told, never an error. */
export async function readGuide(ctx: Context, search: URLSearchParams): Promise<GuidePage> {
  const { shelf, questions, schemes, sourcesOf, params } = await readShelf(ctx)
  const read = readGuideAnswers(questions, search)
  const ids = shelf.kinds.map(({ id }) => id)
  const guided = guide(questions, ids, read.answers)
  const named =
    guided.outcome.kind === 'one' ? [guided.outcome.certificate] : guided.outcome.kind === 'several' ? guided.outcome.remaining : []
  const shown = shelf.kinds.filter(({ id }) => named.includes(id))
  return {
    ...shelf,
    ...guided,
    questions,
    schemes,
    ...read,
    prefill: prefillOf(guided, shown, params.kind),
    sources: sourcesOf([...questions, ...shown, ...shown.flatMap(({ readBy }) => readBy)]),
  }
}

function prefillOf({ track, outcome }: Guided, [kind]: readonly CertificateKind[], param: string | undefined): Prefill {
  if (param === undefined) return {}
  if (track === 'wanted') return { [param]: 'none' }
  return outcome.kind === 'one' && kind?.option !== undefined ? { [param]: kind.option } : {}
}

/** The last answer to a question counts. Questions of the other track are dropped: who has no certificate has no number on it. */
function readGuideAnswers(questions: readonly GuideQuestion[], search: URLSearchParams): Pick<GuidePage, 'answers' | 'dropped'> {
  const read = questions.flatMap((question) => {
    const given = search.getAll(question.id).at(-1)
    if (given === undefined || given === '') return []
    const option = question.options.find(({ id }) => id === given)
    return [{ question, option, isKnown: option !== undefined || given === UNSURE }]
  })
  const track = trackOf(read)
  return {
    answers: read
      .filter(({ question, isKnown }) => isKnown && isAskedOn(question, track))
      .map(({ question, option }) => ({ question, option })),
    dropped: read.flatMap(({ question, option, isKnown }) => {
      if (!isKnown) return [`“${question.question}”的回答认不出来，没算进去，请再选一次。`]
      if (option === undefined || isAskedOn(question, track)) return []
      return [
        track === 'wanted'
          ? `你说手上还没有证，“${question.question}”就没算。有证的话，先改第一问。`
          : `你说手上有证，“${question.question}”就没算。没有证的话，第一问选“手上还没有证”。`,
      ]
    }),
  }
}
