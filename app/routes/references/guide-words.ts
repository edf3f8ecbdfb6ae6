/** What the guide to certificates says, in sentences. */
import type { GuideOutcome, GuideTrack } from '#domain/certificate/certificate-guide.ts'
import { type CertificateKind, sayLegalNature } from '#domain/certificate/certificate-kind.ts'
import { sayValidity } from '#domain/certificate/validity.ts'
import type { GuidePage } from '#features/certificates/read-guide.ts'

export function sayGuideTitle({ answers, outcome, track, kinds }: GuidePage): string {
  if (answers.length === 0) return '你这本是哪种证？'
  switch (outcome.kind) {
    case 'one':
      return `${track === 'held' ? '你这本是' : '你要的是'}${nameOf(outcome.certificate, kinds)}`
    case 'several':
      return track === 'held' ? `还可能是 ${outcome.remaining.length} 种证` : `有 ${outcome.remaining.length} 种证可以选`
    case 'contradiction':
      return '几个回答对不到一起'
  }
}

/** The answer in a sentence or two. */
export function sayGuideLede({ answers, outcome, open, kinds }: GuidePage): string {
  if (answers.length === 0) return '看着证答三个问题，告诉你是哪种、管什么、哪项补贴认、去哪查。不用填名字和编号；说不准就选“不确定”。'
  switch (outcome.kind) {
    case 'one':
      return sayKind(kinds.find(({ id }) => id === outcome.certificate))
    case 'several':
      return `${namesOf(outcome.remaining, kinds)}。${open.length > 0 ? '往下再答一问，就能分得更清。' : '凭这些回答分不开，下面把它们摆在一起。'}`
    case 'contradiction':
      return '没有哪一种证同时合得上这些回答。可能看错了一处，也可能手上不止一本。先对照证书再看一遍。'
  }
}

/** How a contradiction could be mended, a sentence for each answer that may be the slip. */
export const sayFits = (
  fits: Extract<GuideOutcome, { kind: 'contradiction' }>['fits'],
  kinds: readonly CertificateKind[],
): readonly string[] =>
  fits.map(
    ({ without: { question, option }, remaining }) =>
      `要是“${question.label}：${option?.label ?? '不确定'}”看错了，那就是${namesOf(remaining, kinds, '或')}。`,
  )

/** What a certificate is in law, who counts it, and how long it holds: the whole in a breath. */
export function sayKind(kind: CertificateKind | undefined): string {
  if (kind === undefined) return ''
  const { nature, readBy, validity } = kind
  const counted = readBy.filter(({ counts }) => counts === 'yes').map(({ what }) => what)
  const refused = readBy.filter(({ counts }) => counts === 'no').map(({ what }) => what)
  return [
    `${sayLegalNature(nature)}。`,
    counted.length > 0 ? `${counted.join('、')}认它。` : '哪一项认它，没查到。',
    refused.length > 0 ? `${refused.join('、')}不认它。` : '',
    `有效期：${validity.kind === 'unknown' ? '没查到' : sayValidity(validity)}。`,
  ].join('')
}

export const sayAnswersAgree = (count: number, track: GuideTrack): string =>
  track === 'wanted' ? '按你要的用处分的' : count > 1 ? `${count} 条都对得上` : '只凭一条分的'

const nameOf = (id: string, kinds: readonly CertificateKind[]): string => kinds.find((kind) => kind.id === id)?.name ?? id
const namesOf = (ids: readonly string[], kinds: readonly CertificateKind[], between = '、'): string =>
  ids.map((id) => nameOf(id, kinds)).join(between)
