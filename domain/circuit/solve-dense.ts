/**
 * Solves A·x = b for all `rights` at once by elimination with partial pivoting; A (row by row) is destroyed, each b becomes its x.
 * Entries that are zero are skipped, which in a net of wires is nearly all. An unknown that nothing determines becomes 0.
 */
export function solveDense(matrix: Float64Array, size: number, rights: readonly Float64Array[]): void {
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(matrix, size, column)
    if (pivot !== column) swapRows(matrix, size, rights, pivot, column)
    eliminate(matrix, size, rights, column)
  }
  for (const right of rights) substitute(matrix, size, right)
}

function pivotOf(matrix: Float64Array, size: number, column: number): number {
  let best = column
  let most = 0
  for (let row = column; row < size; row += 1) {
    const here = Math.abs(at(matrix, row * size + column))
    if (here > most) {
      best = row
      most = here
    }
  }
  return best
}

function swapRows(matrix: Float64Array, size: number, rights: readonly Float64Array[], one: number, other: number): void {
  for (let column = 0; column < size; column += 1) swap(matrix, one * size + column, other * size + column)
  for (const right of rights) swap(right, one, other)
}

function swap(list: Float64Array, one: number, other: number): void {
  const kept = at(list, one)
  list[one] = at(list, other)
  list[other] = kept
}

function eliminate(matrix: Float64Array, size: number, rights: readonly Float64Array[], column: number): void {
  const top = column * size
  const pivot = at(matrix, top + column)
  if (pivot === 0) return
  for (let row = column + 1; row < size; row += 1) {
    const start = row * size
    const head = at(matrix, start + column)
    if (head === 0) continue
    const factor = head / pivot
    for (let k = column + 1; k < size; k += 1) matrix[start + k] = at(matrix, start + k) - factor * at(matrix, top + k)
    for (const right of rights) right[row] = at(right, row) - factor * at(right, column)
  }
}

function substitute(matrix: Float64Array, size: number, right: Float64Array): void {
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = at(right, row)
    for (let k = row + 1; k < size; k += 1) rest -= at(matrix, row * size + k) * at(right, k)
    const pivot = at(matrix, row * size + row)
    right[row] = pivot === 0 ? 0 : rest / pivot
  }
}

/** All indices stay inside by construction. */
const at = (list: Float64Array, index: number): number => list[index] as number
