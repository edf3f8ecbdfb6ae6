/** After the end: the same exercise once more, or another of the task. */
import type { ReactNode } from 'react'
import { links } from '#app/links.ts'
import { Button, ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { HiddenFields } from './hidden-fields.tsx'

type Props = {
  /** `t2`. */
  readonly task: string
  /** How it was done, to be done so again. */
  readonly keeps: Readonly<Record<string, string>>
  readonly says: string
  /** Of the way to the list of the task. */
  readonly others: string
  /** Other ways on, between the two. */
  readonly children?: ReactNode
}

export function AgainForm({ task, keeps, says, others, children }: Props): React.JSX.Element {
  return (
    <form method="get" data-slow="">
      <HiddenFields at={Object.entries(keeps)} />
      <ButtonRow full>
        <Button kind="solid" name="do" value="begin">
          {says}
        </Button>
        {children}
        <LinkButton href={links.benchTask(task, {}, 'rooms')}>{others}</LinkButton>
      </ButtonRow>
    </form>
  )
}
