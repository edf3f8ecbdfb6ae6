/** The form of the number helper. It posts, so that the number stands in no address, no history and no log. */
import { links } from '#app/links.ts'
import type { NumberFormPage } from '#features/certificates/explain-number.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Select } from '#ui/field/select.tsx'
import { TextField } from '#ui/field/text-field.tsx'

type Props = {
  readonly page: NumberFormPage
  readonly given: Readonly<Record<string, string>> | undefined
  readonly problems: Readonly<Record<string, string>> | undefined
  /** A number was read already; the form is for the next one. */
  readonly isAgain: boolean
}

export function NumberForm({ page: { levels, provinces }, given = {}, problems = {}, isAgain }: Props): React.JSX.Element {
  const isStated = ['level', 'year', 'province'].some((name) => given[name] || problems[name])
  return (
    <form method="post" action={links.certificateNumber()} className="panel bleed mt-5" aria-label="填编号">
      <TextField
        name="number"
        label={isAgain ? '再读一个编号' : '证书编号'}
        hint="空格、横线、全角数字、小写字母都行。读完就扔：不保存，不进网址，不记日志。"
        value={given['number']}
        problem={problems['number']}
        maxLength={200}
      />
      <Details summary="和证上写的对一对（不填也行）" bare open={isStated || undefined}>
        <Select
          name="level"
          label="证上写几级"
          options={[{ value: '', label: '不填' }, ...levels]}
          value={given['level']}
          problem={problems['level']}
        />
        <TextField
          name="year"
          label="哪年发的"
          hint="四位数字，比如 2024"
          inputMode="numeric"
          value={given['year']}
          problem={problems['year']}
          maxLength={8}
        />
        <Select
          name="province"
          label="发证机构在哪个省"
          options={[{ value: '', label: '不填' }, ...provinces]}
          value={given['province']}
          problem={problems['province']}
        />
      </Details>
      <Button kind={isAgain ? 'plain' : 'go'}>读一读</Button>
    </form>
  )
}
