/** The journeys in `e2e` need Debian's Chromium, and a font without which Chinese pages are boxes. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const NEEDED = [
  { file: '/usr/bin/chromium', package: 'chromium' },
  { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', package: 'fonts-noto-cjk' },
] as const

const ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

/** Installs what is missing; undefined when all is there, else what to do. */
export function installBrowser(): string | undefined {
  const missing = missingPackages()
  if (missing.length === 0) return undefined
  const byHand = `Please install ${missing.join(' and ')}: apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!existsSync('/usr/bin/apt-get'))
    return `${NEEDED.map(({ file }) => file).join(' and ')} are needed, and this system has no apt-get to install them.`
  const sudo = sudoOf()
  if (sudo === undefined)
    return `${byHand}\n(It was not done for you: this user is neither root nor allowed to use sudo without a password.)`

  console.log(`  installing ${missing.join(' and ')} …`)
  const update = apt(sudo, 'update')
  const install = apt(sudo, 'install', '-y', '--no-install-recommends', ...missing)
  if (missingPackages().length === 0) return undefined
  return [byHand, update.stderr, install.stderr].join('\n')
}

const missingPackages = (): readonly string[] => NEEDED.filter(({ file }) => !existsSync(file)).map((needed) => needed.package)

/** What stands before a command that needs root; undefined where it cannot be had without a question. */
function sudoOf(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

function apt(sudo: readonly string[], ...args: readonly string[]) {
  const [program = '', ...rest] = [...sudo, 'apt-get', ...args]
  return spawnSync(program, rest, { env: ENV, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}
