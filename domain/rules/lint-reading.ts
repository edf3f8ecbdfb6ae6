/** Whether a reader without training can follow: every clause said plainly, in short sentences, without unexplained words. */
import { cardFields } from '#domain/policy/card.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { LONGEST_SENTENCE, longSentencesIn, readingLengthOf } from '#domain/policy/sentences.ts'
import type { Glossary } from '#domain/policy/term.ts'
import type { Finding, Place } from './lint.ts'

/** A clause as short as this is plain as it stands, so its plain reading may repeat it. */
const PLAIN_ANYWAY = 12

/** `jargon`: words that need a term. What was taken over from another version is looked at where it was written. */
export function lintReading(policy: Policy, glossary: Glossary, jargon: readonly string[]): readonly Finding[] {
  return policy.versions.flatMap((version) => [
    ...version.clauses.flatMap((clause) => (clause.inheritedFrom === undefined ? withoutReading(version, clause) : [])),
    ...textsOf(version).flatMap(({ at, text }) => [...longIn(at, text), ...unexplainedIn(at, text, glossary, jargon)]),
  ])
}

type Located = { readonly at: Place; readonly text: string }

function textsOf({ id, clauses, card }: PolicyVersion): readonly Located[] {
  return [
    ...clauses.flatMap(({ anchor, plainly, inheritedFrom }): readonly Located[] =>
      inheritedFrom === undefined ? [{ at: { kind: 'clause', version: id, anchor }, text: plainly }] : [],
    ),
    ...cardFields.flatMap((field): readonly Located[] => {
      const entry = card[field]
      if (entry.kind === 'unknown' || entry.inheritedFrom !== undefined) return []
      return entry.lines.map((text) => ({ at: { kind: 'card', version: id, field }, text }))
    }),
  ]
}

function withoutReading({ id }: PolicyVersion, { anchor, plainly, paraphrase }: PolicyVersion['clauses'][number]): readonly Finding[] {
  const isPlain = plainly.trim() !== '' && (plainly !== paraphrase || readingLengthOf(plainly) <= PLAIN_ANYWAY)
  const says = `条款“${anchor}”没有白话：plainly 照抄了 paraphrase；换成初中文化看得懂的话。`
  return isPlain ? [] : [{ check: 'noPlainReading', severity: 'doubt', at: { kind: 'clause', version: id, anchor }, says }]
}

const longIn = (at: Place, text: string): readonly Finding[] =>
  longSentencesIn(text).map((sentence) => {
    const says = `这一句 ${readingLengthOf(sentence)} 个字，最多 ${LONGEST_SENTENCE} 个：“${sentence}”拆成两句，或者分行写。`
    return { check: 'longSentence', severity: 'doubt', at, says }
  })

function unexplainedIn(at: Place, text: string, { byWord }: Glossary, jargon: readonly string[]): readonly Finding[] {
  const explained = [...byWord.keys()]
  return jargon.flatMap((word): readonly Finding[] => {
    const isOpen = text.includes(word) && !explained.some((each) => each.includes(word) && text.includes(each))
    const says = `“${word}”是行话，用词表里没有；在 content/terms.yaml 里解释，或者换一个大家都懂的词。`
    return isOpen ? [{ check: 'unexplainedTerm', severity: 'doubt', at, says }] : []
  })
}
