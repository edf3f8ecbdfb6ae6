/** Answering by keyboard: 1–9 or A–H choose, Enter goes on; while reading, left and right turn the page. Can be turned off, since single letters may be meant for something else. */
import { turnPage } from './read-on.ts'

const OFF = 'practice-keys-off'

export const areKeysOn = (): boolean => localStorage.getItem(OFF) === null
export const turnKeys = (on: boolean): void => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'))

export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!areKeysOn() || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
    const isWriting = target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')
    if (key === 'Enter' && goOn(target)) event.preventDefault()
    else if (turnPage(key, target)) event.preventDefault()
    else if (!isWriting && key.length === 1 && choose(key.toUpperCase(), target)) event.preventDefault()
  })
}

/** Enter in a control sends the form as 看答案 would; nowhere in particular, it goes to the next item. Links and buttons do their own. */
function goOn(target: HTMLElement): boolean {
  if (target.closest('a, button, summary, textarea')) return false
  const way = document.querySelector<HTMLElement>('.act-bar [name=go], .act-bar a.btn--go')
  way?.click()
  return way !== null
}

function choose(key: string, target: HTMLElement): boolean {
  const nth = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[A-H]$/.test(key) ? key.charCodeAt(0) - 65 : -1
  const group = target.closest('fieldset') ?? document.querySelector('fieldset.q-set')
  const control = nth < 0 ? undefined : group?.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')[nth]
  if (control === undefined || !control.name.startsWith('a-')) return false
  control.focus()
  control.click()
  return true
}
