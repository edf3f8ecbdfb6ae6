/** The end of every page: what this site is and is not, whom to ring, and the smaller rooms. */
import type { ReactNode } from 'react'
import './site-footer.css'

/** An office that answers: `number` as it is printed, e.g. 023-12333. */
export type Phone = { readonly office: string; readonly number: string }

type Props = {
  readonly phones: readonly Phone[]
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly disclaimer?: ReactNode
}

/** Says whose word counts (the office's), so that no page has to. */
export function SiteFooter({ phones, links, disclaimer = standing }: Props): React.JSX.Element {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p>
            <strong>匠途</strong>：从取证到立业。{disclaimer}
          </p>
          <p>
            {phones.map(({ office, number }) => (
              <span key={number} className="tel-l">
                {office} <a href={`tel:${number.replace(/\D/g, '')}`}>{number}</a>
              </span>
            ))}
          </p>
        </div>
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

const standing = '政策内容由本站转述，标了来源和核对日期；能不能领，以经办机构答复为准。'
