/**
 * A sitting (一次模拟考): a paper, when it began, how long it may last. What happens in it is a log of events; everything else follows
 * from them. Pure: the moment comes in from outside, and it is always the server's.
 */
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import type { Marks } from '#domain/item/score/marks.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { OverExposed } from './exposure.ts'
import type { OpenForm } from './form.ts'

/** Nobody can guess it: who holds it may sit, hand in and look. */
export type SittingCode = Brand<string, 'SittingCode'>
export const toSittingCode = (letters: string): SittingCode => letters as SittingCode

/** More time for whoever reads slowly or uses other means; no proof is asked for. */
export const extensions = ['none', 'quarter', 'half', 'unlimited'] as const
export type Extension = (typeof extensions)[number]

/** One place of the paper. `section` is the place of its section in the form. */
export type PaperItem = { readonly item: ItemId; readonly scope: string; readonly section: number; readonly most: Marks }

export type Sitting = {
  readonly code: SittingCode
  readonly bank: string
  /** The state of the bank from which the paper was made: so every item can be shown as it was asked. */
  readonly bankRecordedAt: Instant
  readonly form: OpenForm
  readonly extension: Extension
  readonly startedAt: Instant
  /** Decides the order of the options. */
  readonly seed: number
  /** In the order of the paper. */
  readonly paper: readonly PaperItem[]
  /** Only where the bank had too little to choose from. */
  readonly overExposed?: OverExposed | undefined
  readonly submission?: Submission | undefined
}

/** `clock`: the time was over, and what had arrived was collected. */
export type Submission = { readonly at: Instant; readonly by: 'candidate' | 'clock' }

/** What a page sends about one item: the answer as it stands (none: left open) and the flag. The key is of the page that was sent. */
export type SaveDraft = {
  readonly nth: number
  readonly key: string
  readonly response: SimpleResponse | undefined
  readonly isFlagged: boolean
}
/** `turn`: a page that went back and was sent again with another answer has the same key; its later words count as well. */
export type SavedEvent = SaveDraft & { readonly at: Instant; readonly turn: number }

export type SaveRefused =
  | { readonly kind: 'submitted' }
  | { readonly kind: 'overdue' }
  /** The paper has no such place. */
  | { readonly kind: 'noSuchPlace'; readonly nth: number }

/** Undefined where there is no limit. */
export function endsAt({ form, extension, startedAt }: Pick<Sitting, 'form' | 'extension' | 'startedAt'>): Instant | undefined {
  const minutes = minutesOf(form.minutes.value, extension)
  return minutes === undefined ? undefined : toInstant(startedAt + minutes * 60_000)
}

/** With the extension; may end on half a minute. */
export function minutesOf(minutes: number, extension: Extension): number | undefined {
  switch (extension) {
    case 'none':
      return minutes
    case 'quarter':
      return minutes * 1.25
    case 'half':
      return minutes * 1.5
    case 'unlimited':
      return undefined
  }
}

export type Stand =
  /** `leftMs`: undefined without a limit. */
  | { readonly kind: 'open'; readonly leftMs: number | undefined }
  /** The time is over and nobody has collected it yet; `endedAt` is when it has to be taken as handed in. */
  | { readonly kind: 'overdue'; readonly endedAt: Instant }
  | { readonly kind: 'submitted'; readonly submission: Submission }

/** The last moment still counts: at the end itself nothing is left. */
export function standOf(sitting: Pick<Sitting, 'form' | 'extension' | 'startedAt' | 'submission'>, at: Instant): Stand {
  if (sitting.submission !== undefined) return { kind: 'submitted', submission: sitting.submission }
  const end = endsAt(sitting)
  if (end === undefined) return { kind: 'open', leftMs: undefined }
  return at >= end ? { kind: 'overdue', endedAt: end } : { kind: 'open', leftMs: end - at }
}

/** `isNew`: to be appended; otherwise it was kept before, and this is what was kept. */
export type Accepted = { readonly isNew: boolean; readonly event: SavedEvent }

/**
 * `earlier`: the last event kept under the same key, if any. A repetition is answered with what was kept, even when the time is over by
 * then: it was acknowledged, or should have been.
 */
export function accept(
  sitting: Omit<Sitting, 'paper'> & { readonly places: number },
  draft: SaveDraft,
  earlier: SavedEvent | undefined,
  at: Instant,
): Result<Accepted, SaveRefused> {
  if (earlier !== undefined && saysTheSame(earlier, draft)) return ok({ isNew: false, event: earlier })
  if (!Number.isInteger(draft.nth) || draft.nth < 0 || draft.nth >= sitting.places) return fail({ kind: 'noSuchPlace', nth: draft.nth })
  const stand = standOf(sitting, at)
  if (stand.kind !== 'open') return fail({ kind: stand.kind })
  return ok({ isNew: true, event: { ...draft, at, turn: (earlier?.turn ?? 0) + 1 } })
}

const saysTheSame = (event: SavedEvent, draft: SaveDraft): boolean =>
  event.nth === draft.nth && event.isFlagged === draft.isFlagged && isSame(event.response, draft.response)

/** Says what to do now. */
export function saySaveRefused(refused: SaveRefused): string {
  switch (refused.kind) {
    case 'submitted':
      return '这张卷已经交了，不能再改。'
    case 'overdue':
      return '时间到了，卷已经收了。到点以前存的都算。'
    case 'noSuchPlace':
      return '这张卷没有这道题。回答题卡，点题号进去。'
  }
}
