/** Where to go and whom to ring: the channels that the cards of a case name, and no other. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { CardField } from '#domain/policy/card.ts'
import type { Channel } from '#domain/policy/reference.ts'
import { chainOf, type RegionCode } from '#domain/region/region.ts'

/** `verifiedOn`: the latest day on which a policy that names it was checked. */
export type Office = { readonly channel: Channel; readonly verifiedOn: CivilDate }

const fields = ['where', 'phone', 'process', 'office', 'materials'] as const satisfies readonly CardField[]

/** `place`: where the person is insured; a channel of another district is left out. Undefined: not known, so none is left out. */
export function officesOf(claims: readonly Entitlement[], channels: readonly Channel[], place: RegionCode | undefined): readonly Office[] {
  const named = claims.map((claim) => ({ text: textOf(claim), verifiedOn: claim.policy.lastVerified }))
  return channels
    .filter(({ region }) => place === undefined || chainOf(place).some((code) => code === region))
    .flatMap((channel): readonly Office[] => {
      const days = named.filter(({ text }) => isNamed(channel, text)).map(({ verifiedOn }) => verifiedOn)
      const [latest] = days.toSorted().toReversed()
      return latest === undefined ? [] : [{ channel, verifiedOn: latest }]
    })
}

const isNamed = ({ phones, name }: Channel, text: string): boolean =>
  phones.some((phone) => text.includes(phone)) || name.split('、').some((part) => text.includes(part))

function textOf({ lead, above }: Entitlement): string {
  const versions = [lead?.version, ...above.flatMap((outcome) => (outcome.kind === 'judged' ? (outcome.judged[0]?.version ?? []) : []))]
  const entries = versions.flatMap((version) => (version === undefined ? [] : fields.map((field) => version.card[field])))
  return entries.map((entry) => (entry.kind === 'known' ? entry.lines.join(' ') : (entry.ask ?? ''))).join(' ')
}
