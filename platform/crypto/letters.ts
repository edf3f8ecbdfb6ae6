/** Random keys in fewer, friendlier letters. */
import { createHash } from 'node:crypto'

/** `count` letters of `alphabet` (32 of them) from the hash of `key`, five bits each: as hard to guess as the key, up to 5 × `count` bits. */
export function lettersOf(key: string, alphabet: string, count: number): string {
  const bytes = createHash('sha256').update(key).digest()
  return Array.from({ length: count }, (_, nth) => alphabet[(bytes[nth] ?? 0) & 31]).join('')
}
