/** The guide of the published content, with the ids of the kinds it tells apart. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zCertificateGuideFile } from '#features/policies/content/certificate-guide-file.ts'
import { projectRoot } from '#platform/project-root.ts'
import { parseYamlFile, sayContentProblem } from '#platform/yaml/yaml-file.ts'
import type { GuideAnswer, GuideQuestion } from './certificate-guide.ts'
import { kinds } from './schemes.fixture.ts'

const file = join(projectRoot, 'content', 'certificate-guide.yaml')
const read = parseYamlFile(zCertificateGuideFile, readFileSync(file, 'utf8'), file)
if (!read.ok) throw new Error(read.problem.map(sayContentProblem).join('\n'))

export const questions: readonly GuideQuestion[] = read.value.value.certificateGuide
export const kindIds: readonly string[] = kinds.map(({ id }) => id)

/** `option` undefined: 不确定. */
export function answer(questionId: string, option?: string): GuideAnswer {
  const question = questions.find(({ id }) => id === questionId)
  const found = question?.options.find(({ id }) => id === option)
  if (question === undefined || (option !== undefined && found === undefined)) throw new Error(`no answer ${questionId}=${option}`)
  return { question, option: found }
}
