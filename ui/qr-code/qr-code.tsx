/** A square that a phone reads: the way back from paper to the page. */
import './qr-code.css'

/** Dark modules as lines one module thick, in a square of `size` modules. */
export type QrPath = { readonly size: number; readonly d: string }

/** Black on white in both themes, with the quiet edge of four modules that scanners need. `label` says where it leads. */
export function QrCode({ code: { size, d }, label }: { readonly code: QrPath; readonly label: string }): React.JSX.Element {
  return (
    <svg className="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <path className="qr-w" d={`M-4-4h${size + 8}v${size + 8}h-${size + 8}z`} />
      <path className="qr-b" d={d} />
    </svg>
  )
}
