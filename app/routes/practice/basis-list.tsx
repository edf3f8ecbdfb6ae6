/** On what an item rests: its points of the standard, its documents, each with how far it can be trusted; where it comes from, and who may use it. */
import type { KnowledgePoint, Standard } from '#domain/item/standard.ts'
import type { ShownBasis, SolvedItem } from '#features/practice/solve.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'

type Props = {
  readonly standard: Standard
  readonly points: readonly KnowledgePoint[]
  readonly solved: Pick<SolvedItem, 'basis' | 'provenance'>
}

export function BasisList({ standard, points, solved: { basis, provenance } }: Props): React.JSX.Element {
  return (
    <KeyValues
      facts={[
        ...basis.map((each) => ({
          term: each.kind === 'principle' ? '原理' : '文件',
          value: each.kind === 'principle' ? `${each.names}（教材常识，没有挂条款）` : <DocumentName basis={each} />,
        })),
        ...points.map(({ id, says, confidence }) => ({
          term: `知识点 ${id}`,
          value: (
            <>
              {says} <ConfidenceMark level={confidence} />
            </>
          ),
        })),
        {
          term: '标准',
          value: (
            <>
              {`${standard.title}，${standard.document}`} <ConfidenceMark level={standard.confidence} />
            </>
          ),
        },
        { term: '题的来源', value: provenance?.source ?? '本站原创' },
        { term: '题的许可', value: provenance?.licence ?? 'MIT，和本站的代码一样：能用、能改，带上许可声明' },
      ]}
    />
  )
}

function DocumentName({
  basis: { is, clause, confidence },
}: {
  readonly basis: Extract<ShownBasis, { kind: 'document' }>
}): React.JSX.Element {
  return (
    <>
      {`${is.number}《${is.title}》${clause ?? ''}`} <ConfidenceMark level={confidence} />
      {is.replacedFrom && <span className="s mute">{`${is.replacedFrom} 起有新版，这道题等人复核`}</span>}
    </>
  )
}
