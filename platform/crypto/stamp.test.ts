import { expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { readStamp, stampOf } from './stamp.ts'

const at = toInstant(1_770_000_000_000)
const stamp = stampOf('secret', 'form-1', at)

test('tells when it was set', () => {
  expect(readStamp('secret', 'form-1', stamp)).toBe(at)
})
test.each([
  ['another secret', 'other', 'form-1', stamp],
  ['another form', 'secret', 'form-2', stamp],
  ['another moment', 'secret', 'form-1', stamp.replace('1770', '1771')],
  ['a cut one', 'secret', 'form-1', stamp.slice(0, -1)],
  ['none', 'secret', 'form-1', ''],
])('%s is refused', (_, secret, subject, given) => {
  expect(readStamp(secret, subject, given)).toBeUndefined()
})
