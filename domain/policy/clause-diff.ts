/** The clauses of two versions set against each other by their anchors, which stay the same for the same matter. */
import type { Clause } from './clause.ts'
import type { ClauseAnchor } from './ids.ts'
import type { PolicyVersion } from './policy.ts'

/**
 * `other` says of the version that lacks the clause: `silent`, it was read and does not speak of the matter; `unknown`, nobody could
 * find out what it says, so nothing was added or abolished.
 */
export type ClauseMatch =
  | {
      readonly kind: 'both'
      readonly anchor: ClauseAnchor
      readonly before: Clause
      readonly after: Clause
      readonly isChanged: boolean
    }
  | { readonly kind: 'onlyBefore'; readonly anchor: ClauseAnchor; readonly before: Clause; readonly other: Other }
  | { readonly kind: 'onlyAfter'; readonly anchor: ClauseAnchor; readonly after: Clause; readonly other: Other }
export type Other = 'silent' | 'unknown'

/** Whether it says something that was found. One that only says 没查到 was not abolished when it is gone, and not changed when it is filled. */
export const isFound = ({ confidence }: Clause): boolean => confidence !== 'unknown'

/** Each clause of either version once: in the order of `after`, then what only `before` has. Compared is what a clause says, not who cites it. */
export function matchClauses(before: PolicyVersion, after: PolicyVersion): readonly ClauseMatch[] {
  return [
    ...after.clauses.map((clause): ClauseMatch => {
      const { anchor } = clause
      const earlier = clauseAt(before, anchor)
      if (earlier === undefined) return { kind: 'onlyAfter', anchor, after: clause, other: otherOf(before) }
      return { kind: 'both', anchor, before: earlier, after: clause, isChanged: earlier.paraphrase !== clause.paraphrase }
    }),
    ...before.clauses
      .filter(({ anchor }) => clauseAt(after, anchor) === undefined)
      .map((clause): ClauseMatch => ({ kind: 'onlyBefore', anchor: clause.anchor, before: clause, other: otherOf(after) })),
  ]
}

const clauseAt = ({ clauses }: PolicyVersion, anchor: ClauseAnchor): Clause | undefined => clauses.find((each) => each.anchor === anchor)

const otherOf = ({ state, clauses }: PolicyVersion): Other => (state === 'notEstablished' || clauses.length === 0 ? 'unknown' : 'silent')
