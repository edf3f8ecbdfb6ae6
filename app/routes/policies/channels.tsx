/** Where to go and whom to ring, each with how well it is sourced. */
import type { Channel } from '#domain/policy/reference.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

/** The source list of the page must hold the sources of `channels`. */
type Props = { readonly channels: readonly Channel[] }

export function Channels({ channels }: Props): React.JSX.Element | null {
  if (channels.length === 0) return null
  return (
    <Section id="channels" title="去哪里问、在哪里办">
      <Panel bleed>
        <ul className="stack">
          {channels.map(({ id, name, detail, phones, address, confidence, sources }) => (
            <li key={id}>
              <b>{name}</b> <ConfidenceMark level={confidence} href={sources[0] && `#s-${sources[0]}`} />
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
