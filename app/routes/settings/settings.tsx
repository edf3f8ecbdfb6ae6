/** /settings — size and theme. A link sets one of them and comes back; without a choice the page offers all. */
import { redirect } from 'react-router'
import { type Preferences, readPreferences, sizes, themes, writePreferences } from '#app/http/preferences.ts'
import { pageMeta } from '#app/page-meta.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { RadioCards } from '#ui/field/choice-cards.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/settings.ts'

export const meta: Route.MetaFunction = () => pageMeta('字号和深浅', '换大一点的字，或者换成深色。只记在你这台手机上。')
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export function loader({ request, url }: Route.LoaderArgs) {
  const now = readPreferences(request.headers.get('cookie'))
  const chosen: Preferences = {
    size: sizes.find((size) => size === url.searchParams.get('size')) ?? now.size,
    theme: themes.find((theme) => theme === url.searchParams.get('theme')) ?? now.theme,
  }
  const back = ownPath(url.searchParams.get('back'))
  const isChoice = url.searchParams.has('size') || url.searchParams.has('theme')
  if (isChoice) throw redirect(back, { status: 303, headers: { 'Set-Cookie': writePreferences(chosen) } })
  return { ...now, back }
}

/** Only a path of our own: anything else could lead a visitor to a stranger. */
const ownPath = (given: string | null): string => (given !== null && /^\/(?![/\\])[^\s]*$/.test(given) ? given : '/')

export default function SettingsRoute({ loaderData: { size, theme, back } }: Route.ComponentProps) {
  return (
    <main id="main" className="wrap">
      <PageHead title="字号和深浅" lede="选好以后一年内都按这个显示，只记在你这台手机上。" />
      <form method="get" action="/settings" className="narrow">
        <input type="hidden" name="back" value={back} />
        <RadioCards
          name="size"
          label="字号"
          value={size}
          options={[
            { value: 'm', label: '标准' },
            { value: 'l', label: '长辈版', hint: '字更大，行更松，按钮更高，功能一样' },
            { value: 'xl', label: '特大' },
          ]}
        />
        <RadioCards
          name="theme"
          label="深浅"
          value={theme}
          options={[
            { value: 'auto', label: '跟着手机' },
            { value: 'light', label: '浅色' },
            { value: 'dark', label: '深色' },
          ]}
        />
        <ButtonRow full>
          <Button kind="solid">就这样</Button>
        </ButtonRow>
      </form>
    </main>
  )
}
