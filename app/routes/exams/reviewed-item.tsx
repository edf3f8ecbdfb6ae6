/** An item of a paper that was handed in: what was answered, what is right, why, and on what it rests. */
import { links } from '#app/links.ts'
import { BasisList } from '#app/routes/practice/basis-list.tsx'
import { ItemReports } from '#app/routes/practice/item-reports.tsx'
import { sayWrong } from '#app/routes/practice/say-wrong.ts'
import { SolvedAnswer } from '#app/routes/practice/solved-ask.tsx'
import { Stem } from '#app/routes/practice/stem.tsx'
import { WhyItem } from '#app/routes/practice/why-item.tsx'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { sayMarks } from '#domain/item/score/marks.ts'
import { type Score, sayHint } from '#domain/item/score/score.ts'
import type { ReviewedPlace } from '#features/exams/read-place.ts'
import type { ShownItem } from '#features/practice/show-item.ts'
import type { SolvedItem } from '#features/practice/solve.ts'
import type { ItemStanding } from '#features/reports/item-standing.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { ActBar, ItemLayout } from '#ui/item-layout/item-layout.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { Section } from '#ui/section/section.tsx'
import { Verdict } from '#ui/verdict/verdict.tsx'
import { RescoredNote } from './rescored-note.tsx'
import type { ShownRescoring } from './show-rescorings.ts'

type Props = {
  readonly place: ReviewedPlace
  readonly item: ShownItem
  readonly solved: SolvedItem
  readonly standing: ItemStanding
  readonly rescored: readonly ShownRescoring[]
}

export function ReviewedItem({ place, item, solved, standing, rescored }: Props): React.JSX.Element {
  const { sitting, nth, score, standard, points } = place
  return (
    <>
      <main id="main" className="wrap">
        <p className="row s mute mt-3">
          <span>{`第 ${nth + 1} 题，共 ${sitting.paper.length} 题`}</span>
          <span className="push">{`${sayItemKind(item.kind)}，得 ${sayMarks(score.marks)} 分，满分 ${sayMarks(score.most)} 分`}</span>
        </p>
        <ItemLayout
          figure={item.figure && <Figure {...item.figure} />}
          question={
            <>
              <Verdict isRight={score.verdict === 'right'} title={sayVerdict(score, solved)}>
                {score.hint ? sayHint(score.hint) : solved.misconception && <RichText {...solved.misconception} />}
              </Verdict>
              <Stem item={item} />
              {solved.asks.map(({ id, form }) => (
                <div key={id} className="mt-4">
                  <SolvedAnswer form={form} />
                </div>
              ))}
            </>
          }
        >
          <RescoredNote of={rescored} />
          <WhyItem solved={solved} />
          <Section id="basis" title="依据">
            <Panel>
              <BasisList standard={standard} points={points} solved={solved} />
            </Panel>
          </Section>
          <ItemReports standing={standing} bank={sitting.bank} item={item.id} seen={sitting.bankRecordedAt} />
        </ItemLayout>
      </main>
      <ActBar label="下一步">
        <LinkButton href={links.sittingReport(sitting.code)} kind="quiet">
          回成绩单
        </LinkButton>
        {nth + 1 < sitting.paper.length && (
          <LinkButton href={links.sittingItem(sitting.code, nth + 2)} kind="go" after="arrow">
            下一题
          </LinkButton>
        )}
      </ActBar>
    </>
  )
}

function sayVerdict({ verdict }: Score, solved: SolvedItem): string {
  switch (verdict) {
    case 'right':
      return '对了'
    case 'partly':
      return '对了一部分'
    case 'wrong':
      return sayWrong(solved)
    case 'blank':
      return '没答'
  }
}
