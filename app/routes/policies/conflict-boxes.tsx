/** Conflicts of a policy as boxes, the same on the pages of both sides. */
import { links } from '#app/links.ts'
import type { SidedConflict } from '#domain/policy/conflict-sides.ts'
import type { Statement } from '#domain/policy/policy.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { SupportMark } from '#ui/confidence/support.tsx'
import { ConflictBox, type Side } from '#ui/conflict-box/conflict-box.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { type SupportFrame, statementSupport } from './support-of.ts'

type Props = {
  readonly conflicts: readonly SidedConflict[]
  readonly frame: SupportFrame
  readonly level: 3 | 4
  readonly isPrint: boolean
}

export function ConflictBoxes({ conflicts, frame, level, isPrint }: Props): React.JSX.Element {
  const sideOf = ({ says, sources }: Statement): Side => {
    const support = statementSupport(sources, frame)
    return {
      says: <KeepDates text={says} />,
      source: support ? <SupportMark support={support} flat={isPrint} /> : <Unknown>没有出处</Unknown>,
    }
  }
  return (
    <>
      {conflicts.map(({ conflict: { id, about, one, other, handling }, other: place }) => (
        <ConflictBox
          key={id}
          id={`x-${id}`}
          level={level}
          about={about}
          sides={[sideOf(one), sideOf(other)]}
          handling={<KeepDates text={handling} />}
          links={place && <OtherSide place={place} />}
        />
      ))}
    </>
  )
}

function OtherSide({ place: { policy, version, clause } }: { readonly place: NonNullable<SidedConflict['other']> }): React.JSX.Element {
  const href = version && clause ? links.clause(policy.id, version.id, clause) : links.policy(policy.id, { version: version?.id })
  return (
    <p>
      另一边写在：<a href={href}>{policy.title}</a>
    </p>
  )
}
