import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

/** The modules that the path paints, read back from its rectangles. */
function painted({ size, d }: ReturnType<typeof qrPath>): readonly number[] {
  const modules = Array.from({ length: size * size }, () => 0)
  for (const [, x = '', y = '', width = ''] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let nth = 0; nth < Number(width); nth += 1) modules[Number(y) * size + Number(x) + nth] = 1
  return modules
}

test('the path paints every dark module and no other', () => {
  const text = 'https://example.cn/policies/cq-skill-upgrade?version=cq-skill-upgrade-2017'
  const code = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  expect(painted(qrPath(text))).toEqual([...code.data].map(Number))
})
