/** How well a fact is sourced. Separate from the verdict: a confirmed rule may say no, a remembered one yes. */
import { type Confidence, sayConfidence } from '#domain/source/source.ts'
import './confidence.css'

type Mark = { readonly look: string; readonly reason: string }

const marks: Readonly<Record<Confidence, Mark>> = {
  'confirmed-A': { look: 'cf cf--a', reason: '看过发文机关公布的原文' },
  'confirmed-B': { look: 'cf cf--b', reason: '据报刊报道或经办机构的页面，没看到原文' },
  'confirmed-C': { look: 'cf', reason: '据转载，没找到官方原文' },
  'remembered-high': { look: 'cf cf--u', reason: '编辑凭记忆写下，把握较大，还没对过原文' },
  'remembered-medium': { look: 'cf cf--u', reason: '编辑凭记忆写下，把握一般，还没对过原文' },
  'remembered-low': { look: 'cf cf--u', reason: '编辑凭记忆写下，把握不大，用之前先问经办机构' },
  inferred: { look: 'cf cf--i', reason: '由别的规定推出来的，没有文件直接这样写' },
  unknown: { look: 'cf cf--u', reason: '没查到，要问经办机构' },
}

/** The class names of its shape. */
export const lookOf = (level: Confidence): string => marks[level].look

/** What kind of source stands behind a level, as a sentence without its stop. */
export const sayReason = (level: Confidence): string => marks[level].reason

/**
 * Full dot, half dot, ring, dashed ring, tilted square: the shape repeats the word. With `href` it leads to its reason; where it may
 * neither open nor lead on (inside a link), the word must do.
 */
export function ConfidenceMark({ level, href }: { readonly level: Confidence; readonly href?: string | undefined }): React.JSX.Element {
  const { look, reason } = marks[level]
  return href === undefined ? (
    <span className={look} title={reason}>
      {sayConfidence(level)}
    </span>
  ) : (
    <a className={look} href={href} title={reason}>
      {sayConfidence(level)}
    </a>
  )
}
