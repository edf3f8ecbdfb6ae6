/** HTML of a question as plain text. Pictures are listed, never opened. */
export type Picture = { readonly src: string; readonly alt: string }
export type HtmlText = { readonly text: string; readonly pictures: readonly Picture[] }

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

export function htmlText(html: string): HtmlText {
  const pictures = [...html.matchAll(/<img\b[^<>]*/gi)].map(([tag]) => ({ src: attribute(tag, 'src'), alt: attribute(tag, 'alt') }))
  const bare = html
    .replaceAll(/<(script|style)\b[^>]*>[^<]*<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
  return {
    text: withoutEntities(bare)
      .replaceAll(/[ \t]+/g, ' ')
      .replaceAll(/\s*\n\s*/g, '\n')
      .trim(),
    pictures,
  }
}

const withoutEntities = (text: string): string =>
  text.replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, code: string) =>
    code.startsWith('#') ? character(code) : (named[code.toLowerCase()] ?? whole),
  )

function character(code: string): string {
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1))
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

function attribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? []
  return withoutEntities(double ?? single ?? '')
}
