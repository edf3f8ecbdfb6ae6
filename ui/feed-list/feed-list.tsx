/** Ways to hear of changes without coming back. */
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './feed-list.css'

export type FeedWay = {
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly icon: IconName
  /** For whom, and what to do in WeChat. */
  readonly text: string
}

export function FeedList({ ways }: { readonly ways: readonly FeedWay[] }): React.JSX.Element {
  return (
    <ul className="feed mt-2">
      {ways.map(({ links, icon, text }) => (
        <li key={text}>
          <div className="f">
            {links.map(({ href, label }, nth) => (
              <a key={href} href={href}>
                {nth === 0 && <Icon name={icon} />}
                {label}
              </a>
            ))}
          </div>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
