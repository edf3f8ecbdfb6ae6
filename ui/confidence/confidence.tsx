/** How well a fact is sourced. Separate from the verdict: a confirmed rule may say no, a remembered one yes. */
import './confidence.css'

/** Confirmed against a text of grade A, B or C; written from memory; concluded from others; or not known at all. */
export type Confidence =
  | 'confirmed-A'
  | 'confirmed-B'
  | 'confirmed-C'
  | 'remembered-high'
  | 'remembered-medium'
  | 'remembered-low'
  | 'inferred'
  | 'unknown'

type Mark = { readonly look: string; readonly word: string; readonly title: string }

const marks: Readonly<Record<Confidence, Mark>> = {
  'confirmed-A': { look: 'cf cf--a', word: '官方原文', title: '看过发文机关公布的原文' },
  'confirmed-B': { look: 'cf cf--b', word: '报刊或机构', title: '据报刊报道或经办机构的页面，没看到原文' },
  'confirmed-C': { look: 'cf', word: '转载', title: '据转载，没找到官方原文' },
  'remembered-high': { look: 'cf cf--u', word: '凭记忆，没核实', title: '编辑凭记忆写下，把握较大，还没对过原文' },
  'remembered-medium': { look: 'cf cf--u', word: '凭记忆，没核实', title: '编辑凭记忆写下，把握一般，还没对过原文' },
  'remembered-low': { look: 'cf cf--u', word: '凭记忆，没核实', title: '编辑凭记忆写下，把握不大，用之前先问经办机构' },
  inferred: { look: 'cf cf--i', word: '推断', title: '由别的规定推出来的，没有文件直接这样写' },
  unknown: { look: 'cf cf--u', word: '待核实', title: '没查到，要问经办机构' },
}

/** The word for a level, for text without marks. */
export const sayConfidence = (level: Confidence): string => marks[level].word

/** Full dot, half dot, ring, dashed ring, tilted square: the shape repeats the word. */
export function ConfidenceMark({ level }: { readonly level: Confidence }): React.JSX.Element {
  const { look, word, title } = marks[level]
  return (
    <span className={look} title={title}>
      {word}
    </span>
  )
}
