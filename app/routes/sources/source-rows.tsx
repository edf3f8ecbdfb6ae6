/** One source as a row of the board. Reposts sit on unrelated sites: their addresses are never shown, neither as links nor as text. */
import type { Source } from '#domain/source/source.ts'
import { gradeOf, type SourceRow } from '#features/policies/read-sources.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Day } from '#ui/day/day.tsx'
import { type BoardRow, LoadBar } from '#ui/source-board/source-board.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'

export const columns = ['哪一处', '撑着几条', '版本、规则', '上次核对', '状态'] as const

/** `most`: the most clauses that rest on any one source. */
export function rowOf({ source, load, checkedOn }: SourceRow, most: number): BoardRow {
  return {
    id: source.id,
    title: source.shows,
    remark: (
      <>
        <span className="mono">{source.id}</span> <ConfidenceMark level={`confirmed-${gradeOf(source)}`} />
        <Addresses source={source} />
      </>
    ),
    cells: [
      <Clauses key="clauses" load={load} most={most} />,
      <Others key="others" load={load} />,
      <Checked key="checked" on={checkedOn} />,
      <State key="state" source={source} />,
    ],
  }
}

type Loaded = Pick<SourceRow, 'load'>

function Clauses({ load, most }: Loaded & { readonly most: number }): React.JSX.Element {
  const { all, only } = load?.clauses ?? { all: 0, only: 0 }
  return (
    <>
      <LoadBar all={all} only={only} most={most} />
      {only > 0 && <span className="s mute nb">只靠它 {only}</span>}
    </>
  )
}

function Others({ load }: Loaded): React.JSX.Element {
  if (load === undefined) return <span className="s mute">没有政策靠它</span>
  const { versions, rules } = load
  return (
    <span className="s">
      {versions.all} 版{sayOnly(versions.only)}，{rules.all} 套{sayOnly(rules.only)}
    </span>
  )
}

const sayOnly = (only: number): string => (only > 0 ? `（只靠它 ${only}）` : '')

const Checked = ({ on }: { readonly on: SourceRow['checkedOn'] }): React.JSX.Element =>
  on === undefined ? <span className="s mute">没核</span> : <Day on={on} />

function Addresses({ source: { grades, addresses } }: { readonly source: Source }): React.JSX.Element | null {
  if (grades.includes('C') || addresses.length === 0) return null
  return (
    <>
      {addresses.map((address) => (
        <a key={address} href={address} rel="noreferrer">
          {new URL(address).hostname}{' '}
        </a>
      ))}
    </>
  )
}

/** A source's state never borrows the handset of a verdict. */
function State({ source }: { readonly source: Source }): React.JSX.Element {
  switch (source.state) {
    case 'partial':
      return <StatusTag small state="near" word="没看全" />
    case 'stale':
      return <StatusTag small state="no" icon="old" word="有旧页" />
    case 'lost':
      return <StatusTag small state="no" word="回不去" />
    case undefined:
      return source.grades.includes('C') ? <StatusTag small state="near" word="要找原文" /> : <StatusTag small state="yes" word="有存档" />
  }
}
