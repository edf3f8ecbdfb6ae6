/** What is done at the cursor: written, taken out, moved, undone. */
import { Button, ButtonRow } from '#ui/button/button.tsx'
import type { PlcView } from './plc-view.ts'

export function LadderButtons({ view }: { readonly view: Pick<PlcView, 'canUndo' | 'canRedo'> }): React.JSX.Element {
  return (
    <ButtonRow>
      <Button kind="solid" small name="do" value="word">
        写进去
      </Button>
      <Button small name="do" value="delete">
        删光标处
      </Button>
      <Button small name="do" value="deleteRow">
        删整行
      </Button>
      <Button small name="do" value="up">
        上移
      </Button>
      <Button small name="do" value="down">
        下移
      </Button>
      <Button small name="do" value="undo" disabled={!view.canUndo}>
        撤销
      </Button>
      <Button small name="do" value="redo" disabled={!view.canRedo}>
        重做
      </Button>
    </ButtonRow>
  )
}
