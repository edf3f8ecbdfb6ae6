/** The states an item of the bank went through: what it said when a paper was made, and what it says now. */
import type { Instant } from '#domain/calendar/instant.ts'
import type { Item } from '#domain/item/item.ts'

/** From `recordedAt` on, until it was superseded: undefined while it stands. */
export type ItemState = { readonly recordedAt: Instant; readonly supersededAt: Instant | undefined; readonly item: Item }

/** Undefined where the bank did not have the item at that moment. */
export const stateAt = (states: readonly ItemState[], at: Instant): ItemState | undefined =>
  states.find(({ recordedAt, supersededAt }) => recordedAt <= at && (supersededAt === undefined || at < supersededAt))

/** Undefined where the item was taken out of the bank. */
export const presentState = (states: readonly ItemState[]): ItemState | undefined =>
  states.find(({ supersededAt }) => supersededAt === undefined)
