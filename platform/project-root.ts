/**
 * The folder that holds package.json, node_modules and migrations. Found from this file and not from the working directory, which
 * belongs to whoever started us; and by walking up, so that bundled code finds it too.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const isProjectRoot = (folder: string): boolean => {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'jiangtu'
}

function findRoot(folder: string): string {
  if (isProjectRoot(folder)) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error(`no package.json named jiangtu above ${import.meta.dirname}`)
  return findRoot(parent)
}

/** Absolute. */
export const projectRoot: string = findRoot(import.meta.dirname)
