/** Ways into the parts of a room: a large row each, what is there in one line. */
import { Icon } from '#ui/icon/icon.tsx'
import './doors.css'

export type Door = { readonly href: string; readonly title: string; readonly says: string }

export function Doors({ doors }: { readonly doors: readonly Door[] }): React.JSX.Element {
  return (
    <ul className="doors panel panel--flush bleed">
      {doors.map(({ href, title, says }) => (
        <li key={href}>
          <a href={href}>
            <div>
              <b>{title}</b>
              <span>{says}</span>
            </div>
            <Icon name="go" />
          </a>
        </li>
      ))}
    </ul>
  )
}
