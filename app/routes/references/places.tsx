/** /places — the district as far as it bears on the trade: zones and employers, schools, neighbours, figures, each with its support. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { SourceList } from '#app/routes/policies/source-list.tsx'
import { sayFen } from '#domain/money/fen.ts'
import { type Place, saySchoolKind } from '#domain/place/place.ts'
import { type PlacesPage, readPlaces } from '#features/policies/read-references.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/places.ts'

export const meta: Route.MetaFunction = () =>
  pageMeta('涪陵：园区、单位、学校', '涪陵哪里有活、哪里教电工、周边是哪几个区县，还有重庆技能人才的几个数，各有出处。')

export async function loader({ context }: Route.LoaderArgs) {
  return { page: await readPlaces(context.get(requestContext)) }
}

export default function PlacesRoute({ loaderData: { page } }: Route.ComponentProps) {
  const { places, notes, parameters, sources } = page
  return (
    <>
      <Breadcrumb trail={[{ href: links.home(), label: '首页' }]} here="涪陵" />
      <main id="main" className="wrap">
        <PageHead
          title="涪陵：园区、单位、学校"
          lede="哪里用电工，哪里教电工。单位是报道里提到过的，不是招工信息；位置是凭记忆的大概，别拿来导航。"
        />
        <Section id="zones" title="园区">
          <Listed page={page} kind="zone" caption="园区、在哪、做什么" columns={['园区', '在哪', '做什么']} />
        </Section>
        <Section id="firms" title="报道里提到的单位">
          <Listed page={page} kind="firm" caption="单位和所在园区" columns={['单位', '园区', '做什么']} />
        </Section>
        <Section id="schools" title="学校">
          <Listed page={page} kind="school" caption="学校" columns={['学校', '哪一类', '有什么']} />
          <p className="s mute mt-2">涪陵哪些机构能考电工三级，没查到，问区就业和人才中心 023-72237676。</p>
        </Section>
        <Section id="neighbours" title="周边区县">
          <p>
            {places
              .filter(({ kind }) => kind === 'neighbour')
              .map(({ name }) => name)
              .join('、')}
          </p>
        </Section>
        <Section id="figures" title="几个数">
          <Panel flush bleed>
            <DataTable
              stack
              caption="涪陵和重庆的几个数"
              columns={[{ label: '哪一项' }, { label: '多少' }, { label: '哪年的' }]}
              rows={notes.map(({ id, about, says, asOf, confidence, conflicts }) => ({
                key: id,
                head: about,
                cells: [
                  <>
                    {says} <ConfidenceMark level={confidence} />
                    {conflicts.map(({ id: conflict, one, other, handling }) => (
                      <span key={conflict} className="s mute">
                        <br />
                        说法不一：{one.says}；{other.says}。{handling}
                      </span>
                    ))}
                  </>,
                  asOf === 'unknown' ? '没查到' : asOf,
                ],
              }))}
            />
          </Panel>
        </Section>
        {parameters.map(({ id, name, matters, values }) => (
          <Section key={id} id={`p-${id}`} title={name}>
            <p className="mb-2">{matters}</p>
            <ul className="stack">
              {values.map(({ from, says, amounts, document, confidence }) => (
                <li key={`${from}${says}`}>
                  {from === 'unknown' ? '哪天起没查到' : `${from} 起`}：{says}{' '}
                  {amounts.map(({ per, amount }) => `每${per === 'month' ? '月' : '小时'} ${sayFen(amount)}`).join('，')}
                  {document && `（${document}）`} <ConfidenceMark level={confidence} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
        <SourceList sources={sources} showAddresses={false} />
      </main>
    </>
  )
}

type Listing = {
  readonly page: PlacesPage
  readonly kind: Exclude<Place['kind'], 'neighbour'>
  readonly caption: string
  readonly columns: readonly [string, string, string]
}

function Listed({ page: { places }, kind, caption, columns }: Listing): React.JSX.Element {
  return (
    <Panel flush bleed>
      <DataTable
        stack
        caption={caption}
        columns={columns.map((label) => ({ label }))}
        rows={places
          .filter((place) => place.kind === kind)
          .map((place) => ({
            key: place.id,
            head: (
              <span id={`l-${place.id}`}>
                {place.name} <ConfidenceMark level={place.confidence} />
              </span>
            ),
            cells: cellsOf(place, places),
          }))}
      />
    </Panel>
  )
}

function cellsOf(place: Place, places: readonly Place[]): readonly [string, string] {
  const does = (parts: readonly string[]): string => [...parts, ...(place.says ? [place.says] : [])].join('；') || '没查到'
  switch (place.kind) {
    case 'zone':
      return [place.where, does([place.fields.join('、')].filter((text) => text !== ''))]
    case 'firm':
      return [places.find(({ id }) => id === place.zone)?.name ?? '没写', does([place.fields.join('、')].filter((text) => text !== ''))]
    case 'school':
      return [saySchoolKind(place.school), does([place.address ?? '', place.programmes.join('、')].filter((text) => text !== ''))]
    case 'neighbour':
      return ['', '']
  }
}
