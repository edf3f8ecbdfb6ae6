/** Spaces that a scanner left between characters: `三 相`, `P L C`, `1 .`. @source exam.md §4.2 */

/** The text closed up, the same text where nothing was wrong. Spaces between words and before units stay. */
export const closeSpaces = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replaceAll(/(?<![A-Za-z])[A-Z](?: [A-Z]){2,}(?![A-Za-z])/g, (letters) => letters.replaceAll(' ', ''))
    .replaceAll(/(?<=\d) (?=[.．、] ?\D)/g, '')
