/** What a wiring does otherwise than drawn; where, only for those who ask. */
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import type { Look } from './read-wiring.ts'

export function Mistakes({ look: { differs, mistakes } }: { readonly look: Look }): React.JSX.Element {
  return (
    <Note kind="bad" title="动作和图不一样" level={3}>
      <p>{differs}</p>
      <Details summary={`看是哪里：${mistakes.length} 处`} bare>
        <ul className="stack">
          {mistakes.map(({ says, would }) => (
            <li key={says}>
              {says}
              {would && <p className="s mute">{`只错这一处时：${would}`}</p>}
            </li>
          ))}
        </ul>
      </Details>
    </Note>
  )
}
