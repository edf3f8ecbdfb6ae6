/** Begins an attempt: practice or exam. */
import { Button } from '#ui/button/button.tsx'
import { ModePick } from './mode-pick.tsx'

type Props = {
  readonly seed?: number | undefined
  readonly minutes?: number | undefined
  /** Where a page has two of them. */
  readonly name?: string | undefined
}

export function StartForm({ seed, minutes, name = '' }: Props) {
  return (
    <form className="panel stack" action="#now" data-slow="">
      <ModePick id={`${name}mode`} practice="碰红线停一下，说为什么，接着做" exam="碰一条红线就结束，记 0 分" />
      {minutes !== undefined && <p className="s mute">真卷给 {minutes} 分钟。这里不掐表，做完看用了多久。</p>}
      <Button kind="go" name="do" value="begin">
        开始
      </Button>
      {seed !== undefined && <input type="hidden" name="seed" value={seed} />}
    </form>
  )
}
