/** A sentence with gaps to write in: each gap stands where its word belongs. */
import { type RichPart, RichText } from '#ui/rich-text/rich-text.tsx'
import './cloze.css'

type Props = { readonly name: string; readonly parts: readonly RichPart[]; readonly written?: readonly string[] }

export function Cloze({ name, parts, written = [] }: Props): React.JSX.Element {
  return (
    <p className="cloze">
      <RichText
        parts={parts}
        gap={(nth) => (
          <input
            className="blank"
            type="text"
            name={name}
            autoComplete="off"
            autoCapitalize="off"
            maxLength={60}
            aria-label={`第 ${nth + 1} 空`}
            defaultValue={written[nth]}
          />
        )}
      />
    </p>
  )
}
