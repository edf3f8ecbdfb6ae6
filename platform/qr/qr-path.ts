/** Addresses as squares for a camera, drawn on the server so that pages need neither an image host nor a script. */
import QRCode from 'qrcode'

/**
 * Dark modules as one SVG path of lines, each one module thick and along the middle of its row, in a square of `size` modules.
 * Level M: a creased sheet is still read.
 */
export function qrPath(text: string): { readonly size: number; readonly d: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const isDark = (x: number, y: number): boolean => x < size && data[y * size + x] === 1
  const rows = Array.from({ length: size }, (_, y) => {
    let row = ''
    let pen = 0
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue
      const start = x
      while (isDark(x, y)) x += 1
      row += row === '' ? `M${start} ${y}.5h${x - start}` : `m${start - pen} 0h${x - start}`
      pen = x
    }
    return row
  })
  return { size, d: rows.join('') }
}
