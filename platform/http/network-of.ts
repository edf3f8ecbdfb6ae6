/** The network that an address belongs to, as far as one household or one machine goes: what limits count by. */
import { isIPv6 } from 'node:net'

/** Of IPv6 the first 64 bits, since a provider gives as many addresses to one home; an IPv4 address, however it is written, is its own. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%') // without the zone of a link-local one
  if (!isIPv6(plain)) return address
  const [, v4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain) ?? []
  if (v4 !== undefined) return v4
  const [head = [], tail = []] = plain.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const groups = plain.includes('::') ? [...head, ...Array.from({ length: 8 - head.length - widthOf(tail) }, () => '0'), ...tail] : head
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** An IPv4 address at the end stands for two groups. */
const widthOf = (groups: readonly string[]): number => groups.length + (groups.at(-1)?.includes('.') ? 1 : 0)
