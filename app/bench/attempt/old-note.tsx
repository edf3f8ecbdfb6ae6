/** An attempt that was begun with another version can be looked at, and no more. */
import { Note } from '#ui/note/note.tsx'

export function OldNote() {
  return (
    <Note kind="act" title="这次是用旧版做的">
      <p>题或评分后来改过，只能看，不能接着做。要练就重新开始。</p>
    </Note>
  )
}
