/** The dark bar on top of every page: skip link, brand, main navigation, and at most two tools. */
import './site-header.css'

/** One way to another room. */
export type NavItem = { readonly href: string; readonly label: string; readonly current?: boolean | undefined }

/** A setting offered in the bar (长辈版, 深色): a link to the settings page; `pressed` when it is on. */
export type HeaderTool = { readonly href: string; readonly label: string; readonly pressed?: boolean | undefined }

type Props = {
  readonly homeHref?: string
  readonly nav: readonly NavItem[]
  readonly tools: readonly HeaderTool[]
  /** The id of `<main>`, for the skip link. */
  readonly mainId?: string
}

/** Rooms that are not built are simply not in `nav`; on a phone the tab bar does its work. */
export function SiteHeader({ homeHref = '/', nav, tools, mainId = 'main' }: Props): React.JSX.Element {
  return (
    <>
      <a className="skip" href={`#${mainId}`}>
        跳到正文
      </a>
      <header className="top">
        <div className="wrap">
          <a className="brand" href={homeHref}>
            <BrandMark />
            <span>匠途</span> <small>从取证到立业</small>
          </a>
          <nav className="top-nav" aria-label="主导航">
            <ul>
              {nav.map(({ href, label, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="top-tools">
            {tools.map(({ href, label, pressed }) => (
              <a key={label} href={href} aria-current={pressed ? 'true' : undefined}>
                {label}
              </a>
            ))}
          </div>
        </div>
      </header>
    </>
  )
}

/** An open contact about to close: the house's sign. */
function BrandMark(): React.JSX.Element {
  return (
    <svg viewBox="0 0 30 30" fill="none" aria-hidden="true">
      <path d="M3 24h6M21 24h6" stroke="#b4692f" strokeWidth="3.5" />
      <path d="M10 23L21 7" stroke="#ffb81c" strokeWidth="3.5" />
      <circle cx="9.5" cy="24" r="3" fill="#fff" />
      <circle cx="21" cy="24" r="3" fill="#fff" />
    </svg>
  )
}
