/** The imports of a house as dependency-cruiser sees them, held against `dependency-rules.cjs`. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

export type Violation = { readonly rule: string; readonly from: string; readonly to: string }
export type LayerReport = {
  readonly violations: readonly Violation[] /** Files of ours of which at least one import was understood. */
  readonly modules: number
}

const FOLDERS = ['app', 'domain', 'features', 'store', 'platform', 'ui', 'testing', 'e2e', 'bench', 'tools']

type Cruise = {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly couldNotResolve: boolean }[] }[]
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[]
  }
}

/** Cruises the folders of `root`, which has a package.json and a tsconfig.json. */
export function readLayers(root: string): LayerReport {
  const program = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const folders = FOLDERS.filter((name) => existsSync(join(root, name)))
  const args = ['--config', join(projectRoot, 'dependency-rules.cjs'), '--output-type', 'json', ...folders]
  const { stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error !== undefined || !stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${error?.message ?? stderr}`)
  const { modules, summary }: Cruise = JSON.parse(stdout)
  const ours = modules.filter(({ source }) => FOLDERS.some((folder) => source.startsWith(`${folder}/`)))
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: ours.filter(({ dependencies }) => dependencies.some(({ couldNotResolve }) => !couldNotResolve)).length,
  }
}
