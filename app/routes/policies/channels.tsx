/** Where to go and whom to ring, each with how well it is sourced. */
import type { Channel } from '#domain/policy/reference.ts'
import type { SourceId } from '#domain/source/source.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

/** `hrefOf` leads to a source; without it, to its place on the same page, whose source list must then hold the sources of `channels`. */
type Props = { readonly channels: readonly Channel[]; readonly hrefOf?: (source: SourceId) => string }

export function Channels({ channels, hrefOf = (source) => `#s-${source}` }: Props): React.JSX.Element | null {
  if (channels.length === 0) return null
  return (
    <Section id="channels" title="去哪里问、在哪里办">
      <Panel bleed>
        <ul className="stack">
          {channels.map(({ id, name, detail, phones, address, confidence, sources }) => (
            <li key={id}>
              <b>{name}</b> <ConfidenceMark level={confidence} href={sources[0] && hrefOf(sources[0])} />
              <br />
              {phones.map((phone) => (
                <a key={phone} className="tap mr" href={`tel:${phone.replaceAll('-', '')}`}>
                  {phone}
                </a>
              ))}
              {address && (
                <a className="tap" href={address} rel="noreferrer">
                  {new URL(address).hostname}
                </a>
              )}
              <span className="s mute"> {detail}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  )
}
