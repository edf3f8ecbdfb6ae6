/** An item that is to be answered: stem, drawing, controls, and the two ways to its answer. */
import { links } from '#app/links.ts'
import type { ItemPage } from '#features/practice/read-item.ts'
import type { ShownAsk } from '#features/practice/show-item.ts'
import type { ItemStanding } from '#features/reports/item-standing.ts'
import { Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { ActBar, ItemLayout } from '#ui/item-layout/item-layout.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { AskField } from './ask-field.tsx'
import { OpenReportNote } from './item-reports.tsx'
import { sayHowToAnswer } from './kind-words.ts'
import { Place } from './place.tsx'
import { Stem } from './stem.tsx'

const fieldOf = (ask: ShownAsk): string => `a-${ask.id}`
const setOf = (ask: ShownAsk): string => `set-${ask.id}`
const isDrawnInField = (ask: ShownAsk): boolean => ask.form.kind === 'hotspot'

export function Question({ page, standing }: { readonly page: ItemPage; readonly standing: ItemStanding }) {
  const { standard, item, seed, given, orders, round, isIncomplete } = page
  const [first] = item.asks
  const problem = isIncomplete && first ? { [setOf(first)]: item.asks.length > 1 ? '还有小题没答' : '还没答，先答再看' } : undefined
  const showsFigure = item.figure !== undefined && !item.asks.some((ask) => isDrawnInField(ask))
  return (
    <form method="get" action={links.practiceItem(standard.id, item.id)}>
      {/* what Enter presses: the first button of a form, which must be drawn to count */}
      <button type="submit" name="go" value="1" className="sr" tabIndex={-1} aria-hidden="true">
        看答案
      </button>
      <input type="hidden" name="s" value={seed} />
      <input type="hidden" name="n" data-occasion="" disabled />
      {round.of && <input type="hidden" name="of" value={round.of} />}
      <main id="main" className="wrap">
        <Place page={page} />
        <OpenReportNote standing={standing} />
        <ErrorSummary problems={problem} />
        {item.kind === 'case' && <Stem item={item} />}
        <ItemLayout
          figure={showsFigure && item.figure ? <Figure {...item.figure} /> : undefined}
          question={item.asks.map((ask, nth) => (
            <fieldset key={ask.id} id={setOf(ask)} className={nth > 0 ? 'q-set mt-5' : 'q-set'}>
              <legend>
                {nth === 0 && item.kind !== 'case' && <Stem item={item} isAsked />}
                {ask.stem && (
                  <span className="q-stem">
                    {`${nth + 1}. `}
                    <RichText {...ask.stem} />
                  </span>
                )}
              </legend>
              {nth === 0 && <p className="s mute mt-2">{sayHowToAnswer(item.kind)}</p>}
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
      </main>
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
