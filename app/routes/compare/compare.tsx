/** /compare — the three ways to set rules side by side. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { listBenefits } from '#features/compare/read-levels.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/compare.ts'

export const meta: Route.MetaFunction = () => pageMeta('并排比', '两版逐句比，国家、重庆、区县并排看，重庆和外地并排看。')

export async function loader({ context }: Route.LoaderArgs) {
  return { benefits: await listBenefits(context.get(requestContext)) }
}

export default function CompareRoute({ loaderData: { benefits } }: Route.ComponentProps) {
  const several = benefits.filter(({ tiers }) => tiers.length > 1)
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
        ]}
        here="并排比"
      />
      <main id="main" className="wrap narrow-c">
        <PageHead title="并排比" lede="同一件事摆在一起看：前后两版、上下几级、本地和外地。" />
        <Section id="versions" title="前后两版">
          <Rows rows={[{ href: links.compareVersions(), title: '两版逐句比', text: '哪条改了、新增了、没有了，字里行间标出来' }]} />
        </Section>
        <Section id="levels" title="上下几级">
          <Rows
            rows={several.map(({ benefit, title, tiers }) => ({
              href: links.compareLevels(benefit),
              title,
              tag: `${tiers.length} 级`,
            }))}
          />
        </Section>
        <Section id="regions" title="本地和外地">
          <Rows rows={[{ href: links.compareRegions(), title: '两地并排比', text: '五级、四级、三级各给多少，什么条件' }]} />
        </Section>
      </main>
    </>
  )
}
