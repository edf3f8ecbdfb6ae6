/** All kinds of certificate side by side; those that are meant are marked by a word. */
import { links } from '#app/links.ts'
import { type CertificateKind, sayLegalNature } from '#domain/certificate/certificate-kind.ts'
import { sayValidity } from '#domain/certificate/validity.ts'
import type { CertificateShelf } from '#features/certificates/certificate-shelf.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'

type Props = Pick<CertificateShelf, 'kinds' | 'channels'> & {
  /** Those that are meant, and the word that marks them. */
  readonly mine?: { readonly ids: readonly string[]; readonly word: string }
}

export function KindsTable({ kinds, channels, mine }: Props): React.JSX.Element {
  return (
    <Panel flush bleed>
      <DataTable
        stack
        caption="电工常见的几种证：谁发、说明什么、有效期、编号、去哪查"
        columns={['哪一种', '谁发', '说明什么', '有效期', '编号', '去哪查'].map((label) => ({ label }))}
        rows={kinds.map((kind) => ({
          key: kind.id,
          head: <Head kind={kind} mark={mine?.ids.includes(kind.id) ? mine.word : undefined} />,
          cells: cellsOf(kind, channels),
        }))}
      />
    </Panel>
  )
}

function Head({ kind: { id, name, confidence }, mark }: { readonly kind: CertificateKind; readonly mark: string | undefined }) {
  return (
    <>
      {mark && (
        <>
          <StatusTag small state="yes" word={mark} />
          <br />
        </>
      )}
      <a href={links.certificates(`k-${id}`)}>{name}</a> <ConfidenceMark level={confidence} />
    </>
  )
}

const missing = <Unknown>没查到</Unknown>

function cellsOf({ issuer, nature, validity, number, verifyAt }: CertificateKind, channels: Props['channels']): readonly React.ReactNode[] {
  const found = verifyAt
    .flatMap((id) => channels.get(id) ?? [])
    .flatMap(({ address }) => (address === undefined ? [] : new URL(address).hostname))
  return [
    issuer ?? missing,
    sayLegalNature(nature),
    validity.kind === 'unknown' ? missing : sayValidity(validity),
    number ?? missing,
    found.length > 0 ? found.join('、') : missing,
  ]
}
