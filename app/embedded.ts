/** Pages inside pages: the one that others may show in theirs, and the one that shows it in ours. */
import { themes } from './http/preferences.ts'

/** `export const handle = { embed: true }`: stands alone, without header and footer, and any site may frame it. */
export const isEmbedded = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'embed' in handle && handle.embed === true

/** `export const handle = { frames: true }`: shows a page of ours inside itself. */
export const holdsFrame = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'frames' in handle && handle.frames === true

/** Inside the page of another site there are no cookies of ours, so that page says how it looks: `?theme=dark`. */
export function themeIn(search: string): (typeof themes)[number] {
  const given = new URLSearchParams(search).get('theme')
  return themes.find((theme) => theme === given) ?? 'auto'
}
