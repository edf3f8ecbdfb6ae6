/** The HTML of our own pages as a tree, for tests that ask what stands inside what. Not for pages of others: it expects tidy HTML. */

export type HtmlElement = {
  readonly tag: string
  readonly classes: readonly string[]
  readonly id: string
  readonly href: string
  readonly children: (HtmlElement | string)[]
  readonly parent: HtmlElement | undefined
}

const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** Throws where a tag is closed that is not open. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '#root', classes: [], id: '', href: '', children: [], parent: undefined }
  let open = root
  for (const [, comment, closing, tag = '', attributes = '', text] of html.matchAll(
    /(<!(?:--.*?--|[^>]*)>)|<(\/)?([a-z][a-z0-9]*)((?:\s[^>]*)?)>|([^<]+)/gis,
  )) {
    if (comment !== undefined) continue
    if (text !== undefined) open.children.push(text)
    else if (closing !== undefined) {
      if (open.tag !== tag || open.parent === undefined) throw new Error(`</${tag}> closes <${open.tag}>`)
      open = open.parent
    } else {
      const attribute = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
      const element: HtmlElement = {
        tag,
        classes: attribute('class').split(' '),
        id: attribute('id'),
        href: attribute('href'),
        children: [],
        parent: open,
      }
      open.children.push(element)
      if (!empty.has(tag) && !attributes.endsWith('/')) open = element
    }
  }
  return root
}

/** All elements below, in the order of the document. */
export const elementsIn = (element: HtmlElement): readonly HtmlElement[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]))

export const textIn = (element: HtmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

/** From the nearest outwards. */
export const ancestorsOf = (element: HtmlElement): readonly HtmlElement[] =>
  element.parent === undefined ? [] : [element.parent, ...ancestorsOf(element.parent)]
