/** Why what was right is right, and what the wrong options show: of an item, or of each part of material. */
import type { SolvedItem } from '#features/practice/solve.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { Section } from '#ui/section/section.tsx'
import { OtherOptions } from './solved-ask.tsx'

export function WhyItem({ solved: { why: common, asks } }: { readonly solved: Pick<SolvedItem, 'why' | 'asks'> }): React.JSX.Element {
  return (
    <Section id="why" title="为什么">
      <Panel>
        {common && (
          <p>
            <RichText {...common} />
          </p>
        )}
        {asks.map(({ id, why, form }, nth) => (
          <div key={id} className={nth > 0 ? 'mt-4' : undefined}>
            <p className="lines">
              {asks.length > 1 && <b>{`第 ${nth + 1} 小题：`}</b>}
              <RichText {...why} />
            </p>
            <OtherOptions form={form} />
          </div>
        ))}
      </Panel>
    </Section>
  )
}
