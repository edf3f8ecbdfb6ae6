/** How certificate numbers are made up, field by field. A number that fits says only that it is written as such numbers are. */
import { links } from '#app/links.ts'
import { lengthOf, type NumberField, type NumberScheme } from '#domain/certificate/number-scheme.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import { Section } from '#ui/section/section.tsx'

export function NumberSchemes({
  schemes,
  isOpen,
}: {
  readonly schemes: readonly NumberScheme[]
  readonly isOpen: boolean
}): React.JSX.Element {
  return (
    <Section id="numbers" title="编号怎么读">
      <p className="mb-3">
        编号里没有查到校验位。写法对，只说明写法对；到官方网站查到了才算数。手上有编号的，<a href={links.certificateNumber()}>填进去读</a>。
      </p>
      {schemes.map((scheme) => (
        <section key={scheme.id} id={`n-${scheme.id}`} className="mb-4">
          <h3 className="mb-2">
            {scheme.name} <ConfidenceMark level={scheme.confidence} />
          </h3>
          <Details summary={`${lengthOf(scheme)} 位，一位一位怎么读`} panel open={isOpen || undefined}>
            <DataTable
              stack
              caption={`${scheme.name}：一位一位怎么读`}
              columns={[{ label: '第几位' }, { label: '是什么' }, { label: '怎么读' }]}
              rows={placed(scheme.fields).map(({ field, from, to }) => ({
                key: field.id,
                head: from === to ? `${from}` : `${from}–${to}`,
                cells: [field.name, <Reading key="reading" field={field} />],
              }))}
            />
            {scheme.example && (
              <p className="s mt-2">
                <span className="tag-demo">示例</span> {scheme.example}
              </p>
            )}
            {[...scheme.notes, ...scheme.conflicts.map(({ one, other, handling }) => `${one.says}；${other.says}。${handling}`)].map(
              (note) => (
                <p key={note} className="s mute mt-2">
                  {note}
                </p>
              ),
            )}
          </Details>
        </section>
      ))}
    </Section>
  )
}

function Reading({ field: { meaning, values, otherwise } }: { readonly field: NumberField }): React.JSX.Element {
  const known = values.map(({ text, says }) => `${text} ${says}`)
  return <>{[meaning, ...known, ...(otherwise ? [`其余：${otherwise}`] : [])].join('；')}</>
}

type Placed = { readonly field: NumberField; readonly from: number; readonly to: number }

/** Each field with its first and last position, counted from 1. */
function placed(fields: readonly NumberField[]): readonly Placed[] {
  let end = 0
  return fields.map((field) => {
    const from = end + 1
    end += field.length
    return { field, from, to: end }
  })
}
