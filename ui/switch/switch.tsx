/** Two or three views of the same thing, made of links: the URL changes, nothing is remembered. */
import './switch.css'

type Props = {
  /** What is switched: 看谁的 */
  readonly label: string
  readonly items: readonly { readonly href: string; readonly label: string; readonly current?: boolean | undefined }[]
}

/** 个人 / 单位, 国家 / 重庆. */
export function Switch({ label, items }: Props): React.JSX.Element {
  return (
    <nav className="switch" aria-label={label}>
      {items.map(({ href, label: word, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {word}
        </a>
      ))}
    </nav>
  )
}
