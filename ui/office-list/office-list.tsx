/** Offices and telephones, each with what is known of it. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './office-list.css'

export type OfficeItem = { readonly id: string; readonly name: string; readonly phones: readonly string[]; readonly children: ReactNode }

export function OfficeList({ offices }: { readonly offices: readonly OfficeItem[] }): React.JSX.Element {
  return (
    <ul className="office">
      {offices.map(({ id, name, phones, children }) => (
        <li key={id}>
          <b>{name}</b>
          {phones.map((phone) => (
            <a key={phone} className="tel2" href={`tel:${phone.replace(/\D/g, '')}`}>
              <Icon name="check" />
              {phone}
            </a>
          ))}
          <small className="s">{children}</small>
        </li>
      ))}
    </ul>
  )
}
