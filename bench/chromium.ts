/** An installed Chromium, started without a window and with a door for Lighthouse. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Browser = { readonly port: number; close(): Promise<void> }

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** `CHROME_PATH` if it is set; undefined where no browser is found. */
export const findChromium = (): string | undefined => process.env['CHROME_PATH'] ?? places.find((path) => existsSync(path))

const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function launchChromium(path: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'jiangtu-bench-chromium-'))
  const child = spawn(path, [...quiet, ...offline, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const abandon = (): void => {
    child.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', abandon)
  const { promise: gone, resolve: leave } = Promise.withResolvers<void>()
  child.once('exit', () => leave())
  const { promise: port, resolve, reject } = Promise.withResolvers<number>()
  child.once('error', reject)
  void gone.then(() => reject(new Error(`${path} 没有启动`)))
  createInterface({ input: child.stderr }).on('line', (line) => {
    const found = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1]
    if (found !== undefined) resolve(Number(found))
  })
  return {
    port: await port,
    close: async () => {
      child.kill('SIGTERM')
      await gone
      process.off('exit', abandon)
      abandon()
    },
  }
}
