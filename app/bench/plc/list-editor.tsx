/** The program as its instruction list: to be typed, pasted, loaded from a file and saved to one. */

import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { fields } from './plc-place.ts'
import type { PlcView } from './plc-view.ts'

export function ListEditor({ view }: { readonly view: PlcView }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [isLive, setLive] = useState(false)
  useEffect(() => setLive(true), [])

  function load(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0]
    if (!file) return
    const reader = new FileReader()
    reader.onload = () => {
      if (area.current && typeof reader.result === 'string') area.current.value = reader.result
    }
    reader.readAsText(file)
  }

  return (
    <form method="post">
      <HiddenFields at={view.at} but={[fields.tab]} />
      <input type="hidden" name={fields.tab} value="list" />
      <div className="field">
        <label htmlFor="pl-text">指令表</label>
        <p className="hint" id="pl-hint">
          一行一条，最后写 END。分号后面是说明。在梯形图里改过以后，一行梯形图的说明都移到它的第一条指令后面。
        </p>
        <textarea
          key={view.text}
          ref={area}
          className="in mono"
          id="pl-text"
          name="text"
          rows={14}
          spellCheck={false}
          aria-describedby="pl-hint"
          readOnly={view.phase !== 'open'}
          defaultValue={view.text}
        />
      </div>
      {isLive && view.phase === 'open' && (
        <div className="field">
          <label htmlFor="pl-file">从文件读进来（.txt）</label>
          <input className="in" id="pl-file" type="file" accept=".txt,text/plain" onChange={load} />
        </div>
      )}
      <ButtonRow>
        {view.phase === 'open' && (
          <>
            <Button kind="solid" name="do" value="list">
              存下指令表
            </Button>
            <Button name="do" value="undo" disabled={!view.canUndo}>
              撤销
            </Button>
            <Button name="do" value="redo" disabled={!view.canRedo}>
              重做
            </Button>
          </>
        )}
        <Save name={view.data.task.id} text={view.text} />
      </ButtonRow>
    </form>
  )
}

/** The whole program is in the link, so nothing is asked of the server. */
function Save({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <a className="btn" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={`${name}.txt`}>
      <span>存成文件</span>
    </a>
  )
}
