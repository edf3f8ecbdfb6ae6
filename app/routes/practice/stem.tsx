/** The stem of an item as the heading of its page. Material is text to read, with a heading of its own. */
import type { ShownItem } from '#features/practice/show-item.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'

/** `isAsked`: the gaps of a cloze are written into below, so its sentence is not told twice. */
export function Stem({ item, isAsked = false }: { readonly item: ShownItem; readonly isAsked?: boolean }): React.JSX.Element {
  if (item.kind === 'case')
    return (
      <>
        <h1 className="q-stem mt-4 mb-2">读材料，答小题</h1>
        <Panel bleed>
          <p>
            <RichText {...item.stem} />
          </p>
        </Panel>
      </>
    )
  return <h1 className="q-stem mt-4">{isAsked && item.kind === 'blank' ? '把空填上' : <RichText {...item.stem} />}</h1>
}
