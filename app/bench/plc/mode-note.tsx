/** Practice or exam: which it is, and the way to the other. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import type { PlcView } from './plc-view.ts'

export function ModeNote({ view }: { readonly view: PlcView }) {
  const { mode, phase } = view
  if (phase === 'ready')
    return (
      <form method="post" data-slow="">
        <HiddenFields at={view.at} />
        <Note kind="info" title="按考试做">
          <p>
            自己分配端子，自己编程，交卷才判，只判一次。交卷前不给看功能点和参考程序。
            {view.data.minutes !== undefined && `考场给 ${view.data.minutes} 分钟。`}
          </p>
          <ButtonRow>
            <Button kind="go" name="do" value="begin">
              开始计时
            </Button>
            <a className="tap" href="?mode=practice">
              还是先练习
            </a>
          </ButtonRow>
        </Note>
      </form>
    )
  if (mode === 'exam' && phase === 'open') return <p className="s">考试：交卷才判。</p>
  if (phase === 'over')
    return (
      <p className="s">
        {mode === 'exam' && '已经交卷。'}
        <a className="tap" href="?mode=exam">
          再考一次
        </a>
        ，或者
        <a className="tap" href="?mode=practice">
          去练习
        </a>
        。
      </p>
    )
  return (
    <p className="s">
      练习：随时检查，随时改。
      <a className="tap" href="?mode=exam">
        按考试做一遍
      </a>
    </p>
  )
}
