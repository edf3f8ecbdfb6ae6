/** An attempt of another version is only looked at. */
import { Note } from '#ui/note/note.tsx'
import { hrefOf } from './kept-state.tsx'
import type { FaultView } from './read-fault.ts'

export function OldNote({ view: { at, attempt, shown } }: { readonly view: FaultView }): React.JSX.Element {
  return (
    <Note kind="act" title="这份记录是旧版的，只能看">
      <p>电路或评分后来改过，不能接着做，也不再打分。要练，请重新开始。</p>
      {shown === undefined && attempt !== undefined && attempt.steps.length > 0 && (
        <p>
          <a href={hrefOf(at, { step: 1 })}>一步一步看回放</a>
        </p>
      )}
    </Note>
  )
}
