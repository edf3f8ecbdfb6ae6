/** Begins an attempt: practice or exam. */
import { Button } from '#ui/button/button.tsx'
import { ModePick } from './mode-pick.tsx'

type Props = {
  readonly seed?: number | undefined
  readonly minutes?: number | undefined
  /** Where a page has two of them. */
  readonly name?: string | undefined
  /** Whether a red line can be crossed at all. */
  readonly canCross?: boolean
}

export function StartForm({ seed, minutes, name = '', canCross = true }: Props) {
  return (
    <form className="panel stack" action="#now" data-slow="">
      <ModePick id={`${name}mode`} {...(canCross ? bounded : free)} />
      {minutes !== undefined && <p className="s mute">真卷给 {minutes} 分钟。这里不掐表，做完看用了多久。</p>}
      <Button kind="go" name="do" value="begin">
        开始
      </Button>
      {seed !== undefined && <input type="hidden" name="seed" value={seed} />}
    </form>
  )
}

const bounded = { practice: '碰红线停一下，说为什么，接着做', exam: '碰一条红线就结束，记 0 分' }
const free = { practice: '做完打分，记成练习', exam: '做完打分，记成考试' }
