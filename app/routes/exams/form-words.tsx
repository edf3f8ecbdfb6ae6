/** A form of paper in words, every figure with where it comes from. */
import { type FigureSupport, fullMarks, isOpen, itemsOf, type OpenForm, type PaperForm } from '#domain/exam/form.ts'
import { type Extension, extensions, minutesOf } from '#domain/exam/sitting.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import type { MultipleRule, ScoringRules } from '#domain/item/score/scoring-rules.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import type { FormChoice } from '#ui/paper-forms/paper-forms.tsx'
import type { PickChoice } from '#ui/pick/pick.tsx'
import { sayMinutes } from './say-time.ts'

/** What the mark of a figure says; figures of our own have one too. */
function SupportWord({ confidence }: Pick<FigureSupport, 'confidence'>): React.JSX.Element {
  return confidence === 'ours' ? <span className="cf cf--u">本站定的</span> : <ConfidenceMark level={confidence} />
}

/** A mark with the name of the source beside it. */
export const SourceWord = ({ confidence, source }: FigureSupport): React.JSX.Element => (
  <span className="s mute">
    {source} <SupportWord confidence={confidence} />
  </span>
)

export function choiceOf(form: PaperForm): FormChoice {
  const figures = figuresOf(form)
  return {
    value: form.id,
    title: form.title,
    mark: form.isDefault ? '不知道就选它' : undefined,
    how: [
      isOpen(form) && `${itemsOf(form)} 题`,
      `${form.minutes.value} 分钟`,
      isOpen(form) && `满分 ${fullMarks(form)}`,
      form.passMark && `${form.passMark.value} 分合格`,
    ]
      .filter(Boolean)
      .join('，'),
    parts: isOpen(form) ? sayParts(form) : undefined,
    marks: [...new Set(figures.map(({ confidence }) => confidence))].map((confidence) => (
      <SupportWord key={confidence} confidence={confidence} />
    )),
    figures: figures.map(({ says, confidence, source }) => ({ says, source, mark: <SupportWord confidence={confidence} /> })),
    closed: isOpen(form) ? undefined : form.content.why,
  }
}

function sayParts(form: OpenForm): string {
  const parts = form.content.sections.map(({ itemKind, count, marksEach }) => `${sayItemKind(itemKind)} ${count}×${marksEach}`)
  return [
    parts.join(' + '),
    ...(form.multiple ? [`多选${sayMultipleRule(form.multiple.value)}`] : []),
    ...(form.steps ? [saySteps(form.steps.value)] : []),
  ].join('。')
}

/** Every figure that is shown, in words, with where it comes from. */
function figuresOf(form: PaperForm): readonly (FigureSupport & { readonly says: string })[] {
  const of = (says: string, { confidence, source }: FigureSupport) => ({ says, confidence, source })
  return [
    of(`时长 ${form.minutes.value} 分钟`, form.minutes),
    ...(form.passMark ? [of(`${form.passMark.value} 分合格`, form.passMark)] : []),
    ...(isOpen(form) ? form.content.sections : []).map((section) =>
      of(
        `${sayItemKind(section.itemKind)} ${section.count} 题，每题 ${section.marksEach} 分${section.says ? `（${section.says}）` : ''}`,
        section,
      ),
    ),
    ...(isOpen(form) && form.multiple ? [of('多选怎么给分', form.multiple)] : []),
    ...(isOpen(form) && form.steps ? [of('计算的步骤怎么给分', form.steps)] : []),
    ...form.notes.map((note) => of(note.says, note)),
  ]
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

const stepWords: Readonly<Record<ScoringRules['number'], string>> = {
  ownKey: '计算题问到步骤的，分步给分，每步照标准答案判',
  followThrough: '计算题问到步骤的，分步给分；前面错了，后面照着算对，后面的分照给',
}
/** Of calculations that ask for their steps; those that do not are all or nothing. */
export const saySteps = (rule: ScoringRules['number']): string => stepWords[rule]

const ruleWords: Readonly<Record<MultipleRule['kind'], string>> = {
  allOrNothing: '全对才给分',
  halfForSubset: '全对给满分，少选给一半，选错一个就 0 分',
  perRight: '每选对一个给 0.5 分，选错一个就 0 分',
  trueFalseEach: '每个选项单独算对错',
  rightMinusWrong: '选对的减去选错的，按比例给分',
}
export const sayMultipleRule = (rule: MultipleRule['kind']): string => ruleWords[rule]
