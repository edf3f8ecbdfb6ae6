/** One subject in two places: amounts by level, then point by point. What nobody could find out of a place is said so. */
import { links } from '#app/links.ts'
import { lookOf } from '#app/routes/policies/library-words.tsx'
import type { Comparator, ComparedRow } from '#domain/comparator/comparator.ts'
import type { RegionChoice, RegionColumn, RegionSubject } from '#features/compare/read-regions.ts'
import { Amount, Unknown } from '#ui/amount/amount.tsx'
import { type CompareRow, CompareTable } from '#ui/compare-table/compare-table.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { sayAmountRow, sayPer, sayPoint, saySubject } from './region-words.ts'

type Props = { readonly compared: RegionSubject; readonly places: readonly [RegionChoice, RegionChoice] }

export function RegionTable({ compared: { subject, columns, rows }, places }: Props): React.JSX.Element {
  const amounts = rows.filter(({ kind }) => kind === 'amount')
  const hasAmounts = columns.map((column) => 'told' in column && column.told.amounts.length > 0)
  return (
    <CompareTable
      caption={`${saySubject(subject)}，${places[0].name}和${places[1].name}对照`}
      columns={columns.map((column, nth) => ({
        key: `${nth} ${places[nth]?.code}`,
        label: places[nth]?.name ?? '',
        under: <Head column={column} />,
      }))}
      rows={[
        { key: 'period', head: '哪年的', cells: columns.map((column, nth) => <Period key={nth ? 'right' : 'left'} column={column} />) },
        ...(hasAmounts.includes(false)
          ? [
              {
                key: 'howMuch',
                head: '多少钱',
                cells: columns.map((column, nth) => <HowMuch key={nth ? 'right' : 'left'} column={column} />),
              },
            ]
          : []),
        ...amounts.map((row) => rowOf(row, columns)),
        ...(amounts.length > 0
          ? [
              {
                key: 'paid',
                head: '钱数出处',
                cells: columns.map((column, nth) => <AmountBasis key={nth ? 'right' : 'left'} column={column} />),
              },
            ]
          : []),
        ...rows.filter(({ kind }) => kind === 'rule').map((row) => rowOf(row, columns)),
        {
          key: 'confidence',
          head: '条件出处',
          cells: columns.map((column, nth) => <Basis key={nth ? 'right' : 'left'} column={column} />),
        },
      ]}
    />
  )
}

function rowOf(row: ComparedRow, columns: RegionSubject['columns']): CompareRow {
  const key = row.kind === 'amount' ? `${row.class} ${row.level ?? ''}` : row.on
  const head = row.kind === 'amount' ? sayAmountRow(row.class, row.level) : sayPoint(row.on)
  return {
    key,
    head,
    cells: columns.map((column, nth) => {
      const cell = row.cells[nth]
      if (cell === undefined) return <NotFound key={nth ? 'right' : 'left'} column={column} />
      if (row.kind === 'rule' || typeof cell === 'string') return cell
      const per = 'told' in column ? sayPer(column.told, row.class) : ''
      return (
        <>
          <Amount fen={cell} /> <span className="xs mute">{per}</span>
        </>
      )
    }),
  }
}

function Head({ column }: { readonly column: RegionColumn }): React.JSX.Element | null {
  switch (column.kind) {
    case 'local': {
      const { state, word } = lookOf(column.standing)
      return (
        <>
          <StatusTag small state={state} word={word} />
          <a href={links.policy(column.policy.id, { version: column.version.id })}>
            {column.version.document.number ?? column.version.title}
          </a>
          {column.standing.kind !== 'inForce' && '这天还算不算，要核实'}
        </>
      )
    }
    case 'idle': {
      const { state, word } = lookOf(column.standing)
      return (
        <>
          <StatusTag small state={state} word={word} />
          <a href={links.policy(column.policy.id)}>{column.policy.title}</a>
        </>
      )
    }
    case 'elsewhere':
      return <>外地，只作对照</>
    case 'nothing':
      return <Unknown>没查到</Unknown>
  }
}

function Period({ column }: { readonly column: RegionColumn }): React.JSX.Element {
  if (!('told' in column)) return <NotFound column={column} />
  const { from, lastDay } = column.told
  return (
    <>
      {from === 'unknown' ? <Unknown>哪年的没查到</Unknown> : <span className="nb">{from} 起</span>}
      {lastDay && (
        <>
          ，到 <span className="nb">{lastDay}</span>
        </>
      )}
    </>
  )
}

/** Where there is no table of amounts: what the card says of money, or that nothing was found. */
function HowMuch({ column }: { readonly column: RegionColumn }): React.JSX.Element {
  if ('told' in column && column.told.amounts.length > 0) return <>见下面</>
  const entry = column.kind === 'local' ? column.version.card.howMuch : undefined
  if (entry?.kind !== 'known') return <NotFound column={column} />
  return (
    <>
      {entry.lines.join('；')} <ConfidenceMark level={entry.confidence} />
    </>
  )
}

function Basis({ column }: { readonly column: RegionColumn }): React.JSX.Element {
  return 'told' in column ? <Marks told={column.told} /> : <NotFound column={column} />
}

function AmountBasis({ column }: { readonly column: RegionColumn }): React.JSX.Element {
  if (column.kind === 'local' && column.told.amounts.length > 0) return <ConfidenceMark level={column.amountConfidence} />
  return column.kind === 'elsewhere' && column.told.amounts.length > 0 ? (
    <ConfidenceMark level={column.told.confidence} />
  ) : (
    <NotFound column={column} />
  )
}

const Marks = ({ told: { confidence, sources } }: { readonly told: Comparator }): React.JSX.Element => (
  <>
    <ConfidenceMark level={confidence} /> <span className="xs mute">{sources.length} 处，见页尾</span>
  </>
)

const NotFound = ({ column }: { readonly column: RegionColumn }): React.JSX.Element =>
  column.kind === 'idle' ? <span className="mute">这天没有有效的规定</span> : <Unknown>没查到</Unknown>
