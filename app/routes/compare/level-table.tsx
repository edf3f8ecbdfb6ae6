/** The card of every level, a column each, and whom to ask where a level says nothing. */
import { links } from '#app/links.ts'
import { lookOf, sayAudience } from '#app/routes/policies/library-words.tsx'
import { type CardEntry, type CardField, cardFields, sayCardField } from '#domain/policy/card.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import type { LevelColumn, LevelsPage } from '#features/compare/read-levels.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { type CompareRow, CompareTable } from '#ui/compare-table/compare-table.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { From, sayLevel, Until } from './side-words.tsx'

export function LevelTable({ page: { benefit, columns } }: { readonly page: LevelsPage }): React.JSX.Element {
  const each = (cell: (column: LevelColumn, nth: number) => React.ReactNode): readonly React.ReactNode[] => columns.map(cell)
  const rows: readonly CompareRow[] = [
    { key: 'from', head: '从哪天', cells: each(({ version }) => <From version={version} />) },
    { key: 'until', head: '到哪天', cells: each(({ version }) => <Until version={version} />) },
    ...cardFields.map(
      (field): CompareRow => ({
        key: field,
        head: sayCardField(field),
        cells: each((_, nth) => <Cell columns={columns} nth={nth} field={field} />),
      }),
    ),
    { key: 'open', head: '没查清的', cells: each(({ version }) => version.openQuestion ?? '—') },
    { key: 'ask', head: '问谁', cells: each((column) => <Offices column={column} />) },
    { key: 'you', head: '对你', isYours: true, cells: each((column) => <ForYou column={column} />) },
    { key: 'confidence', head: '出处', cells: each(({ version }) => <ConfidenceMark level={version.confidence} />) },
  ]
  return (
    <CompareTable
      caption={`${benefit.title}，${columns.map(({ policy }) => sayLevel(policy)).join('、')}规定对照`}
      columns={columns.map((column) => ({ key: column.policy.id, label: sayLevel(column.policy), under: <Head column={column} /> }))}
      rows={rows}
    />
  )
}

function Head({ column: { policy, version, standing } }: { readonly column: LevelColumn }): React.JSX.Element {
  const { state, word } = lookOf(standing)
  const isSettled = standing.kind === 'inForce'
  return (
    <>
      <StatusTag small state={state} word={word} />
      <a href={links.policy(policy.id, { version: version.id })}>{version.document.number ?? version.title}</a>
      {!isSettled && '这天还算不算，要核实'}
    </>
  )
}

/** What another column says already is said once. */
function Cell({
  columns,
  nth,
  field,
}: {
  readonly columns: readonly LevelColumn[]
  readonly nth: number
  readonly field: CardField
}): React.JSX.Element {
  const column = columns[nth]
  const entry = column?.version.card[field]
  if (column === undefined || entry === undefined || entry.kind === 'unknown') return <NotFound column={column} entry={entry} />
  const alike = columns.slice(0, nth).find(({ version }) => saysTheSame(version.card[field], entry))
  if (alike !== undefined) return <>和{sayLevel(alike.policy)}的一样</>
  return (
    <>
      {entry.lines.length === 1 ? (
        <KeepDates text={entry.lines[0] ?? ''} />
      ) : (
        <ul>
          {entry.lines.map((line) => (
            <li key={line}>
              <KeepDates text={line} />
            </li>
          ))}
        </ul>
      )}{' '}
      <ConfidenceMark level={entry.confidence} />
      {entry.inheritedFrom && <span className="xs mute">沿用，编辑判断</span>}
    </>
  )
}

const saysTheSame = (one: CardEntry, other: CardEntry): boolean =>
  one.kind === 'known' && other.kind === 'known' && isSame(one.lines, other.lines) && one.confidence === other.confidence

function NotFound({
  column,
  entry,
}: {
  readonly column: LevelColumn | undefined
  readonly entry: CardEntry | undefined
}): React.JSX.Element {
  const ask = entry?.kind === 'unknown' ? entry.ask : undefined
  const phone = column?.offices[0]?.phones[0]
  return (
    <>
      <Unknown>没查到</Unknown> <span className="xs mute">{ask ?? (phone ? `打 ${phone} 问` : '先问当地的人社部门')}</span>
    </>
  )
}

function Offices({ column: { offices } }: { readonly column: LevelColumn }): React.JSX.Element {
  if (offices.length === 0) return <Unknown>电话没查到</Unknown>
  return (
    <>
      {offices.map(({ id, name, phones }) => (
        <div key={id}>
          {name}{' '}
          {phones.map((phone) => (
            <a key={phone} className="tap nb" href={`tel:${phone.replaceAll('-', '')}`}>
              {phone}
            </a>
          ))}
        </div>
      ))}
    </>
  )
}

function ForYou({ column: { policy } }: { readonly column: LevelColumn }): React.JSX.Element {
  if (policy.audience !== 'person') return <>给{sayAudience(policy.audience)}的，不直接给个人</>
  if (policy.topic === 'fee') return <>报考要交的钱</>
  if (policy.force === 'framework') return <>只定框架：当地不定，就领不到</>
  return (
    <a href={links.check(undefined, policy.topic === 'exam' ? { topic: 'exam' } : {})}>
      {policy.topic === 'exam' ? '看我够不够报考' : '看我能不能领'}
    </a>
  )
}
