/** /practice — the practice rooms there are. With one bank there is nothing to choose. */
import { redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { saySkillLevel } from '#domain/occupation/skill-level.ts'
import { readBanks } from '#features/practice/read-overview.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Doors } from '#ui/doors/doors.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/banks.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('练与考', '按知识点练题，做完就看解析和依据。不用登录。'),
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const standards = await readBanks(ctx)
  const [only] = standards
  if (standards.length === 1 && only !== undefined) throw redirect(links.practice(only.id), 302)
  return { standards, bare: `${ctx.publicOrigin}/practice` }
}

export default function BanksRoute({ loaderData: { standards } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: links.home(), label: '首页' }]} here="练与考" />
      <main id="main" className="wrap">
        <PageHead title="练与考" lede="选你要考的职业和等级。" />
        {standards.length === 0 && <EmptyState title="题库还没有装好" text="过一会儿再来，或者先去看政策库。" />}
        <Doors doors={standards.map(({ id, title, level }) => ({ href: links.practice(id), title, says: saySkillLevel(level) }))} />
      </main>
    </>
  )
}
