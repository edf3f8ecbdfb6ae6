import { expect, test } from 'vitest'
import type { Channel } from './reference.ts'
import { whomToAsk } from './whom-to-ask.ts'

const channel = (id: string, region: string, ...phones: readonly string[]): Channel => ({
  id,
  name: id,
  detail: '',
  phones,
  region,
  role: 'handles',
  changes: [],
  sources: [],
  confidence: 'confirmed-A',
})
const channels = [channel('site', '500000'), channel('district', '500102', '023-72237676'), channel('hotline', '500000', '023-12333')]

test.each([
  ['打 023-72237676', 'district'],
  ['看全文；打 023-12333', 'hotline'],
  ['看 渝人社规〔2025〕10号 全文', 'hotline'],
  ['看 2024-05-07 的页面', 'hotline'],
  ['打 12366', undefined],
])('“%s”: %s', (howToClose, id) => {
  expect(whomToAsk({ howToClose }, channels)?.id).toBe(id)
})

test('the office named by id goes before a number in the text, also without a telephone', () => {
  expect(whomToAsk({ howToClose: '打 023-12333', office: 'site' }, channels)?.id).toBe('site')
  expect(whomToAsk({ howToClose: '打 023-12333', office: 'closed' }, channels)?.id).toBe('hotline')
})

test('without a hotline the first that has a telephone; without any, nobody', () => {
  expect(whomToAsk({ howToClose: '问' }, channels.slice(0, 2))?.id).toBe('district')
  expect(whomToAsk({ howToClose: '问' }, channels.slice(0, 1))).toBeUndefined()
})
