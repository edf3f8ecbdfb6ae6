/** Text that goes into XML and HTML written by others' readers. */

/** What XML 1.0 may not contain, not even escaped: most control characters, halves of pairs, and the two last of the plane. */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

export const legal = (text: string): string => text.toWellFormed().replace(illegal, ' ')

const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const

/** Safe in HTML, in attributes and inside CDATA: no `]]>` is left. */
export const escapeHtml = (text: string): string => legal(text).replace(/[&<>"']/g, (mark) => marks[mark as keyof typeof marks])
