import type { Item } from './item.ts'

/** The item and, of material, its parts. */
export const withParts = (item: Item): readonly Item[] => (item.kind === 'case' ? [item, ...item.parts] : [item])
