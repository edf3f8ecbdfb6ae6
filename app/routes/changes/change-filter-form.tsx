/** One form for all filters of the change log, and the chips of the three levels. */
import { links } from '#app/links.ts'
import { places, sayAudience } from '#app/routes/policies/library-words.tsx'
import { changeKinds } from '#domain/change/change-entry.ts'
import { sayChangeKind } from '#domain/change/say-change.ts'
import { audiences } from '#domain/policy/policy.ts'
import type { RegionTier } from '#domain/region/region.ts'
import type { ChangesPage } from '#features/policies/read-changes.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { Chips } from '#ui/chips/chips.tsx'
import { Select } from '#ui/field/select.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { FilterForm, FilterWide } from '#ui/filter-form/filter-form.tsx'

type Query = Readonly<Record<string, string | undefined>>
type Props = { readonly page: ChangesPage; readonly day: Query; readonly query: Query }

export function ChangeFilterForm({ page: { filter, levels, subjects }, day, query }: Props): React.JSX.Element {
  const set: Query = { ...day, level: filter.level }
  const keep = Object.entries(set).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const isListed = filter.region === undefined || places.some(({ value }) => value === filter.region)
  const regions =
    isListed || filter.region === undefined ? places : [...places, { value: filter.region, label: sayRegions([filter.region]) }]
  return (
    <>
      <Chips
        label="谁定的"
        chips={[
          { href: links.changes({ ...query, ...day, level: undefined }), label: '全部', isCurrent: filter.level === undefined },
          ...levels.map(({ level, count }) => ({
            href: links.changes({ ...query, ...day, level }),
            label: sayLevel(level),
            count,
            isCurrent: filter.level === level,
          })),
        ]}
      />
      <FilterForm action={links.changes()} keep={Object.fromEntries(keep)} lying>
        <Select name="region" label="在哪里适用" value={filter.region ?? ''} options={[any, ...regions]} />
        <Select
          name="subject"
          label="说的是什么"
          value={filter.subject ?? ''}
          options={[any, ...subjects.map(({ benefit, name }) => ({ value: benefit, label: name }))]}
        />
        <Select
          name="kind"
          label="怎么变的"
          value={filter.kind ?? ''}
          options={[any, ...changeKinds.map((kind) => ({ value: kind, label: sayChangeKind(kind) }))]}
        />
        <Select
          name="audience"
          label="给谁的"
          value={filter.audience ?? ''}
          options={[any, ...audiences.map((audience) => ({ value: audience, label: sayAudience(audience) }))]}
        />
        <TextField name="from" label="从哪天" inputMode="text" value={filter.from ?? ''} maxLength={10} />
        <TextField name="to" label="到哪天" inputMode="text" value={filter.to ?? ''} maxLength={10} />
        <FilterWide>
          <p className="hint">日子写成 2022-07-01 这样。填了头一个，上面就列出这两天的规定哪里不一样；不填后一个，就和今天比。</p>
        </FilterWide>
      </FilterForm>
    </>
  )
}

const any = { value: '', label: '不限' }

const sayLevel = (level: RegionTier): string => ({ nation: '国家', province: '重庆', prefecture: '地市', district: '区县' })[level]
