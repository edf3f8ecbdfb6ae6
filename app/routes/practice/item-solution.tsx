/** An item that was answered: the verdict, what was right, why, and on what it rests. */
import { links } from '#app/links.ts'
import type { ItemPage } from '#features/practice/read-item.ts'
import type { SolvedItem } from '#features/practice/solve.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { ActBar, ItemLayout } from '#ui/item-layout/item-layout.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { Section } from '#ui/section/section.tsx'
import { Verdict } from '#ui/verdict/verdict.tsx'
import { BasisList } from './basis-list.tsx'
import { DeviceAnswer } from './device-answer.tsx'
import { Place } from './place.tsx'
import { Misconception, OtherOptions, SolvedAnswer } from './solved-ask.tsx'
import { Stem } from './stem.tsx'

export function Solution({ page, solved }: { readonly page: ItemPage; readonly solved: SolvedItem }) {
  const { standard, item, seed, points, round } = page
  const again = links.practiceItem(standard.id, item.id, { of: round.of, seed: seed + 1 })
  const basis = (
    <Section id="basis" title="依据">
      <Panel>
        <BasisList standard={standard} points={points} basis={solved.basis} />
      </Panel>
    </Section>
  )
  return (
    <>
      <main id="main" className="wrap">
        <Place page={page} />
        <ItemLayout
          figure={item.figure && <Figure {...item.figure} />}
          aside={item.figure ? undefined : basis}
          question={
            <>
              {solved.isAnswered && (
                <Verdict isRight={solved.isRight} title={solved.isRight ? '对了' : '错了'}>
                  {!solved.isRight && <Misconception asks={solved.asks} />}
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
                    <SolvedAnswer form={form} />
                  </div>
                </div>
              ))}
            </>
          }
        >
          <Section id="why" title="为什么">
            <Panel>
              {solved.why && (
                <p>
                  <RichText {...solved.why} />
                </p>
              )}
              {solved.asks.map(({ id, why, form }, nth) => (
                <div key={id} className={nth > 0 ? 'mt-4' : undefined}>
                  <p>
                    {solved.asks.length > 1 && <b>{`第 ${nth + 1} 小题：`}</b>}
                    <RichText {...why} />
                  </p>
                  <OtherOptions form={form} />
                </div>
              ))}
            </Panel>
          </Section>
          <DeviceAnswer page={page} solved={solved} />
          {item.figure && basis}
          <div className="mt-5">
            <ButtonRow>
              <LinkButton href={again}>换个次序再答一遍</LinkButton>
            </ButtonRow>
          </div>
        </ItemLayout>
      </main>
      <ActBar>
        <LinkButton href={links.practice(standard.id)} kind="quiet">
          回练与考
        </LinkButton>
        {round.next ? (
          <LinkButton href={links.practiceItem(standard.id, round.next, { of: round.of, seed })} kind="go" after="arrow">
            下一题
          </LinkButton>
        ) : (
          <LinkButton href={links.practice(standard.id)} kind="go" after="arrow">
            练完了，选下一个
          </LinkButton>
        )}
      </ActBar>
    </>
  )
}
