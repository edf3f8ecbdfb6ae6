/** After the end, in a room that is begun anew further down: the way there, and to the other exercises of the task. */
import { links } from '#app/links.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'

export function AgainLinks({ task, others }: { readonly task: string; readonly others: string }): React.JSX.Element {
  return (
    <ButtonRow full>
      <LinkButton kind="solid" href="#again">
        再做一次
      </LinkButton>
      <LinkButton href={links.benchTask(task, {}, 'rooms')}>{others}</LinkButton>
    </ButtonRow>
  )
}
