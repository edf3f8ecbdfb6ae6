/**
 * What a page says to machines that read schema.org: JSON-LD, a block of data that no browser runs. Only what the page itself shows;
 * what was not found is left out.
 */
import type { MetaDescriptor } from 'react-router'
import { links } from '#app/links.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { Audience, Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { sayRegions } from '#features/policies/say-regions.ts'

type Node = Readonly<Record<string, unknown>>

/** React Router writes it and escapes `<`, so that no text can end the block. */
export const linkedData = (...graph: readonly Node[]): MetaDescriptor => ({
  'script:ld+json': { '@context': 'https://schema.org', '@graph': graph },
})

/** `path` begins with a slash; `modifiedOn` is the day an editor last looked. */
export const webPage = (origin: string, path: string, name: string, modifiedOn: string, about?: string): Node => ({
  '@type': 'WebPage',
  '@id': `${origin}${path}`,
  url: `${origin}${path}`,
  name,
  inLanguage: 'zh-CN',
  dateModified: modifiedOn,
  ...(about && { about: { '@id': about } }),
})

const audiences: Readonly<Record<Audience, string>> = { person: '个人', enterprise: '单位', provider: '培训机构' }

/** Something that an office gives: benefits only. An exam's conditions and a price list are no service. */
export function governmentService(origin: string, policy: Policy, shown: PolicyVersion): Node | undefined {
  if (policy.topic !== 'benefit') return undefined
  const { office } = shown.card
  return {
    '@type': 'GovernmentService',
    '@id': serviceId(origin, policy),
    name: policy.title,
    description: policy.summary,
    url: `${origin}${links.policy(policy.id)}`,
    areaServed: sayRegions(policy.regions),
    audience: { '@type': 'Audience', audienceType: audiences[policy.audience] },
    ...(office.kind === 'known' && { serviceOperator: { '@type': 'GovernmentOrganization', name: office.lines[0] } }),
  }
}

export const serviceId = (origin: string, { id }: Policy): string => `${origin}${links.policy(id)}#service`

/** The document behind a version, where it has a number. What we show of it is a paraphrase, so no text is given. */
export function legislation(origin: string, policy: Policy, version: PolicyVersion): Node | undefined {
  const { number, title, bodies } = version.document
  if (number === undefined) return undefined
  return {
    '@type': 'Legislation',
    '@id': `${origin}${links.policy(policy.id, { version: version.id })}#document`,
    legislationIdentifier: number,
    name: title ?? number,
    inLanguage: 'zh-CN',
    legislationJurisdiction: sayRegions(policy.regions),
    ...(version.from.precision === 'day' && { legislationDateOfApplicability: textOf(version.from) }),
    ...(bodies.length > 0 && { legislationPassedBy: bodies.map((name) => ({ '@type': 'GovernmentOrganization', name })) }),
  }
}
