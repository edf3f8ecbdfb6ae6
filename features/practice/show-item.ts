/** An item made ready to be shown: formulas as MathML, drawings as SVG. Holds no key. */
import { type AskedForm, type AskedItem, ask, type Shown } from '#domain/item/asked.ts'
import { breakFormula } from '#domain/item/break-formula.ts'
import type { Figure, Item, ItemId, ItemKind, RichText } from '#domain/item/item.ts'
import { plainText } from '#domain/item/plain-text.ts'
import { partsOf } from '#domain/item/rich-text.ts'
import { mathmlOf } from '#platform/math/mathml.ts'
import type { BankSnapshot } from '#store/items/bank.ts'

export type ShownPart =
  | { readonly kind: 'text' | 'strong'; readonly says: string }
  | { readonly kind: 'formula'; readonly mathml: string }
  | { readonly kind: 'gap'; readonly nth: number }
/** `plain` is the text in one line without markup, for names that a browser reads out. */
export type ShownText = { readonly parts: readonly ShownPart[]; readonly plain: string }
export type ShownFigure = { readonly svg: string; readonly says: string; readonly viewBox: string }

export type ShownForm =
  | { readonly kind: 'single' | 'multiple' | 'order'; readonly options: readonly ShownText[] }
  | { readonly kind: 'match'; readonly lefts: readonly ShownText[]; readonly rights: readonly ShownText[] }
  | Extract<AskedForm, { kind: 'trueFalse' | 'blank' | 'number' | 'hotspot' }>

export type ShownAsk = { readonly id: ItemId; readonly stem?: ShownText; readonly figure?: ShownFigure; readonly form: ShownForm }
export type ShownItem = {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly stem: ShownText
  readonly figure?: ShownFigure
  readonly asks: readonly ShownAsk[]
}

export function showItem(item: Item, seed: number, bank: BankSnapshot): ShownItem {
  return showAsked(ask(item, seed), bank)
}

/** For whoever has only what may be asked. */
export const showAsked = ({ id, kind, stem, figure, asks }: AskedItem, bank: Pick<BankSnapshot, 'drawings'>): ShownItem => ({
  id,
  kind,
  stem: showText(stem),
  ...figureIn(figure, bank),
  asks: asks.map((each) => ({
    id: each.id,
    ...(each.stem !== undefined && { stem: showText(each.stem) }),
    ...figureIn(each.figure, bank),
    form: showForm(each.form),
  })),
})

function showForm(form: AskedForm): ShownForm {
  switch (form.kind) {
    case 'single':
    case 'multiple':
    case 'order':
      return { kind: form.kind, options: inPlace(form.options) }
    case 'match':
      return { kind: 'match', lefts: form.lefts.map(showText), rights: inPlace(form.rights) }
    case 'trueFalse':
    case 'blank':
    case 'number':
    case 'hotspot':
      return form
  }
}

const inPlace = (options: readonly Shown[]): readonly ShownText[] => options.map(({ says }) => showText(says))

export function showText(text: RichText): ShownText {
  const parts = partsOf(text).flatMap((part): readonly ShownPart[] =>
    part.kind === 'formula' ? breakFormula(part.latex).map((latex) => ({ kind: 'formula', mathml: mathmlOf(latex) })) : [part],
  )
  return { parts, plain: plainText(text) }
}

function figureIn(figure: Figure | undefined, { drawings }: Pick<BankSnapshot, 'drawings'>): { readonly figure?: ShownFigure } {
  const svg = figure && drawings.find(({ id }) => id === figure.file)?.svg
  if (figure === undefined || svg === undefined) return {}
  return { figure: { svg, says: figure.says, viewBox: /viewBox="([^"]*)"/.exec(svg)?.[1] ?? '0 0 100 100' } }
}
