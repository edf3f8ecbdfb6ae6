/** The phone's bottom navigation. Leave it out inside the interview and a mock exam: one way out there. */
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './tab-bar.css'

/** One tab: two to four characters, and a drawing. */
export type Tab = { readonly href: string; readonly label: string; readonly icon: IconName; readonly current?: boolean | undefined }

/** As many columns as there are tabs (two to five). Give `<body>` the class `has-tabbar` with it. */
export function TabBar({ tabs }: { readonly tabs: readonly Tab[] }): React.JSX.Element {
  return (
    <nav className="tabbar" aria-label="底部导航">
      <ul>
        {tabs.map(({ href, label, icon, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
