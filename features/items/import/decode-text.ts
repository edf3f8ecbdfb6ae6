/** Bytes as text, whatever Chinese computers wrote: UTF-8 and UTF-16 with or without a mark in front, GBK and GB 18030. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'

export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }

/** Fails where the bytes are no text in any of them. */
export function decodeText(bytes: Uint8Array): Result<Decoded, string> {
  for (const encoding of likely(bytes)) {
    const text = tryDecode(bytes, encoding)
    if (text !== undefined && !text.slice(0, 4096).includes('\u0000')) return ok({ text, encoding })
  }
  return fail('这个文件不是文字，或者编码认不出来。另存为 UTF-8 再传。')
}

function likely(bytes: Uint8Array): readonly Decoded['encoding'][] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  const head = bytes.subarray(0, 400)
  const zeros = (odd: number): number => head.filter((byte, nth) => byte === 0 && nth % 2 === odd).length
  if (zeros(1) > zeros(0) && zeros(1) > 2) return ['utf-16le']
  if (zeros(0) > 2) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

/** Half a pair of UTF-16 is no text: `fatal` refuses it in every encoding. */
function tryDecode(bytes: Uint8Array, encoding: Decoded['encoding']): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
