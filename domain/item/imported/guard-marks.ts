/** Several texts in one cell, apart by marks; a mark that belongs to a text has a backslash in front: `1\/2/0.5` is `1/2` and `0.5`. */

/** `marks` as they stand in a class of a regular expression. A backslash is doubled only where it would be taken for that of a mark. */
export const guardMarks = (text: string, marks: string): string =>
  text.replaceAll(
    new RegExp(`(?<!\\\\)(\\\\*)([${marks}]|$)`, 'g'),
    (_, slashes: string, mark: string) => slashes + slashes + (mark && `\\${mark}`),
  )

/** The texts, still guarded. A foreign file may have any length of backslashes, so each is looked at once. */
export function splitGuarded(text: string, marks: string): readonly string[] {
  const pieces = ['']
  for (const [, kept, mark] of text.matchAll(new RegExp(`(\\\\[^]|[^\\\\${marks}]+|\\\\$)|([${marks}])`, 'g'))) {
    if (mark === undefined) pieces.push((pieces.pop() ?? '') + kept)
    else pieces.push('')
  }
  return pieces.map((piece) => piece.trim())
}

/** What `guardMarks` guarded; backslashes of others stay. */
export const unguardMarks = (text: string, marks: string): string =>
  text.replaceAll(new RegExp(`(?<!\\\\)(\\\\+)(?:([${marks}])|$)`, 'g'), (_, slashes: string, mark: string | undefined) =>
    mark === undefined ? '\\'.repeat(Math.ceil(slashes.length / 2)) : '\\'.repeat(Math.floor(slashes.length / 2)) + mark,
  )
