/** Findings as sentences: what the library says, since when, and what is not known. */
import { sayRoughDate } from '#domain/calendar/rough-date.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Confidence } from '#domain/source/source.ts'
import type { CheckedText } from './check-text.ts'
import type { Finding, Verdict } from './finding.ts'
import type { ClauseThere, Ruling } from './judge.ts'

/** What was found, in one or two sentences. */
export function sayFinding(finding: Finding): string {
  return finding.kind === 'known' ? finding.claim.finding : sayRuling(finding.ruling, finding.isPayee ? payeeOf : plainlyOf)
}

function sayRuling(ruling: Ruling, plainly: (there: ClauseThere) => string): string {
  switch (ruling.kind) {
    case 'holds':
      if (ruling.isOpen) return `“${ruling.at.version.title}”这一版这么写：${plainly(ruling.at)}。这一天还算不算，没查到，先打电话问。`
      return ruling.isPart ? `要看是哪一种情况：${plainly(ruling.at)}。` : `是这么写的：${plainly(ruling.at)}。`
    case 'past': {
      const { at, next, now } = ruling
      const since = `${sayRoughDate(at.version.from)}起的“${at.version.title}”有过这个说法。`
      const after = next ? `${sayRoughDate(next.from)}起换成“${next.title}”。` : ''
      return `${since}${after}${now ? `现在查到的是：${plainly(now)}。` : '现在是怎么定的，没查到。'}`
    }
    case 'differs':
      return `查到的各版都不是这么写的。${ruling.isOpen ? '最近查到的' : '现在'}是：${plainly(ruling.at)}。`
    case 'nothing':
      return `没查到这么说的依据，不等于没有。${ruling.at ? `这一条现在只查到：${plainly(ruling.at)}。` : ''}`
  }
}

const plainlyOf = ({ clause }: ClauseThere): string => clause.plainly.replace(/。$/u, '')

/** The payee stands on the card of a version, not in a clause. */
const payeeOf = ({ version: { card } }: ClauseThere): string =>
  card.payee.kind === 'known' ? `钱给${card.payee.lines.join('；').replace(/。$/u, '')}` : '钱给谁没查到'

/** What a finding links to: a clause, or the version as a whole where no clause says it. */
export type Ground = {
  readonly policy: Policy
  readonly version: PolicyVersion
  readonly clause?: ClauseAnchor
  readonly cite: string
  readonly confidence: Confidence
}

/** What a finding rests on, the telling one first. */
export function groundsOf(finding: Finding): readonly Ground[] {
  const isPayee = finding.kind === 'ruling' && finding.isPayee === true
  return theresOf(finding).map(({ policy, version, clause }): Ground => {
    const { payee } = version.card
    if (!isPayee) return { policy, version, clause: clause.anchor, cite: clause.cite, confidence: clause.confidence }
    const confidence = payee.kind === 'known' ? payee.confidence : version.confidence
    return { policy, version, cite: version.document.number ?? version.title, confidence }
  })
}

function theresOf(finding: Finding): readonly ClauseThere[] {
  if (finding.kind === 'known') return finding.rests
  const { ruling } = finding
  switch (ruling.kind) {
    case 'past':
      return ruling.now === undefined ? [ruling.at] : [ruling.at, ruling.now]
    case 'nothing':
      return ruling.at === undefined ? [] : [ruling.at]
    case 'holds':
    case 'differs':
      return [ruling.at]
  }
}

const counted = [
  ['supported', '对得上'],
  ['partly', '部分对得上'],
  ['outdated', '已经过时'],
  ['wrong', '说法不准'],
  ['noBasis', '没查到依据'],
] as const satisfies readonly (readonly [Verdict, string])[]

/** 查了 9 句：3 句对得上，2 句部分对得上…… Or that nothing could be checked. */
export function sayCount({ sentences }: CheckedText): string {
  const judged = sentences.filter(({ kind }) => kind === 'judged')
  const flagged = sentences.filter(({ warnings }) => warnings.length > 0).length
  const alarm = flagged === 0 ? '' : `有 ${flagged} 句带着常见的骗人话，先看下面的提醒。`
  if (judged.length === 0) return `没有认出能核对的说法。${alarm}`
  const counts = counted.flatMap(([verdict, word]) => {
    const count = judged.filter((each) => each.verdict === verdict).length
    return count === 0 ? [] : [`${count} 句${word}`]
  })
  return `查了 ${judged.length} 句：${counts.join('，')}。${alarm}`
}
