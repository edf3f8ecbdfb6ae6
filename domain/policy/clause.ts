/** One statement of a policy version, under an anchor that stays the same from version to version. */
import type { Confidence, SourceId } from '#domain/source/source.ts'
import type { ClauseAnchor, VersionId } from './ids.ts'

export type Clause = {
  readonly anchor: ClauseAnchor
  /** What the source says, in our own words (never presented as its wording). */
  readonly paraphrase: string
  /** The same for a reader without training. */
  readonly plainly: string
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
  /** The document that says it, as cited to the reader: 渝人社发〔2017〕165号; else a description of the page. */
  readonly cite: string
  /** Taken over unchanged from an earlier or higher version: an editorial reading, and shown as one. */
  readonly inheritedFrom?: VersionId
}
