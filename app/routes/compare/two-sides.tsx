/** Which two versions these are: document, dates, and how well each is sourced. */
import type { Comparison } from '#features/compare/read-versions.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { CompareTable } from '#ui/compare-table/compare-table.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Section } from '#ui/section/section.tsx'
import { DocumentName, From, sayLevel, Until, VersionLink } from './side-words.tsx'

export function TwoSides({ comparison: { a, b } }: { readonly comparison: Comparison }): React.JSX.Element {
  const sides = [a, b]
  const each = (cell: (side: (typeof sides)[number]) => React.ReactNode): readonly React.ReactNode[] => sides.map(cell)
  const open = sides.some(({ version }) => version.openQuestion !== undefined)
  return (
    <Section id="sides" title="是哪两版">
      <CompareTable
        caption="甲乙两版的文件、起止和出处"
        corner="哪一版"
        columns={[
          { key: 'a', label: '甲', under: sayLevel(a.policy) },
          { key: 'b', label: '乙', under: sayLevel(b.policy) },
        ]}
        rows={[
          { key: 'title', head: '说的是', cells: each((side) => <VersionLink {...side} />) },
          { key: 'document', head: '文件', cells: each(({ version }) => <DocumentName version={version} />) },
          { key: 'from', head: '从哪天', cells: each(({ version }) => <From version={version} />) },
          { key: 'until', head: '到哪天', cells: each(({ version }) => <Until version={version} />) },
          {
            key: 'confidence',
            head: '出处',
            cells: each(({ version }) =>
              version.state === 'established' ? <ConfidenceMark level={version.confidence} /> : <Unknown>内容没查到</Unknown>,
            ),
          },
          ...(open ? [{ key: 'open', head: '没查清的', cells: each(({ version }) => version.openQuestion ?? '—') }] : []),
        ]}
      />
    </Section>
  )
}
