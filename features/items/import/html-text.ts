/** HTML of a question as plain text. Pictures are counted, never opened. */
export type HtmlText = { readonly text: string; readonly pictures: number }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

export function htmlText(html: string): HtmlText {
  const pictures = (html.match(/<img\b/gi) ?? []).length
  const bare = html
    .replaceAll(/<(script|style)\b[^>]*>[^<]*<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, code: string) =>
      code.startsWith('#') ? character(code) : (entities[code.toLowerCase()] ?? whole),
    )
  return {
    text: bare
      .replaceAll(/[ \t]+/g, ' ')
      .replaceAll(/\s*\n\s*/g, '\n')
      .trim(),
    pictures,
  }
}

function character(code: string): string {
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1))
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
