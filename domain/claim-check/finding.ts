/** What one check finds in one sentence: the verdict, in the five words of the claim check, with what it rests on. */
import type { Policy } from '#domain/policy/policy.ts'
import type { Claim } from '#domain/policy/reference.ts'
import type { ClaimCheck } from './claim-check.ts'
import { type Claimed, compareFigure, compareOption, comparePayee } from './compare.ts'
import { figuresIn } from './figures.ts'
import { type ClauseThere, judge, type Ruling } from './judge.ts'
import { levelAt, levelsIn } from './levels-in.ts'
import { partsOf } from './split.ts'

export type Verdict = Claim['verdict']

export type Finding = { readonly about: string; readonly verdict: Verdict } & (
  | { readonly kind: 'ruling'; readonly ruling: Ruling; readonly claimed?: Claimed; readonly isPayee?: boolean }
  | { readonly kind: 'known'; readonly claim: Claim; readonly rests: readonly ClauseThere[] }
)

/** A sentence with what its words make of it. `subject`: the sentence that names what it is about, itself or one before. */
export type Sentence = {
  readonly folded: string
  readonly subject: string
  readonly isElsewhere: boolean
  readonly isHedged: boolean
  readonly isAsked: boolean
  readonly denies: boolean
  readonly prices: readonly string[]
}

type Against = { readonly policies: readonly Policy[]; readonly claims: readonly Claim[]; readonly day: Parameters<typeof judge>[2] }

/** Empty where the sentence cannot be judged by this check. */
export function findingOf({ about, looksAt }: ClaimCheck, sentence: Sentence, { policies, claims, day }: Against): readonly Finding[] {
  if (sentence.isElsewhere) return []
  if (looksAt.kind === 'known') {
    const claim = claims.find(({ id }) => id === looksAt.claim)
    const rests = looksAt.rests.map(({ policy, version, clause }) => {
      const ruling = judge([{ policy, clause }], policies, day, (each) => (each.id === version ? 'agrees' : 'differs'))
      return ruling.kind === 'holds' ? ruling.at : undefined
    })
    if (claim === undefined || sentence.denies || rests.includes(undefined)) return []
    return [{ kind: 'known', about, verdict: claim.verdict, claim, rests: rests.filter((each) => each !== undefined) }]
  }
  if (sentence.isHedged || sentence.isAsked) return []
  const { against } = looksAt
  switch (looksAt.kind) {
    case 'option': {
      const ruling = judge(against, policies, day, (version) => compareOption(looksAt.fact, looksAt.option, !sentence.denies, version))
      return ruling.kind === 'nothing' ? [] : [{ kind: 'ruling', about, verdict: verdictOf(ruling), ruling }]
    }
    case 'payee': {
      const ruling = judge(against, policies, day, (version) => comparePayee(looksAt.payee, version))
      return ruling.kind === 'nothing' ? [] : [{ kind: 'ruling', about, verdict: verdictOf(ruling), ruling, isPayee: true }]
    }
    case 'figure': {
      if (sentence.denies) return []
      const found = claimedIn(sentence, looksAt).map((claimed): Finding => {
        const ruling = judge(against, policies, day, (version, place) => compareFigure(claimed, version, place))
        return { kind: 'ruling', about, verdict: verdictOf(ruling), ruling, claimed }
      })
      const isUnsure = (each: Finding): boolean =>
        each.kind === 'ruling' &&
        each.verdict !== 'supported' &&
        (each.claimed?.isAbout === true || (looksAt.otherwise === 'unsure' && each.ruling.kind === 'differs'))
      return found.some(isUnsure) ? [] : mostTelling(found)
    }
  }
}

/** The figures of the right unit, each with its level, from the parts of the sentence that speak of this. */
function claimedIn({ folded, prices }: Sentence, { unit, cue }: Extract<ClaimCheck['looksAt'], { kind: 'figure' }>): readonly Claimed[] {
  const levels = levelsIn(folded)
  const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))
  return partsOf(folded)
    .filter(({ text }) => (cue.length === 0 || has(text, cue)) && !(unit === 'yuan' && has(text, prices)))
    .flatMap(({ text, start }) =>
      figuresIn(text)
        .filter((figure) => figure.unit === unit)
        .map((figure): Claimed => ({ ...figure, level: levelAt(levels, start + figure.start) })),
    )
}

function verdictOf(ruling: Ruling): Verdict {
  switch (ruling.kind) {
    case 'holds':
      return ruling.isOpen || ruling.isPart ? 'partly' : 'supported'
    case 'past':
      return 'outdated'
    case 'differs':
      return 'wrong'
    case 'nothing':
      return 'noBasis'
  }
}

const gravest = ['wrong', 'outdated', 'noBasis', 'partly', 'supported'] as const satisfies readonly Verdict[]

/** The gravest of several: a sentence with one wrong figure is not right. */
export const worstOf = (verdicts: readonly Verdict[]): Verdict => gravest.find((each) => verdicts.includes(each)) ?? 'noBasis'

/** One finding for several figures of one kind: the first of the gravest. */
function mostTelling(found: readonly Finding[]): readonly Finding[] {
  const worst = worstOf(found.map(({ verdict }) => verdict))
  return found.filter(({ verdict }) => verdict === worst).slice(0, 1)
}
