/** Writes `.gz` and `.br` beside every text file that browsers load, once, so that no request pays for it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export function compressFiles(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|js|svg)$/.test(name))
  for (const name of names) {
    const text = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
  }
}
