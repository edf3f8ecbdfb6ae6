import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

/** The modules that the path draws, read back by following its pen. */
function drawn({ size, d }: ReturnType<typeof qrPath>): readonly number[] {
  const modules = Array.from({ length: size * size }, () => 0)
  let [x, y] = [0, 0]
  for (const [, startX, startY, step, width = ''] of d.matchAll(/(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)/g)) {
    if (startX !== undefined) [x, y] = [Number(startX), Number(startY)]
    else x += Number(step)
    for (let nth = 0; nth < Number(width); nth += 1, x += 1) modules[y * size + x] = 1
  }
  return modules
}

test.each(['https://example.cn/policies/cq-skill-upgrade?version=cq-skill-upgrade-2017', 'a', 'https://example.cn/政策'])(
  'the path draws every dark module of “%s” and no other',
  (text) => {
    const code = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
    expect(drawn(qrPath(text))).toEqual([...code.data].map(Number))
  },
)
