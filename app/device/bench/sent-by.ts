/** What a form sends, with the button it was sent by; older browsers do not say which, so the last one pressed is remembered. */
let pressed: { readonly button: HTMLButtonElement; readonly form: HTMLFormElement } | undefined

export function rememberPresses(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    pressed = button?.form ? { button, form: button.form } : undefined
  })
}

export function sentBy(form: HTMLFormElement, event: SubmitEvent): URLSearchParams {
  const sent = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value)
  const by = event.submitter ?? (pressed?.form === form ? pressed.button : undefined)
  if (by instanceof HTMLButtonElement && by.name !== '') sent.append(by.name, by.value)
  return sent
}
