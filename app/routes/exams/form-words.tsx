/** A form of paper in words, every figure with where it comes from. */
import type { ReactNode } from 'react'
import { type FigureSupport, fullMarks, isOpen, itemsOf, type PaperForm } from '#domain/exam/form.ts'
import { type Extension, extensions, minutesOf } from '#domain/exam/sitting.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import type { MultipleRule } from '#domain/item/score/scoring-rules.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import type { FormChoice } from '#ui/paper-forms/paper-forms.tsx'
import type { PickChoice } from '#ui/pick/pick.tsx'
import { sayMinutes } from './say-time.ts'

export function SupportWord({ support: { confidence, source } }: { readonly support: FigureSupport }): React.JSX.Element {
  return confidence === 'ours' ? (
    <span className="cf cf--u" title={source}>
      本站定的
    </span>
  ) : (
    <ConfidenceMark level={confidence} />
  )
}

export function choiceOf(form: PaperForm): FormChoice {
  const sections = isOpen(form) ? form.content.sections : []
  const supported = (label: string, support: FigureSupport): ReactNode => (
    <>
      {label} <SupportWord support={support} />
    </>
  )
  return {
    value: form.id,
    title: form.title,
    mark: form.isDefault ? '不知道就选它' : undefined,
    how: isOpen(form)
      ? `${itemsOf(form)} 题，${form.minutes.value} 分钟，${fullMarks(form)} 分`
      : form.content.kind === 'otherExam'
        ? `${form.minutes.value} 分钟，${form.passMark.value} 分合格`
        : `${form.minutes.value} 分钟`,
    parts: sections.map(({ itemKind, count, marksEach }) => `${sayItemKind(itemKind)} ${count}×${marksEach}`).join(' + ') || undefined,
    support: [
      supported(`时长 ${form.minutes.value} 分钟`, form.minutes),
      ...sections.map((section) =>
        supported(`${sayItemKind(section.itemKind)} ${section.count} 题${section.says ? `（${section.says}）` : ''}`, section),
      ),
      ...form.notes.map((note) => supported(note.says, note)),
    ],
    closed: form.content.kind === 'sections' ? undefined : form.content.why,
  }
}

const extensionWords: Readonly<Record<Extension, string>> = {
  none: '不加',
  quarter: '加四分之一',
  half: '加一半',
  unlimited: '不限时',
}
export const sayExtension = (extension: Extension): string => extensionWords[extension]

export const extensionChoices = (minutes: number): readonly PickChoice[] =>
  extensions.map((extension) => {
    const long = minutesOf(minutes, extension)
    return { value: extension, label: sayExtension(extension), says: long === undefined ? '到点不收卷' : `默认卷 ${sayMinutes(long)}` }
  })

const ruleWords: Readonly<Record<MultipleRule['kind'], string>> = {
  allOrNothing: '全对才给分',
  halfForSubset: '全对给满分，少选给一半，选错一个就 0 分',
  perRight: '每选对一个给 0.5 分，选错一个就 0 分',
  trueFalseEach: '每个选项单独算对错',
  rightMinusWrong: '选对的减去选错的，按比例给分',
}
export const sayMultipleRule = (rule: MultipleRule['kind']): string => ruleWords[rule]
