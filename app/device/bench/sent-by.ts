/** What a form sends, with the button it was sent by; older browsers do not say which, so the last one pressed is remembered. */
let pressed: { readonly button: HTMLButtonElement; readonly form: HTMLFormElement } | undefined

export function rememberPresses(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    pressed = button?.form ? { button, form: button.form } : undefined
  })
}

/**
 * Asked for later, it says what was chosen when the form was sent, with what the page carries along (hidden fields) as it is by then:
 * an act that was still under way has its place in it.
 */
export function sentBy(form: HTMLFormElement, event: SubmitEvent): () => URLSearchParams {
  const chosen = apart(form).chosen
  const by = event.submitter ?? (pressed?.form === form ? pressed.button : undefined)
  const button: readonly Text[] = by instanceof HTMLButtonElement && by.name !== '' ? [[by.name, by.value]] : []
  return () => new URLSearchParams([...apart(form).carried, ...chosen, ...button])
}

type Text = [string, string]

function apart(form: HTMLFormElement): { readonly carried: readonly Text[]; readonly chosen: readonly Text[] } {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name }) => name))
  const all = [...new FormData(form)].flatMap(([name, value]): Text[] => (typeof value === 'string' ? [[name, value]] : []))
  return { carried: all.filter(([name]) => hidden.has(name)), chosen: all.filter(([name]) => !hidden.has(name)) }
}
