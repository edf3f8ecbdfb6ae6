/**
 * Administrative regions by their six-digit code. The code itself tells the ancestors: 500102 涪陵区 lies in 500100 (市辖区),
 * 500000 重庆市 and 100000 全国.
 *
 * @source GB/T 2260 中华人民共和国行政区划代码
 */
import type { Brand } from '#domain/prelude/brand.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'

export type RegionCode = Brand<string, 'RegionCode'>
export type BadRegion = { readonly kind: 'badRegion'; readonly given: string }

export const nation = '100000' as RegionCode

export function parseRegionCode(text: string): Result<RegionCode, BadRegion> {
  return /^[1-9]\d{5}$/.test(text) ? ok(text as RegionCode) : fail({ kind: 'badRegion', given: text.slice(0, 20) })
}

/** The region itself and all that contain it, smallest first, ending with the nation. */
export function chainOf(code: RegionCode): readonly RegionCode[] {
  const chain = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, nation]
  return [...new Set(chain)].filter((each): each is RegionCode => each !== '000000')
}

/** Whether `code` is `ancestor` or lies in it. */
export const isWithin = (code: RegionCode, ancestor: RegionCode): boolean => chainOf(code).includes(ancestor)

export type RegionTier = 'nation' | 'province' | 'prefecture' | 'district'

export function tierOf(code: RegionCode): RegionTier {
  if (code === nation) return 'nation'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'district'
}
