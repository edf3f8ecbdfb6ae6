/** An item of a paper that is still being sat. Every button saves first. */
import { links } from '#app/links.ts'
import { AskField } from '#app/routes/practice/ask-field.tsx'
import { Stem } from '#app/routes/practice/stem.tsx'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { sayMarks } from '#domain/item/score/marks.ts'
import type { OpenPlace } from '#features/exams/read-place.ts'
import { ANSWER } from '#features/exams/take-answer.ts'
import type { ShownItem } from '#features/practice/show-item.ts'
import { Button } from '#ui/button/button.tsx'
import { CheckBox } from '#ui/check-box/check-box.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { ExamBar } from '#ui/exam-bar/exam-bar.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { ActBar, ItemLayout } from '#ui/item-layout/item-layout.tsx'
import { sayMultipleRule, saySteps } from './form-words.tsx'
import { sayLeft } from './say-time.ts'

type Props = { readonly place: OpenPlace; readonly item: ShownItem; readonly problem: string | undefined }

export function OpenItem({ place, item, problem }: Props): React.JSX.Element {
  const { sitting, nth, given, isFlagged, sheet, leftMs, key } = place
  const { code, paper, form } = sitting
  const answered = sheet.filter(({ response }) => response !== undefined).length
  const isAnswered = sheet[nth]?.response !== undefined
  const [ask] = item.asks
  return (
    <>
      <ExamBar clock={sayLeft(leftMs)} saved={`已存 ${answered} 题`} sheetHref={links.sittingSheet(code)} />
      <form method="post" action={links.sittingItem(code, nth + 1)}>
        <input type="hidden" name="key" value={key} />
        {/* Enter in a field presses the first button of a form: it has to be the way forward. */}
        <button type="submit" name="go" value={nth + 1 < paper.length ? 'next' : 'sheet'} className="sr" tabIndex={-1} aria-hidden="true">
          存好
        </button>
        <main id="main" className="wrap">
          <ErrorSummary problems={problem === undefined ? undefined : { [ANSWER]: problem }} title="没存上" />
          <p className="row s mute mt-3">
            <span>
              {'第 '}
              <b>{nth + 1}</b>
              {` 题，共 ${paper.length} 题`}
            </span>
            <span className="push">{`${sayItemKind(item.kind)} ${sayMarks(place.place.most)} 分${isAnswered ? '，已答' : ''}`}</span>
          </p>
          <ItemLayout
            figure={item.figure && <Figure {...item.figure} />}
            question={
              <fieldset id={ANSWER} className="q-set">
                <legend>
                  <Stem item={item} isAsked />
                </legend>
                {form.multiple && item.kind === 'multiple' && (
                  <p className="s mute mt-2">{`可以选几个。${sayMultipleRule(form.multiple.value)}。`}</p>
                )}
                {form.steps && ask?.form.kind === 'number' && ask.form.fields && (
                  <p className="s mute mt-2">{`${saySteps(form.steps.value)}。`}</p>
                )}
                {ask && <AskField name={ANSWER} ask={ask} stem={item.stem} given={given} />}
              </fieldset>
            }
          >
            <CheckBox name="flag" checked={isFlagged}>
              拿不准，先标记
            </CheckBox>
            {isAnswered && <CheckBox name="clear">清掉这题的答案</CheckBox>}
            <p className="s mute">按下面任何一个按钮都会先存好。对错交卷后才看得到。</p>
          </ItemLayout>
        </main>
        <ActBar>
          {nth > 0 && (
            <Button name="go" value="previous">
              上一题
            </Button>
          )}
          <Button name="go" value="sheet">
            答题卡
          </Button>
          <Button name="go" value={nth + 1 < paper.length ? 'next' : 'sheet'} kind="go" after="arrow">
            {nth + 1 < paper.length ? '存好，下一题' : '存好，看答题卡'}
          </Button>
        </ActBar>
      </form>
    </>
  )
}
