/** What one can do here, as a strip of big links. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './service-grid.css'

/** One errand: a verb, and one line of what comes out. */
export type Service = { readonly href: string; readonly icon: IconName; readonly title: ReactNode; readonly text: ReactNode }

/** One column on phones, then two, then three. */
export function ServiceGrid({ services }: { readonly services: readonly Service[] }): React.JSX.Element {
  return (
    <ul className="svc">
      {services.map(({ href, icon, title, text }) => (
        <li key={href}>
          <a href={href}>
            <Icon name={icon} />
            <div>
              <b>{title}</b>
              <span>{text}</span>
            </div>
            <Icon name="go" end />
          </a>
        </li>
      ))}
    </ul>
  )
}
