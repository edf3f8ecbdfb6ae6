/** How well a fact is sourced. Separate from the verdict: a confirmed rule may say no, a remembered one yes. */
import { type Confidence, sayConfidence } from '#domain/source/source.ts'
import './confidence.css'

type Mark = { readonly look: string; readonly title: string }

const marks: Readonly<Record<Confidence, Mark>> = {
  'confirmed-A': { look: 'cf cf--a', title: '看过发文机关公布的原文' },
  'confirmed-B': { look: 'cf cf--b', title: '据报刊报道或经办机构的页面，没看到原文' },
  'confirmed-C': { look: 'cf', title: '据转载，没找到官方原文' },
  'remembered-high': { look: 'cf cf--u', title: '编辑凭记忆写下，把握较大，还没对过原文' },
  'remembered-medium': { look: 'cf cf--u', title: '编辑凭记忆写下，把握一般，还没对过原文' },
  'remembered-low': { look: 'cf cf--u', title: '编辑凭记忆写下，把握不大，用之前先问经办机构' },
  inferred: { look: 'cf cf--i', title: '由别的规定推出来的，没有文件直接这样写' },
  unknown: { look: 'cf cf--u', title: '没查到，要问经办机构' },
}

/** Full dot, half dot, ring, dashed ring, tilted square: the shape repeats the word. */
export function ConfidenceMark({ level }: { readonly level: Confidence }): React.JSX.Element {
  const { look, title } = marks[level]
  return (
    <span className={look} title={title}>
      {sayConfidence(level)}
    </span>
  )
}
