/** Who is meant by the groups that a version names, and when that changed. */
import type { Category } from '#domain/policy/reference.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { Section } from '#ui/section/section.tsx'

export function Categories({
  categories,
  isOpen,
}: {
  readonly categories: readonly Category[]
  readonly isOpen: boolean
}): React.JSX.Element | null {
  if (categories.length === 0) return null
  return (
    <Section id="categories" title="这些人指的是谁">
      {categories.map(({ id, name, definition, changes, confidence, sources }) => (
        <Details key={id} summary={name} panel open={isOpen}>
          <p>
            {definition} <ConfidenceMark level={confidence} href={sources[0] && `#s-${sources[0]}`} />
          </p>
          {changes.length > 0 && (
            <ul className="s mute">
              {changes.map(({ from, says }) => (
                <li key={`${from} ${says}`}>
                  {from === 'unknown' ? '时间没查到' : from}：{says}
                </li>
              ))}
            </ul>
          )}
        </Details>
      ))}
    </Section>
  )
}
