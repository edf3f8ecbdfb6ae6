/** On a question that was taken along: no server is there to say that something was left open, so it is said here, before the answer is shown. */
import { element } from './element.ts'

export function askWhatIsOpen(): void {
  if (!isFromStore()) return
  const form = document.querySelector('main')?.closest('form')
  form?.addEventListener('submit', (event) => {
    if (event.submitter?.getAttribute('name') !== 'go') return
    for (const said of form.querySelectorAll('[data-open]')) said.remove()
    const open = [...form.querySelectorAll('fieldset.q-set')].filter((set) => !isAnswered(set))
    const [first] = open
    if (first === undefined) return
    event.preventDefault()
    for (const set of open) set.prepend(element('p', { class: 'err', role: 'alert', 'data-open': true }, '还没答，先答再看'))
    first.querySelector<HTMLElement>('input, select')?.focus()
  })
}

/** The worker puts a bar on what it kept. */
export const isFromStore = (): boolean => document.querySelector('body > .stale') !== null

const isAnswered = (set: Element): boolean =>
  [...set.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name^="a-"]')].some((control) =>
    control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')
      ? control.checked
      : control.value.trim() !== '',
  )
