/** The schemes of the published content: what the reading is for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zCertificateFile } from '#features/policies/content/certificate-file.ts'
import { projectRoot } from '#platform/project-root.ts'
import { parseYamlFile, sayContentProblem } from '#platform/yaml/yaml-file.ts'
import type { CertificateKind } from './certificate-kind.ts'
import type { NumberScheme } from './number-scheme.ts'

const file = join(projectRoot, 'content', 'certificates.yaml')
const read = parseYamlFile(zCertificateFile, readFileSync(file, 'utf8'), file)
if (!read.ok) throw new Error(read.problem.map(sayContentProblem).join('\n'))

export const schemes: readonly NumberScheme[] = read.value.value.numberSchemes
export const kinds: readonly CertificateKind[] = read.value.value.certificates

export function scheme(id: string): NumberScheme {
  const found = schemes.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no scheme ${id}`)
  return found
}

export function certificate(id: string): CertificateKind {
  const found = kinds.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no certificate ${id}`)
  return found
}
