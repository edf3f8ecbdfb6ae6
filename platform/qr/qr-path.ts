/** Addresses as squares for a camera, drawn on the server so that pages need neither an image host nor a script. */
import QRCode from 'qrcode'

/** Dark modules as one SVG path, a run of them a rectangle, in a square of `size` modules. Level M: a creased sheet is still read. */
export function qrPath(text: string): { readonly size: number; readonly d: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const isDark = (x: number, y: number): boolean => x < size && data[y * size + x] === 1
  let d = ''
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue
      const start = x
      while (isDark(x, y)) x += 1
      d += `M${start} ${y}h${x - start}v1h-${x - start}z`
    }
  return { size, d }
}
