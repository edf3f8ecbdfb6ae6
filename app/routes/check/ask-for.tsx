/** For whom one asks: oneself, or the unit one works for. */
import { links } from '#app/links.ts'
import type { Audience } from '#domain/policy/policy.ts'
import { Switch } from '#ui/switch/switch.tsx'

export const AskFor = ({ audience }: { readonly audience: Audience }): React.JSX.Element => (
  <Switch
    label="替谁问"
    views={[
      { href: links.check(), label: '替自己问', isCurrent: audience !== 'enterprise' },
      { href: links.check(undefined, { audience: 'enterprise' }), label: '替单位问', isCurrent: audience === 'enterprise' },
    ]}
  />
)
