/** The `.env` file of the project, for those who do not set variables otherwise. A variable that is set already wins. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnvFile } from 'node:process'
import { projectRoot } from '#platform/project-root.ts'

export function loadDotEnv(): void {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) loadEnvFile(file)
}
