/** An item that was answered: the verdict, what was right, why, and on what it rests. */
import { links } from '#app/links.ts'
import type { ItemPage } from '#features/practice/read-item.ts'
import type { SolvedItem } from '#features/practice/solve.ts'
import type { ItemStanding } from '#features/reports/item-standing.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { ItemLayout } from '#ui/item-layout/item-layout.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { Section } from '#ui/section/section.tsx'
import { Verdict } from '#ui/verdict/verdict.tsx'
import { BasisList } from './basis-list.tsx'
import { DeviceAnswer } from './device-answer.tsx'
import { ItemReports } from './item-reports.tsx'
import { Place } from './place.tsx'
import { sayWrong } from './say-wrong.ts'
import { SolvedAnswer } from './solved-ask.tsx'
import { SolvedBar } from './solved-bar.tsx'
import { Stem } from './stem.tsx'
import { WhyItem } from './why-item.tsx'

type Props = { readonly page: ItemPage; readonly solved: SolvedItem; readonly standing: ItemStanding }

export function Solution({ page, solved, standing }: Props) {
  const { standard, item, seed, points, round, isReading } = page
  const again = links.practiceItem(standard.id, page.redrawn ?? item.id, {
    of: round.of,
    seed: seed + 1,
    read: isReading && page.redrawn !== undefined,
  })
  const basis = (
    <Section id="basis" title="依据">
      <Panel>
        <BasisList standard={standard} points={points} solved={solved} />
      </Panel>
    </Section>
  )
  return (
    <>
      <main id="main" className="wrap" data-reading={isReading ? '' : undefined}>
        <Place page={page} />
        <ItemLayout
          figure={item.figure && <Figure {...item.figure} />}
          aside={item.figure ? undefined : basis}
          question={
            <>
              {solved.isAnswered && (
                <Verdict isRight={solved.isRight} title={solved.isRight ? '对了' : isPartlyRight(solved) ? '对了一部分' : sayWrong(solved)}>
                  {solved.misconception && <RichText {...solved.misconception} />}
                  {page.cure && `。记一句：${page.cure}`}
                </Verdict>
              )}
              <Stem item={item} />
              {solved.asks.map(({ id, form }, nth) => (
                <div key={id}>
                  {item.asks[nth]?.stem && (
                    <p className="q-stem mt-4">
                      {`${nth + 1}. `}
                      <RichText {...item.asks[nth].stem} />
                    </p>
                  )}
                  <div className="mt-4">
                    <SolvedAnswer form={form} isAnswered={solved.isAnswered} />
                  </div>
                </div>
              ))}
            </>
          }
        >
          <WhyItem solved={solved} />
          <DeviceAnswer page={page} solved={solved} />
          {item.figure && basis}
          <div className="mt-5">
            <ButtonRow>
              <LinkButton href={again}>{sayAgain(page)}</LinkButton>
            </ButtonRow>
          </div>
          <ItemReports standing={standing} bank={standard.id} item={item.id} seen={page.recordedAt} />
        </ItemLayout>
      </main>
      <SolvedBar page={page} />
    </>
  )
}

/** Of a calculation with steps some have marks. */
const isPartlyRight = ({ asks }: SolvedItem): boolean =>
  asks.some(({ form }) => form.kind === 'steps' && form.steps.some(({ verdict }) => verdict === 'right' || verdict === 'follows'))

function sayAgain({ redrawn, isReading }: ItemPage): string {
  if (redrawn !== undefined) return isReading ? '换一组数再看' : '换一组数再算一遍'
  return isReading ? '自己做一遍' : '换个次序再答一遍'
}
