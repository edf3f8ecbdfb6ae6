/** The electrician of Fuling whom the documentation of the API shows, as a program tells of him and as a page does. */
import { checkExamples } from '#app/api/check-examples.ts'

export const { facts: electricianFacts } = checkExamples['fresh level 3'].value

/** The same answers, as they stand in the address of a page. */
export const electricianAnswers =
  'place=500102&kind=skillLevel&level=L3&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&had=none&groups=~'
