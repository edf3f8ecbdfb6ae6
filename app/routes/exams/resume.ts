/** /exams/:sitting — back into a sitting: to its sheet, from where every item can be reached. */
import { redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { sayNoSuchSitting } from '#features/exams/no-such-sitting.ts'
import { readSheet } from '#features/exams/read-sheet.ts'
import type { Route } from './+types/resume.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { sitting } = orNotFound(await readSheet(context.get(requestContext), params.sitting), sayNoSuchSitting)
  return redirect(links.sittingSheet(sitting.code), { status: 302, headers: { 'Cache-Control': 'private, no-store' } })
}

/** Never drawn. A route with a page of its own is told of a wrong code by a page; one without would answer with bare words. */
export default function ResumeRoute(): null {
  return null
}
