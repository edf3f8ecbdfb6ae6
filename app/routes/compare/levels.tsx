/** /compare/levels/:benefit?on= — the nation, the municipality and the district on one thing, side by side, on a day. */
import { data } from 'react-router'
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { lookOf } from '#app/routes/policies/library-words.tsx'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import { type BenefitChoice, type LevelsPage, readLevels, sayNoSuchBenefit } from '#features/compare/read-levels.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import type { Route } from './+types/levels.ts'
import { LevelLayers } from './level-layers.tsx'
import { LevelTable } from './level-table.tsx'
import { sayLevel } from './side-words.tsx'
import { Terms } from './terms.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta(
    loaderData?.page ? `${loaderData.page.benefit.title}：几级怎么写` : '几级规定并排看',
    '同一件事，国家、重庆、区县各怎么规定，谁定什么，没查到的写没查到。',
  ),
  ...(loaderData?.page ? [canonical(loaderData.origin + links.compareLevels(loaderData.page.benefit.benefit))] : []),
]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const read = await readLevels(ctx, params.benefit, asOf)
  const isPrint = url.searchParams.get('print') === '1'
  const origin = ctx.publicOrigin
  if (!read.ok)
    return data({ page: undefined, choices: read.problem.choices, note: sayNoSuchBenefit(read.problem), isPrint, origin }, { status: 404 })
  return { page: read.value, choices: read.value.choices, note, isPrint, origin }
}

export default function LevelsRoute({ loaderData: { page, choices, note, isPrint } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.library(), label: '政策库' },
          { href: links.compare(), label: '并排比' },
        ]}
        here="几级规定"
      />
      <main id="main" className="wrap">
        {page ? (
          <Levels page={page} note={note} isPrint={isPrint} />
        ) : (
          <>
            <PageHead title="几级规定并排看" />
            <Note kind="act" role="status">
              {note}
            </Note>
            <div className="mt-4">
              <Choices choices={choices} />
            </div>
          </>
        )}
      </main>
    </>
  )
}

type Props = { readonly page: LevelsPage; readonly note: string | undefined; readonly isPrint: boolean }

function Levels({ page, note, isPrint }: Props): React.JSX.Element {
  const { benefit, columns, idle, on, sources } = page
  const [highest, lowest] = [columns[0], columns.at(-1)]
  return (
    <>
      <PageHead title={`${benefit.title}：几级怎么写`} lede="同一件事，各级规定摆在一起。格子里都是转述；没查到的写没查到，附上问谁。">
        <AsOf on={on} action={links.compareLevels(benefit.benefit)} tail="看" note={note} />
        {!isPrint && (
          <div className="mt-3">
            <Choices choices={page.choices.filter(({ tiers }) => tiers.length > 1)} current={benefit} />
          </div>
        )}
        <LevelLayers page={page} />
      </PageHead>
      {columns.length === 0 ? (
        <EmptyState title={`${on} 这天，各级都没有查到有效的规定`} text="不等于没有，只是本站没查到。换一天，或者看每一项的来龙去脉。" />
      ) : (
        <Section id="table" title="并排看">
          <LevelTable page={page} />
        </Section>
      )}
      {idle.length > 0 && (
        <Section id="idle" title="这一天没有有效规定的">
          <Rows
            rows={idle.map(({ policy, standing }) => {
              const { state, word } = lookOf(standing)
              return {
                href: links.policy(policy.id, { on }),
                title: policy.title,
                tag: <StatusTag small state={state} word={word} />,
                text: sayLevel(policy),
              }
            })}
          />
        </Section>
      )}
      <Terms page={page} />
      <SourceList sources={sources} showAddresses={isPrint} />
      {!isPrint && (
        <div className="mt-4">
          <ButtonRow full>
            {highest && lowest && highest !== lowest && (
              <LinkButton icon="cmp" href={links.compareVersions({ a: highest.version.id, b: lowest.version.id })}>
                逐句比{sayLevel(highest.policy)}和{sayLevel(lowest.policy)}
              </LinkButton>
            )}
            <LinkButton icon="print" href={links.compareLevels(benefit.benefit, { on, print: '1' })}>
              打印这张表
            </LinkButton>
          </ButtonRow>
        </div>
      )}
    </>
  )
}

function Choices({
  choices,
  current,
}: {
  readonly choices: readonly BenefitChoice[]
  readonly current?: BenefitChoice
}): React.JSX.Element {
  return (
    <Chips
      label="换一项比"
      chips={choices.map(({ benefit, title }) => ({
        href: links.compareLevels(benefit),
        label: title,
        isCurrent: benefit === current?.benefit,
      }))}
    />
  )
}
