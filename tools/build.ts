/** Builds the pages and the server where their sources are newer than the build. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { deviceModules } from '../vite.device.config.ts'
import { compressFiles } from './compress-files.ts'

const SOURCES = [
  'app',
  'ui',
  'features',
  'domain',
  'store',
  'platform',
  'public',
  'vite.config.ts',
  'vite.device.config.ts',
  'react-router.config.ts',
  'package-lock.json',
]
/** The bundle. */
export const BUILT = join(projectRoot, 'build/server/index.js')

export function buildIfStale(): void {
  if (existsSync(BUILT) && newest(SOURCES.map((name) => join(projectRoot, name))) <= statSync(BUILT).mtimeMs) return
  build()
}

export function build(): void {
  process.stdout.write('正在构建页面（只在第一次或源码改动后）……\n')
  run('@react-router/dev/bin.cjs', 'build')
  for (const name of Object.keys(deviceModules)) run('vite/bin/vite.js', 'build', '--config', 'vite.device.config.ts', '--mode', name) // after the pages, whose build empties the folder
  compressFiles(join(projectRoot, 'build/client'))
}

function run(tool: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'node_modules', tool), ...args], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (status === 0) return
  process.stderr.write(`${stderr}\n构建失败，没有启动。\n`)
  process.exit(1)
}

const newest = (paths: readonly string[]): number => Math.max(...paths.map(newestIn))

function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const names = readdirSync(path).filter((name) => !/\.(test|fixture)\.tsx?$/.test(name)) // tests are in no bundle
  return Math.max(stat.mtimeMs, ...names.map((name) => newestIn(join(path, name))))
}
