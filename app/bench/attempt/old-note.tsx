/** An attempt that was begun with another version can be looked at, and no more; a new one can be begun. Inside: other ways on. */
import type { ReactNode } from 'react'
import { Note } from '#ui/note/note.tsx'

export function OldNote({ children }: { readonly children?: ReactNode }) {
  return (
    <Note kind="act" title="这份记录是旧版的，只能看">
      <p>题或评分后来改过，不能接着做。要练就重新开始。</p>
      {children}
      <p>
        <a className="tap" href="?mode=practice">
          重新开始
        </a>
      </p>
    </Note>
  )
}
