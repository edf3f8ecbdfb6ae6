/** /exams/:sitting/:nth — one item of a paper: to be answered, or, once the paper is handed in, with its key and why. */
import { data, redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { formOf } from '#app/http/form-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta, sayTitle } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { rulesOf } from '#domain/exam/exam-result.ts'
import { type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'
import { type NoSuchSitting, sayNoSuchSitting } from '#features/exams/no-such-sitting.ts'
import { type NoSuchPlace, readPlace, sayNoSuchPlace } from '#features/exams/read-place.ts'
import { sayAnswerRefused, takeAnswer } from '#features/exams/take-answer.ts'
import { showAsked } from '#features/practice/show-item.ts'
import { solve } from '#features/practice/solve.ts'
import { readItemStanding } from '#features/reports/item-standing.ts'
import type { Route } from './+types/item.ts'
import { OpenItem } from './open-item.tsx'
import { ReviewedItem } from './reviewed-item.tsx'
import { showRescorings } from './show-rescorings.ts'

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' })
export const handle = { ownBar: true } satisfies RouteHandle

export const meta: Route.MetaFunction = () => [...pageMeta().slice(1), { name: 'robots', content: 'noindex' }]

const sayMissing = (missing: NoSuchSitting | NoSuchPlace): string =>
  missing.kind === 'noSuchSitting' ? sayNoSuchSitting(missing) : sayNoSuchPlace(missing)

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const place = orNotFound(await readPlace(ctx, params.sitting, params.nth), sayMissing)
  const item = showAsked(place.asked, place)
  if (place.kind === 'open') return { open: { place, item } }
  const responses = new Map(place.response === undefined ? [] : [[place.item.id, place.response]])
  const standing = await readItemStanding(ctx, place.sitting.bank, place.item.id)
  const solved = solve(place.item, place.sitting.seed, responses, place.documents, rulesOf(place.sitting.form))
  return { reviewed: { place, item, standing, solved, rescored: showRescorings(place.rescorings) } }
}

/** Saved first, then on to where the pressed button leads. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const form = await formOf(request)
  const code = toSittingCode(params.sitting)
  const saved = await takeAnswer(context.get(requestContext), params.sitting, params.nth, form)
  if (saved.ok) return redirect(wayOn(code, saved.value.nth + 1, form.get('go')), 303)
  switch (saved.problem.kind) {
    case 'submitted':
    case 'overdue':
      return redirect(links.sittingReport(code), 303)
    case 'noSuchSitting':
    case 'noSuchPlace':
      throw data(sayAnswerRefused(saved.problem), { status: 404 })
    case 'stalePage':
      return data({ says: sayAnswerRefused(saved.problem) }, { status: 422 })
  }
}

/** `at`: of the item that was saved, from 1. */
function wayOn(code: SittingCode, at: number, go: FormDataEntryValue | null): string {
  if (go === 'next') return links.sittingItem(code, at + 1)
  if (go === 'previous') return links.sittingItem(code, at - 1)
  return links.sittingSheet(code)
}

export default function ItemRoute({ loaderData: { open, reviewed }, actionData }: Route.ComponentProps) {
  const at = (open ?? reviewed)?.place.nth ?? 0
  return (
    <>
      <title>{sayTitle(`${actionData ? '有错：' : ''}模拟考第 ${at + 1} 题`)}</title>
      {open && <OpenItem {...open} problem={actionData?.says} />}
      {reviewed && <ReviewedItem {...reviewed} />}
    </>
  )
}
