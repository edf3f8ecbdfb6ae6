/** Putting things in order without asking the server each time: so it works without a network too. */

export function moveInPlace(): void {
  for (const list of document.querySelectorAll<HTMLOListElement>('ol.order')) {
    const field = list.previousElementSibling
    if (!(field instanceof HTMLInputElement)) continue
    list.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      const entry = button?.closest('li')
      if (!button || !entry) return
      event.preventDefault()
      move(list, entry, button.name.endsWith('-up'))
      field.value = [...list.querySelectorAll<HTMLButtonElement>('button[name$="-up"]')].map(({ value }) => value).join(',')
      if (!button.disabled) button.focus()
      else entry.querySelector<HTMLButtonElement>('button:not([disabled])')?.focus()
    })
  }
}

function move(list: HTMLOListElement, entry: HTMLLIElement, isUp: boolean): void {
  const neighbour = isUp ? entry.previousElementSibling : entry.nextElementSibling
  if (neighbour === null) return
  if (isUp) neighbour.before(entry)
  else neighbour.after(entry)
  const last = list.children.length - 1
  for (const [nth, each] of [...list.children].entries()) {
    const [up, down] = each.querySelectorAll('button')
    const number = each.querySelector('.n')
    each.classList.toggle('moved', each === entry)
    if (number) number.textContent = String(nth + 1)
    if (up) up.disabled = nth === 0
    if (down) down.disabled = nth === last
  }
}
