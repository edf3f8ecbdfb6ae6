/** One change as readers of feeds and calendars see it. Each says that we are no authority, and names its document and confidence. */
import { links } from '#app/links.ts'
import type { ChangeEntry } from '#domain/change/change-entry.ts'
import { sayChangeKind, sayDated } from '#domain/change/say-change.ts'
import { sayConfidence } from '#domain/source/source.ts'
import type { CitedEntry } from '#features/policies/change-log.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { escapeHtml } from './text.ts'

export const disclaimer = '匠途不是官方来源，内容是转述；能不能领，以经办机构答复为准。'

export const sayTitle = ({ title, kind, on }: ChangeEntry): string => `${title}：${sayChangeKind(kind)}，${sayDated(on)}`

/** Document and confidence: 据 人社部发〔2025〕18号（转载）. */
export const sayProof = ({ entry, cite }: CitedEntry): string =>
  `${cite === undefined ? '没有出处' : `据 ${cite}`}（${sayConfidence(entry.confidence)}）`

export const pathOf = ({ about }: ChangeEntry): string =>
  about.kind === 'policy' ? links.policy(about.policy.id, { version: about.version.id }) : links.changes({ kind: 'regrouped' })

const whereOf = ({ about }: ChangeEntry): string => (about.kind === 'policy' ? sayRegions(about.policy.regions) : '人员类别')

/** A few plain sentences, for a list of items. */
export function sayBriefly(cited: CitedEntry): string {
  const { entry } = cited
  const [line] = entry.lines
  const point =
    line === undefined ? '' : `${line.about === undefined ? '' : `${line.about}：`}${line.was.join('；')} → ${line.now.join('；')}。`
  return `${whereOf(entry)}。${point}${sayProof(cited)}。${disclaimer}`
}

/** All points, old beside new. */
export function htmlOf(cited: CitedEntry): string {
  const { entry } = cited
  const points = entry.lines.map(({ about, was, now, isOpen }) => {
    const head = about === undefined ? '' : `<b>${escapeHtml(about)}</b>：`
    return `<li>${head}${escapeHtml(was.join('；'))} → <strong>${escapeHtml(now.join('；'))}</strong>${isOpen ? '（没查到准话）' : ''}</li>`
  })
  return `<p>${escapeHtml(`${whereOf(entry)}，${sayDated(entry.on)}`)}</p><ul>${points.join('')}</ul><p>${escapeHtml(`${sayProof(cited)}。${disclaimer}`)}</p>`
}
