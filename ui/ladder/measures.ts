/** The grid of a ladder, in units of its drawing: 16 to the size of the letters around it. */

export const COL = 76
export const ROW = 66
/** Room for the number of the row, and beyond the right rail. */
export const LEFT = 34
export const RIGHT = 6

/** The left edge of a column. */
export const xOf = (col: number): number => LEFT + col * COL
/** Where the wire of a row lies. */
export const middleOf = (row: number): number => row * ROW + 32
