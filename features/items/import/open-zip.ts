/** A zip file held to limits before anything in it is unpacked. */
import { unzipSync } from 'fflate'
import { fail, ok, type Result } from '#domain/prelude/result.ts'

const MOST_ENTRIES = 2000
const LARGEST_ENTRY = 30_000_000
const LARGEST_WHOLE = 60_000_000
/** Texts rarely pack better than this; what does is made to burst. */
const MOST_PACKED = 150

class Refused extends Error {}

/** Entries by name, folders left out. What the directory says of a size also bounds what is unpacked. */
export function openZip(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, string> {
  let entries = 0
  let whole = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1
        whole += originalSize
        if (entries > MOST_ENTRIES) throw new Refused(`压缩包里的文件超过 ${MOST_ENTRIES} 个。拆开再传。`)
        if (originalSize > LARGEST_ENTRY || whole > LARGEST_WHOLE) throw new Refused('压缩包解开太大。拆开再传。')
        if (originalSize > 100_000 && originalSize > size * MOST_PACKED) throw new Refused('压缩得不正常，像压缩炸弹，没有解开。')
        if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\\/i.test(name)) throw new Refused('压缩包里有往外跑的路径，没有解开。')
        return !name.endsWith('/')
      },
    })
    return ok(new Map(Object.entries(files)))
  } catch (error) {
    return fail(error instanceof Refused ? error.message : '压缩包坏了，打不开。重新导出再传。')
  }
}
