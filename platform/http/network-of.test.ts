import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ['not an address', 'not an address'],
  ['', ''],
])('%s is in %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('all addresses of a home are one, and no address of another', () => {
  const groups = (length: number) => fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: length, maxLength: length })
  fc.assert(
    fc.property(groups(4), groups(4), groups(4), (home, one, other) => {
      const addressIn = (rest: readonly number[]) => [...home, ...rest].map((group) => group.toString(16)).join(':')
      expect(networkOf(addressIn(one))).toBe(networkOf(addressIn(other)))
      const neighbour = [...home.slice(0, 3), ((home[3] ?? 0) + 1) % 0x10000]
      expect(networkOf([...neighbour, ...one].map((group) => group.toString(16)).join(':'))).not.toBe(networkOf(addressIn(one)))
    }),
  )
})
