/** The ladder with its cursor, and the form that writes there. With scripts the cursor moves by keys and taps; the form is the same. */

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { drawLadder } from '#domain/plc/edit/draw-ladder.ts'
import { type Arrow, moveCursor } from '#domain/plc/edit/move-cursor.ts'
import type { Watch } from '#domain/plc/edit/power.ts'
import { type NameOf, sayLeaf } from '#domain/plc/edit/say-ladder.ts'
import { placesOf, saySpot } from '#domain/plc/edit/spot.ts'
import type { Ladder as LadderRows } from '#domain/plc/ladder/ladder.ts'
import { Ladder } from '#ui/ladder/ladder.tsx'
import { Note } from '#ui/note/note.tsx'
import { editWords, keyWords } from './edit-words.ts'
import { KeyList } from './key-list.tsx'
import { LadderButtons } from './ladder-buttons.tsx'
import { LadderTools } from './ladder-tools.tsx'
import { fields } from './plc-place.ts'
import type { PlcView } from './plc-view.ts'

type Props = {
  readonly view: PlcView
  readonly ladder: LadderRows
  readonly nameOf: NameOf
  /** The controller at work. */
  readonly watch: Watch | undefined
}

const arrows: Readonly<Record<string, Arrow>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

export function LadderEditor({ view, ladder, nameOf, watch }: Props) {
  const [cursor, setCursor] = useState(view.cursor ?? '0')
  const [word, setWord] = useState(ladder.length > 1 ? 'AND' : 'LD')
  const [isLive, setLive] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const typed = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const isTyping = useRef(false)
  const places = placesOf(ladder)
  const here = places.find(({ spot }) => saySpot(spot) === cursor) ?? places[places.length - 1]

  useEffect(() => setLive(true), [])
  useEffect(() => {
    setCursor(view.cursor ?? '0')
    if (!isTyping.current) return
    isTyping.current = false
    if (view.refused !== undefined || !typed.current) return
    typed.current.value = ''
    sheet.current?.focus()
  }, [view])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the cursor has moved, or nobody could scroll by hand
  useEffect(() => {
    if (document.activeElement === sheet.current)
      sheet.current?.querySelector('.here')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cursor])

  const choose = (next: string): void => {
    setWord(next)
    typed.current?.focus()
  }
  const press = (name: string): void => form.current?.querySelector<HTMLButtonElement>(`button[value="${name}"]`)?.click()

  function onKey(event: KeyboardEvent): void {
    const arrow = arrows[event.key]
    const name = (event.shiftKey ? 'Shift+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
    const chosen = keyWords.find(({ keys }) => keys.includes(name))
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'z') press('undo')
      else if (event.key === 'y') press('redo')
      else return
    } else if (arrow !== undefined) setCursor(moveCursor(drawLadder(ladder), cursor, arrow))
    else if (event.key === 'Delete' || event.key === 'Backspace') press('delete')
    else if (chosen !== undefined && !event.altKey) choose(chosen.word)
    else return
    event.preventDefault()
  }

  function onPick({ target }: MouseEvent): void {
    const spot = target instanceof Element ? target.closest('[data-spot]')?.getAttribute('data-spot') : null
    if (spot) setCursor(spot)
  }

  const named = isLive ? { role: 'application', 'aria-label': '梯形图，方向键移动光标' } : { role: 'region', 'aria-label': '梯形图' }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: with scripts it is an application of its own, and says so */}
      <div
        ref={sheet}
        className="scroll-x ld-sheet"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its keys move the cursor
        tabIndex={0}
        {...named}
        onKeyDown={onKey}
        onClick={onPick}
      >
        <Ladder ladder={ladder} nameOf={nameOf} cursor={view.phase === 'open' ? cursor : undefined} watch={watch} />
      </div>
      {view.phase === 'open' && (
        <form method="post" ref={form} className="ld-form" onSubmit={() => (isTyping.current = true)}>
          <HiddenFields at={view.at} but={[fields.cursor]} />
          <p className="s" role="status">
            光标：第 {(here?.spot.row ?? 0) + 1} 行，{here ? sayLeaf(here.leaf, nameOf) : ''}
          </p>
          {view.refused !== undefined && (
            <Note kind="bad" role="alert">
              {view.refused}
            </Note>
          )}
          {isLive && <LadderTools chosen={word} choose={choose} />}
          <div className="ld-fields">
            <div className="field">
              <label htmlFor="ld-at">在哪里</label>
              <select className="in" id="ld-at" name={fields.cursor} value={cursor} onChange={(event) => setCursor(event.target.value)}>
                {places.map(({ spot, leaf }) => (
                  <option key={saySpot(spot)} value={saySpot(spot)}>
                    第 {spot.row + 1} 行，{sayLeaf(leaf, nameOf)}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="ld-word">做什么</label>
              <select className="in" id="ld-word" name="word" value={word} onChange={(event) => setWord(event.target.value)}>
                {editWords.map((each) => (
                  <option key={each.word} value={each.word}>
                    {each.says}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="ld-what">软元件</label>
              <input
                className="in mono"
                id="ld-what"
                name="what"
                ref={typed}
                maxLength={60}
                autoComplete="off"
                autoCapitalize="characters"
              />
            </div>
          </div>
          <LadderButtons view={view} />
          <KeyList />
        </form>
      )}
    </>
  )
}
