/** What to do one after the other, from the results of a case. Steps that nobody knows are said to be unknown, none is made up. */
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { CardEntry } from '#domain/policy/card.ts'
import { isClaimable } from './checklist.ts'

export type Step =
  /** Questions still open: answer them first, they may change everything after. */
  | { readonly kind: 'answer' }
  /** Ring up: what only the office can say. */
  | { readonly kind: 'confirm'; readonly of: readonly Entitlement[] }
  /** What is missing and can be made good. */
  | { readonly kind: 'mend'; readonly of: Entitlement }
  | { readonly kind: 'gather' }
  /** How the claim is filed, as the card of the version tells it. */
  | { readonly kind: 'file'; readonly of: Entitlement; readonly process: CardEntry | undefined }
  /** See that the money is what was said. */
  | { readonly kind: 'receive'; readonly of: readonly Entitlement[] }

export function stepsOf(all: readonly Entitlement[], isOpen: boolean): readonly Step[] {
  const claims = all.filter(isClaimable)
  const confirm = claims.filter(({ verdict }) => verdict === 'review')
  const paid = claims.filter(({ policy, payee }) => policy.nature === 'payment' && payee === 'person')
  return [
    ...(isOpen ? [{ kind: 'answer' } as const] : []),
    ...(confirm.length > 0 ? [{ kind: 'confirm', of: confirm } as const] : []),
    ...claims.filter(({ verdict }) => verdict === 'near').map((of): Step => ({ kind: 'mend', of })),
    ...(claims.length > 0 ? [{ kind: 'gather' } as const] : []),
    ...claims.map((of): Step => ({ kind: 'file', of, process: of.lead?.version.card.process })),
    ...(paid.length > 0 ? [{ kind: 'receive', of: paid } as const] : []),
  ]
}
