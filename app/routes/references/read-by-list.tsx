/** Which benefits, rights and duties count a certificate, and which do not; each leads to its policy. */
import { links } from '#app/links.ts'
import type { Counting, ReadBy } from '#domain/certificate/certificate-kind.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { CanDo, type CanDoItem } from '#ui/can-do/can-do.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'

type Props = { readonly readBy: readonly ReadBy[]; readonly policies: ReadonlyMap<string, Policy> }

/** As a list with a word before each; for the page of all kinds. */
export function ReadByList({ readBy, policies }: Props): React.JSX.Element {
  return (
    <ul className="stack">
      {readBy.map((reader) => (
        <li key={reader.what}>
          <StatusTag small state={looks[reader.counts][0]} word={looks[reader.counts][1]} />{' '}
          <b>
            <Linked reader={reader} policies={policies} />
          </b>
          <br />
          <span className="s">{reader.says}</span> <ConfidenceMark level={reader.confidence} />
        </li>
      ))}
    </ul>
  )
}

/** In two columns; for the page of one kind. */
export function ReadByColumns({ readBy, policies }: Props): React.JSX.Element {
  const itemOf = (reader: ReadBy): CanDoItem => ({
    key: reader.what,
    state: reader.counts === 'past' ? 'ask' : reader.counts,
    says: (
      <>
        <b>
          <Linked reader={reader} policies={policies} />
        </b>
        {reader.counts === 'past' ? '（以前认）' : ''}：{reader.says} <ConfidenceMark level={reader.confidence} />
      </>
    ),
  })
  const which = (...counts: readonly Counting[]) => readBy.filter((reader) => counts.includes(reader.counts)).map(itemOf)
  return (
    <CanDo
      columns={[
        { title: '认它的', items: which('yes') },
        { title: '不认它的', items: which('no') },
        { title: '要问，或者只是以前认', items: which('ask', 'past') },
      ]}
    />
  )
}

function Linked({ reader: { what, policies: ids }, policies }: { readonly reader: ReadBy; readonly policies: Props['policies'] }) {
  const found = ids.flatMap((id) => policies.get(id) ?? [])[0]
  return found === undefined ? what : <a href={links.policy(found.id)}>{what}</a>
}

const looks = {
  yes: ['yes', '认'],
  no: ['no', '不认'],
  ask: ['check', '要问'],
  past: ['unk', '以前认'],
} as const satisfies Record<Counting, readonly [Verdict, string]>
