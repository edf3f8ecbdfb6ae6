/**
 * The claim check: a pasted text, sentence by sentence, against the library on a day. Rules and words only. What is not surely
 * recognised is left unjudged and said so: a wrong verdict does more harm than none.
 */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Claim } from '#domain/policy/reference.ts'
import type { ClaimBook, ClaimCheck, ClaimWords, Warning } from './claim-check.ts'
import { type Finding, findingOf, type Sentence, type Verdict, worstOf } from './finding.ts'
import { splitText } from './split.ts'

export type Library = {
  readonly book: ClaimBook
  readonly policies: readonly Policy[]
  readonly claims: readonly Claim[]
  readonly day: CivilDate
}

export type CheckedSentence = {
  readonly text: string
  readonly times: number
  /** `judged` has findings · `unsure` speaks of something we know, not clearly enough · `aside` claims nothing we could check. */
  readonly kind: 'judged' | 'unsure' | 'aside'
  readonly verdict?: Verdict
  readonly findings: readonly Finding[]
  readonly warnings: readonly Warning[]
}

export type CheckedText = { readonly sentences: readonly CheckedSentence[]; readonly leftOut: number }

/** How many sentences back the subject may stand: “技能提升补贴怎么领？” … “一年一次。” */
const REACH = 2

export function checkText(given: string, library: Library): CheckedText {
  const { sentences, leftOut } = splitText(given)
  const { claimChecks, claimWords } = library.book
  const words = (id: ClaimWords['id']): readonly string[] => claimWords.find((each) => each.id === id)?.words ?? []
  const subjects = [...new Set(claimChecks.flatMap(({ all, looksAt }) => (looksAt.kind === 'known' ? [] : all[0])))]
  let earlier = { folded: '', age: REACH + 1 }
  const checked = sentences.map(({ text, times, isReadable }): CheckedSentence => {
    const folded = fold(text)
    const own = hasOne(folded, subjects)
    earlier = own ? { folded, age: 0 } : { ...earlier, age: earlier.age + 1 }
    const warnings =
      isReadable && !hasOne(folded, words('advises')) ? library.book.claimWarnings.filter((each) => hasOne(folded, each.words)) : []
    if (!isReadable) return { text: `${text.slice(0, 80)}……`, times, kind: 'unsure', findings: [], warnings: [] }
    const sentence: Sentence = {
      folded,
      subject: own || earlier.age > REACH ? folded : earlier.folded,
      isElsewhere: hasOne(folded, words('elsewhere')),
      isHedged: hasOne(folded, words('hedges')) || isOfAnotherYear(folded, library.day),
      isAsked: hasOne(folded, words('asks')),
      denies: hasOne(folded, words('denies')),
      prices: words('prices'),
    }
    const findings = claimChecks.filter((check) => isAbout(check, sentence)).flatMap((check) => findingOf(check, sentence, library))
    if (findings.length === 0) return { text, times, kind: own ? 'unsure' : 'aside', findings, warnings }
    return { text, times, kind: 'judged', verdict: worstOf(findings.map(({ verdict }) => verdict)), findings, warnings }
  })
  return { sentences: checked, leftOut }
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

const hasOne = (folded: string, words: readonly string[]): boolean => words.some((word) => folded.includes(word))

function isAbout({ all, never, looksAt }: ClaimCheck, { folded, subject }: Sentence): boolean {
  const [first, ...others] = all
  const where = looksAt.kind === 'known' ? folded : subject
  return hasOne(where, first) && others.every((group) => hasOne(folded, group)) && !hasOne(folded, never)
}

/** “2019年……” is about then; “2019年起……” is about now as well. */
function isOfAnotherYear(folded: string, day: CivilDate): boolean {
  return [...folded.matchAll(/(20\d\d) ?年(.{0,2})/gu)].some(
    ([, year = '', after = '']) => year < day.slice(0, 4) && !/^(?:起|以来|开始|最新)/u.test(after),
  )
}
