/** One question after the answer: what was given, what is right, why, and where each wrong option went wrong. */
import type { StepVerdict } from '#domain/item/score/score-steps.ts'
import type { SolvedForm, SolvedOption } from '#features/practice/solve.ts'
import { MarkedChoices } from '#ui/answer-choices/answer-choices.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { WhyList } from '#ui/why-list/why-list.tsx'
import { letterAt } from './kind-words.ts'

/** `isAnswered`: something was given; otherwise only what is right is shown. */
export function SolvedAnswer({ form, isAnswered = true }: { readonly form: SolvedForm; readonly isAnswered?: boolean }): React.JSX.Element {
  const given = <T,>(cell: T): readonly T[] => (isAnswered ? [cell] : [])
  switch (form.kind) {
    case 'choice':
      return (
        <MarkedChoices
          isSeveral={form.isSeveral}
          choices={form.options.map((option, nth) => ({
            value: letterAt(nth),
            letter: letterAt(nth),
            says: <RichText {...option.says} />,
            chosen: option.isChosen,
            mark: markOf(option, form.isSeveral),
          }))}
        />
      )
    case 'trueFalse':
      return (
        <MarkedChoices
          choices={[true, false].map((value) => ({
            value: String(value),
            letter: value ? '对' : '错',
            says: value ? '这句话对' : '这句话错',
            chosen: form.said === value,
            mark: value === form.key ? 'right' : form.said === value ? 'wrong' : undefined,
          }))}
        />
      )
    case 'blank':
      return (
        <DataTable
          caption="每个空的答案"
          columns={[{ label: '空' }, ...given({ label: '你填的' }), { label: '正确' }]}
          rows={form.gaps.map(({ written, isFilled, wordings }, nth) => ({
            key: String(nth),
            head: `第 ${nth + 1} 空`,
            cells: [...given(written === '' ? '没填' : `${written}${isFilled ? '，对' : '，错'}`), wordings.join('，或 ')],
            tone: isFilled || !isAnswered ? undefined : 'bad',
          }))}
        />
      )
    case 'number':
      return (
        <p className="mt-4">
          正确：<b>{`${form.key} ${form.unit}`}</b>。{isAnswered && `你填的：${form.written ?? '没填'}。`}
        </p>
      )
    case 'steps':
      return (
        <DataTable
          caption="每一步的答案"
          columns={[{ label: '步骤' }, ...given({ label: '你填的' }), { label: '正确' }, { label: '占分', right: true }]}
          rows={form.steps.map(({ asks, written, verdict, key, unit, share, of }) => ({
            key: asks,
            head: asks,
            cells: [...given(sayStep(written, verdict)), `${key} ${unit}`.trim(), `${share}/${of}`],
            tone: verdict === 'right' || verdict === 'follows' || !isAnswered ? undefined : 'bad',
          }))}
        />
      )
    case 'order':
      return (
        <DataTable
          caption="正确的顺序"
          columns={[{ label: '第几步' }, { label: '正确' }, ...given({ label: '你排的' })]}
          rows={form.rows.map(({ says, given: mine }, nth) => ({
            key: String(nth),
            head: String(nth + 1),
            cells: [<RichText key="says" {...says} />, ...given(mine === undefined ? '没排' : <RichText key="given" {...mine} />)],
            tone: mine?.plain === says.plain || !isAnswered ? undefined : 'bad',
          }))}
        />
      )
    case 'match':
      return (
        <DataTable
          caption="正确的配对"
          columns={[{ label: '左边' }, { label: '正确' }, ...given({ label: '你配的' })]}
          rows={form.rows.map(({ left, right, given: mine, isRight }) => ({
            key: left.plain,
            head: <RichText {...left} />,
            cells: [
              <RichText key="right" {...right} />,
              ...given(mine === undefined ? '没选' : `${mine.plain}${isRight ? '，对' : '，错'}`),
            ],
            tone: isRight || !isAnswered ? undefined : 'bad',
          }))}
        />
      )
  }
}

function sayStep(written: string, verdict: StepVerdict): string {
  switch (verdict) {
    case 'right':
      return `${written}，对`
    case 'follows':
      return `${written}，照你前面的数算对了，给分`
    case 'wrong':
      return `${written}，错`
    case 'blank':
      return '没填'
  }
}

function markOf({ isKey, isChosen }: SolvedOption, isSeveral: boolean): 'right' | 'wrong' | 'missed' | undefined {
  if (isKey) return isSeveral && !isChosen ? 'missed' : 'right'
  return isChosen ? 'wrong' : undefined
}

/** Where the wrong options lead; nothing where the editors named no misconception. */
export function OtherOptions({ form }: { readonly form: SolvedForm }): React.JSX.Element | null {
  const entries =
    form.kind === 'choice'
      ? form.options.flatMap(({ says, misconception, isChosen }, nth) =>
          misconception === undefined
            ? []
            : [{ letter: letterAt(nth), says: <RichText {...says} />, because: <RichText {...misconception} />, isMine: isChosen }],
        )
      : []
  return entries.length === 0 ? null : <WhyList entries={entries} />
}
