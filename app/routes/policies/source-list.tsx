/** The sources of a page. Reposts sit on unrelated sites, so only pages of grades A and B are linked. */
import type { Source } from '#domain/source/source.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

export function SourceList({
  sources,
  showAddresses,
}: {
  readonly sources: readonly Source[]
  readonly showAddresses: boolean
}): React.JSX.Element {
  return (
    <Section id="sources" title="出处">
      <Panel bleed>
        <ol className="src stack">
          {sources.map(({ id, grades, shows, addresses }) => (
            <li key={id} id={`s-${id}`} className={showAddresses ? 'nth' : undefined}>
              <ConfidenceMark level={`confirmed-${grades[0] ?? 'C'}`} /> {shows}{' '}
              {grades.includes('C')
                ? '（转载页只记内容，不给链接）'
                : addresses.map((address) => (
                    <a key={address} href={address} rel="noreferrer">
                      {showAddresses ? address : new URL(address).hostname}{' '}
                    </a>
                  ))}
            </li>
          ))}
        </ol>
        <p className="s mute">页面贴出的日子不是生效的日子：有的县页面 2024 年还挂着 2022 年的规定。</p>
      </Panel>
    </Section>
  )
}
