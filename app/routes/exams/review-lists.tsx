/** Every item of the paper with a way to its key: those that lost marks stand open, those that were right are folded. */
import { links } from '#app/links.ts'
import { plainStem } from '#domain/item/plain-stem.ts'
import { sayMarks } from '#domain/item/score/marks.ts'
import type { ReportPage } from '#features/exams/read-report.ts'
import { Details } from '#ui/details/details.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'

/** As many lost items as stand open; the others are folded. */
const LISTED = 10

export function ReviewLists({ page }: { readonly page: ReportPage }): React.JSX.Element {
  const lost = page.reviews.filter(({ score }) => score.verdict !== 'right')
  const right = page.reviews.filter(({ score }) => score.verdict === 'right')
  return (
    <>
      <Section id="lost" title={lost.length === 0 ? '没有丢分的题' : `丢分的 ${lost.length} 题`}>
        <ReviewRows page={page} of={lost.slice(0, LISTED)} />
        {lost.length > LISTED && (
          <div className="mt-3">
            <Details summary={`另外 ${lost.length - LISTED} 题`} panel>
              <ReviewRows page={page} of={lost.slice(LISTED)} />
            </Details>
          </div>
        )}
      </Section>
      {right.length > 0 && (
        <Section id="right" title="答对的">
          <Details summary={`答对的 ${right.length} 题，也能看解析`} panel>
            <ReviewRows page={page} of={right} />
          </Details>
        </Section>
      )}
    </>
  )
}

function ReviewRows({ page, of }: { readonly page: ReportPage; readonly of: ReportPage['reviews'] }): React.JSX.Element | null {
  if (of.length === 0) return null
  return (
    <Rows
      rows={of.map(({ nth, stem, score }) => ({
        href: links.sittingItem(page.sitting.code, nth + 1),
        title: `第 ${nth + 1} 题`,
        tag: <span className="s">{score.verdict === 'blank' ? '没答' : `${sayMarks(score.marks)} / ${sayMarks(score.most)}`}</span>,
        text: plainStem(stem),
      }))}
    />
  )
}
