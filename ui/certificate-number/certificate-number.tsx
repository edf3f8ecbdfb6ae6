/** A number taken apart like a terminal strip: a block a part, what stands there above, what it means below. */
import './certificate-number.css'

/** `text` as printed; `•` where it is personal. */
export type StripPart = { readonly key: string; readonly text: string; readonly name: string; readonly says: string }

export function CertificateNumber({ parts, label }: { readonly parts: readonly StripPart[]; readonly label: string }): React.JSX.Element {
  return (
    <ol className="certno" aria-label={label}>
      {parts.map(({ key, text, name, says }) => (
        <li key={key}>
          <span className="v">{text}</span>
          <span className="m">{name}</span>
          <span className="p">{says}</span>
        </li>
      ))}
    </ol>
  )
}
