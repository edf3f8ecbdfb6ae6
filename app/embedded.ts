/** The look of the page that stands inside another site. */
import { themes } from './http/preferences.ts'

/** Inside the page of another site there are no cookies of ours, so that page says how it looks: `?theme=dark`. */
export function themeIn(search: string): (typeof themes)[number] {
  const given = new URLSearchParams(search).get('theme')
  return themes.find((theme) => theme === given) ?? 'auto'
}
