/** A paper that was handed in, as statistics read it: each place with the answer that counted. */
import type { SimpleResponse } from '#domain/item/response.ts'
import type { PaperItem, Sitting } from './sitting.ts'

export type HandedIn = Pick<Sitting, 'code' | 'bankRecordedAt' | 'form'> & { readonly places: readonly AnsweredPlace[] }

export type AnsweredPlace = PaperItem & {
  /** The last that was saved; undefined where the place was left open. */
  readonly response: SimpleResponse | undefined
  /** Undefined where nothing was ever saved. */
  readonly spentMs: number | undefined
  /** An earlier paper of the same row of papers asked this item already: the answer is not the first one. */
  readonly isRepeat: boolean
}
