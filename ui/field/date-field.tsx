/** A day as three plain numbers, named `${name}-y`, `${name}-m`, `${name}-d`: faster on a phone than any calendar. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { GroupFrame, type GroupText } from './frame.tsx'

/** What was typed into the three boxes, right or wrong. */
export type TypedDate = { readonly year: string; readonly month: string; readonly day: string }

/** A known day as the three boxes show it. */
export const toTypedDate = (day: CivilDate): TypedDate => ({
  year: day.slice(0, 4),
  month: String(Number(day.slice(5, 7))),
  day: String(Number(day.slice(8, 10))),
})

type Props = GroupText & { readonly value?: TypedDate | undefined }

/** `problem` speaks about the whole date; the year box carries the field's id. */
export function DateField({ value, ...text }: Props): React.JSX.Element {
  const { name, problem } = text
  const box = { type: 'text', inputMode: 'numeric', autoComplete: 'off', 'aria-invalid': problem ? true : undefined } as const
  return (
    <GroupFrame {...text}>
      <div className="in-row">
        <label>
          <input {...box} className="in in--y" id={name} name={`${name}-y`} maxLength={4} defaultValue={value?.year} />年
        </label>
        <label>
          <input {...box} className="in" id={`${name}-m`} name={`${name}-m`} maxLength={2} defaultValue={value?.month} />月
        </label>
        <label>
          <input {...box} className="in" id={`${name}-d`} name={`${name}-d`} maxLength={2} defaultValue={value?.day} />日
        </label>
      </div>
    </GroupFrame>
  )
}
