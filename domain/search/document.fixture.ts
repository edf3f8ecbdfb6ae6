/** Documents for tests: valid and dull, with only what a test speaks of said aloud. */
import type { SearchDocument } from './document.ts'

export const aDocument = (id: string, also: Partial<Omit<SearchDocument, 'id'>> = {}): SearchDocument => ({
  id,
  kind: 'claim',
  title: '一件事',
  names: [],
  lines: [],
  context: [],
  regions: [],
  ...also,
})
