/** Where a hit of the search leads. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { PolicyId } from '#domain/policy/ids.ts'
import type { Hit } from '#features/search/hit.ts'

/** What has no page of its own is told whole where it stands. */
export function hrefOf({ thing }: Hit, on: CivilDate | undefined): string | undefined {
  switch (thing.kind) {
    case 'policy':
      return links.policy(thing.on.policy.id, { on })
    case 'clause':
      return links.clause(thing.on.policy.id, thing.version.id, thing.clause.anchor)
    case 'claim':
      return onPolicy(thing.claim.policies, 'claims')
    case 'unknown':
      return onPolicy(thing.unknown.policies, 'unknowns')
    case 'exclusion':
      return onPolicy(thing.exclusion.policies, 'exclusions')
    case 'channel':
      return links.sources({}, 'channels')
    case 'category':
      return undefined
    case 'certificate':
      return links.certificates(`k-${thing.certificate.id}`)
    case 'place':
      return links.places(thing.place.kind === 'neighbour' ? 'neighbours' : `l-${thing.place.id}`)
    case 'term':
      return links.terms(thing.term.id)
    case 'source':
      return thing.source.grades.includes('C') ? undefined : thing.source.addresses[0] // mirrors sit on unrelated sites
    case 'bench':
      return thing.exercise === undefined ? links.benchTask(thing.task) : links.benchRoom(thing.task, thing.exercise)
  }
}

const onPolicy = ([first]: readonly PolicyId[], section: string): string | undefined => first && links.policy(first, {}, section)
