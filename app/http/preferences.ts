/** How a visitor likes to read: size and theme, kept in one plain cookie and nowhere else. */

export const sizes = ['m', 'l', 'xl'] as const
export const themes = ['auto', 'light', 'dark'] as const
export type Preferences = { readonly size: (typeof sizes)[number]; readonly theme: (typeof themes)[number] }

const standard: Preferences = { size: 'm', theme: 'auto' }
const NAME = 'look'
const ONE_YEAR_S = 31_536_000

/** Anything malformed falls back to the standard look. */
export function readPreferences(cookies: string | null): Preferences {
  const value = /(?:^|;\s*)look=([a-z]+)-([a-z]+)/.exec(cookies ?? '')
  return {
    size: sizes.find((size) => size === value?.[1]) ?? standard.size,
    theme: themes.find((theme) => theme === value?.[2]) ?? standard.theme,
  }
}

/** The Set-Cookie line. */
export const writePreferences = ({ size, theme }: Preferences): string =>
  `${NAME}=${size}-${theme}; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax; HttpOnly`
