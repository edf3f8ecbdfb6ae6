/** Practice or exam, before an attempt: what each does in this room. */
import type { BenchMode } from '#domain/bench/result.ts'
import { Pick } from '#ui/pick/pick.tsx'

type Props = {
  readonly chosen?: BenchMode
  readonly practice: string
  readonly exam: string
  /** Of its cells, where a page has two of them. */
  readonly id?: string
}

export function ModePick({ chosen = 'practice', practice, exam, id = 'mode' }: Props) {
  return (
    <fieldset>
      <legend>怎么做</legend>
      <Pick
        name="mode"
        id={id}
        chosen={chosen}
        choices={[
          { value: 'practice', label: '练习', says: practice },
          { value: 'exam', label: '考试', says: exam },
        ]}
      />
    </fieldset>
  )
}
