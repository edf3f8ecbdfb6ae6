/** /practice/:bank/:item — one item: answered by a plain form, explained at once. What was answered stays in the address. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta, sayTitle } from '#app/page-meta.ts'
import { type ItemPage, readItem, sayNoSuchItem } from '#features/practice/read-item.ts'
import type { ShownAsk } from '#features/practice/show-item.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { ActBar, ItemLayout } from '#ui/item-layout/item-layout.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { Section } from '#ui/section/section.tsx'
import { Verdict } from '#ui/verdict/verdict.tsx'
import type { Route } from './+types/item.ts'
import { AskField } from './ask-field.tsx'
import { BasisList } from './basis-list.tsx'
import { sayHowToAnswer, sayItemKind } from './kind-words.ts'
import { Misconception, OtherOptions, SolvedAnswer } from './solved-ask.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta().slice(1),
  { name: 'robots', content: 'noindex' },
  canonical(loaderData?.bare ?? '/'),
]
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const page = orNotFound(await readItem(ctx, { bank: params.bank, item: params.item, search: url.searchParams }), sayNoSuchItem)
  return { page, bare: `${ctx.publicOrigin}${links.practiceItem(params.bank, page.item.id)}` }
}

export default function ItemRoute({ loaderData: { page } }: Route.ComponentProps) {
  const { standard, item, round, solved, isIncomplete } = page
  const state = solved === undefined ? (isIncomplete ? '有错：' : '') : solved.isRight ? '答对了：' : '答错了：'
  return (
    <>
      <title>{sayTitle(`${state}${item.stem.plain.slice(0, 30)}`)}</title>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.practice(standard.id), label: '练与考' },
        ]}
        here={`第 ${round.at} 题`}
      />
      <main id="main" className="wrap">
        <p className="row between s mute mt-3 w-full">
          <span>
            {`${round.title.slice(0, 24)}${round.title.length > 24 ? '…' : ''}　第 `}
            <b>{round.at}</b>
            {` 题，共 ${round.count} 题`}
          </span>
          <span>{sayItemKind(item.kind)}</span>
        </p>
        {solved === undefined ? <Question page={page} /> : <Solution page={page} />}
      </main>
    </>
  )
}

const fieldOf = (ask: ShownAsk): string => `a-${ask.id}`
const isDrawnInField = (ask: ShownAsk): boolean => ask.form.kind === 'hotspot'

function Question({ page: { standard, item, seed, given, orders, round, isIncomplete } }: { readonly page: ItemPage }) {
  const [first] = item.asks
  const problem = isIncomplete && first ? { [fieldOf(first)]: item.asks.length > 1 ? '还有小题没答' : '还没答，先答再看' } : undefined
  const showsFigure = item.figure !== undefined && !item.asks.some((ask) => isDrawnInField(ask))
  return (
    <form method="get" action={links.practiceItem(standard.id, item.id)}>
      <input type="hidden" name="s" value={seed} />
      {round.of && <input type="hidden" name="of" value={round.of} />}
      <ErrorSummary problems={problem} />
      <ItemLayout
        figure={showsFigure && item.figure ? <Figure {...item.figure} /> : undefined}
        question={item.asks.map((ask, nth) => (
          <fieldset key={ask.id} id={fieldOf(ask)} className={nth > 0 ? 'mt-5' : undefined}>
            <legend>
              {nth === 0 && <Stem item={item} ask={ask} />}
              {ask.stem && (
                <span className="q-stem">
                  {`${nth + 1}. `}
                  <RichText {...ask.stem} />
                </span>
              )}
            </legend>
            {nth === 0 && <p className="s mute">{sayHowToAnswer(item.kind)}</p>}
            {ask.figure && !isDrawnInField(ask) && <Figure {...ask.figure} />}
            <AskField
              name={fieldOf(ask)}
              ask={ask.figure === undefined && item.figure ? { ...ask, figure: item.figure } : ask}
              stem={ask.stem ?? item.stem}
              given={given[fieldOf(ask)] ?? []}
              order={orders[fieldOf(ask)]}
            />
          </fieldset>
        ))}
      />
      <ActBar>
        <Button name="skip" value="1" kind="quiet">
          不会，看答案
        </Button>
        <Button name="go" value="1" kind="go" after="arrow">
          看答案
        </Button>
      </ActBar>
    </form>
  )
}

/** The stem as the page's heading; the sentence of a cloze is shown once, with its gaps to write in. */
function Stem({ item, ask }: { readonly item: ItemPage['item']; readonly ask: ShownAsk }) {
  if (ask.form.kind === 'blank' && ask.stem === undefined) return <h1 className="q-stem">把空填上</h1>
  return (
    <h1 className="q-stem">
      <RichText {...item.stem} />
    </h1>
  )
}

function Solution({ page: { standard, item, seed, points, round, solved } }: { readonly page: ItemPage }) {
  if (solved === undefined) return null
  const again = links.practiceItem(standard.id, item.id, { of: round.of, seed: seed + 1 })
  return (
    <>
      <ItemLayout
        figure={item.figure && <Figure {...item.figure} />}
        question={
          <>
            <Verdict isRight={solved.isRight} title={solved.isRight ? '对了' : '错了'}>
              {!solved.isRight && <Misconception asks={solved.asks} />}
            </Verdict>
            <h1 className="q-stem mt-4">
              <RichText {...item.stem} />
            </h1>
            {solved.asks.map(({ id, form }, nth) => (
              <div key={id}>
                {item.asks[nth]?.stem && (
                  <p className="q-stem mt-4">
                    {`${nth + 1}. `}
                    <RichText {...item.asks[nth].stem} />
                  </p>
                )}
                <SolvedAnswer form={form} />
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
        <Section id="basis" title="依据">
          <Panel>
            <BasisList standard={standard} points={points} basis={solved.basis} />
          </Panel>
        </Section>
        <div className="mt-5">
          <ButtonRow>
            <LinkButton href={again}>换个次序再答一遍</LinkButton>
          </ButtonRow>
        </div>
      </ItemLayout>
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
