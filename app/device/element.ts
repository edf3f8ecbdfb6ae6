/** Elements made by hand: a tag, its attributes, what is in it. Text is always text, never markup. */
export type Child = Node | string | undefined | false

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  for (const child of children) if (child !== undefined && child !== false) made.append(child)
  return made
}

/** A part of a drawing. */
export function drawn(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** What was there goes, what is given comes. (`replaceChildren` is younger than our oldest browsers.) */
export function fill(place: Element, ...children: readonly Child[]): void {
  place.textContent = ''
  for (const child of children) if (child !== undefined && child !== false) place.append(child)
}

export function button(text: string, press: () => void, className = 'btn btn--s'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text)
  made.onclick = press
  return made
}

/** A list of links, each with a line under it. */
export const rows = (entries: readonly { readonly href: string; readonly title: string; readonly says: Child }[]): HTMLUListElement =>
  element(
    'ul',
    { class: 'dev-l' },
    ...entries.map(({ href, title, says }) => element('li', {}, element('a', { href }, title), element('span', { class: 'm' }, says))),
  )
