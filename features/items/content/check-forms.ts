/** What must hold of the forms of paper together, in words for editors. */
import { fullMarks, isOpen, itemsOf, type PaperForm } from '#domain/exam/form.ts'

/** Longest paper that a page with its answer sheet still serves well. */
const MOST_ITEMS = 300

/** Each problem begins with the form it is about. */
export function checkForms(forms: readonly PaperForm[]): readonly { readonly nth: number; readonly says: string }[] {
  const ids = forms.map(({ id }) => id)
  const each = forms.flatMap((form, nth) => [
    ...(ids.indexOf(form.id) === nth ? [] : [{ nth, says: `${form.id}：这个号用了两次` }]),
    ...checkOpen(form).map((says) => ({ nth, says: `${form.id}：${says}` })),
  ])
  const defaults = forms.filter(({ isDefault }) => isDefault)
  const oneDefault = forms.length === 0 || defaults.length === 1 ? [] : [{ nth: 0, says: '默认卷型要正好一个' }]
  const closed = defaults.some((form) => !isOpen(form)) ? [{ nth: 0, says: '默认卷型要能考' }] : []
  return [...each, ...oneDefault, ...closed]
}

function checkOpen(form: PaperForm): readonly string[] {
  if (!isOpen(form)) return []
  const kinds = form.content.sections.map(({ itemKind }) => itemKind)
  return [
    ...(new Set(kinds).size === kinds.length ? [] : ['一种题型写了两段']),
    ...(form.content.sections.some(({ count, marksEach }) => count < 1 || marksEach <= 0) ? ['题数和分值都要大于 0'] : []),
    ...(form.minutes.value > 0 ? [] : ['时长要大于 0']),
    ...(form.passMark.value <= fullMarks(form) ? [] : [`合格线 ${form.passMark.value} 分比满分 ${fullMarks(form)} 分还高`]),
    ...(itemsOf(form) <= MOST_ITEMS ? [] : [`最多 ${MOST_ITEMS} 题`]),
  ]
}
