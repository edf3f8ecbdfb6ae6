/** A drawing of ours, inline so that it takes the colours of the page; what it shows is also said in words. */
import './figure.css'

type Props = {
  /** SVG text from our own content, checked when it was loaded. */
  readonly svg: string
  readonly says: string
}

/** The words are folded away for those who see the drawing, and read out to those who do not. */
export function Figure({ svg, says }: Props): React.JSX.Element {
  return (
    <figure className="fig fig--n mt-4">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawings of our own content, without scripts or addresses */}
      <div className="wd" role="img" aria-label={says} dangerouslySetInnerHTML={{ __html: svg }} />
      <details className="no-print">
        <summary className="bare">用文字说这张图</summary>
        <p className="s mute">{says}</p>
      </details>
    </figure>
  )
}
