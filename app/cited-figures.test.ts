/** Every sum of money on a page stands in one unit with its citation or its confidence: a figure alone is a bug. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { appWithContent, pages, type TestApp } from '#testing/app.ts'
import { ancestorsOf, elementsIn, type HtmlElement, parseHtml, textIn } from '#testing/html-tree.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

/** What a reader takes in as one thing. Rows share the citation below their table, if they stand in `.figures`; lines of an entry that of the entry: `dd`, `.total`, `.says`. */
const isUnit = ({ tag, classes }: HtmlElement): boolean =>
  ['li', 'dd', 'tr', 'dl', 'section'].includes(tag) ||
  ['pair', 'page-head', 'note', 'ben', 'row-a', 'total', 'figures', 'panel'].some((name) => classes.includes(name))
/** A citation, a confidence, or the honest word that nothing was found. */
const isSupport = ({ classes }: HtmlElement): boolean => ['cf', 'cite', 'unk-cell'].some((name) => classes.includes(name))
const isOpenQuestion = ({ classes }: HtmlElement): boolean => classes.includes('dunno') // the list itself says: not found

const isGiven = ({ classes }: HtmlElement): boolean => classes.includes('co') || classes.includes('given') // what the visitor typed

const figure = /\d[\d,.]*\s*元/

/** All that the interview asks for the money that goes to a person. */
const withSum =
  '/check/result?place=500102&kind=skillLevel&level=L3&job=6-31-01-03&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&firm=yes&had=none&year1=0&groups=none&class=noClass&taxed=no'

/** The figures of a page that stand alone, each with the text of its unit. */
function bareFigures(html: string): readonly string[] {
  const main = elementsIn(parseHtml(html)).find(({ id }) => id === 'main')
  if (main === undefined) throw new Error('no main')
  return elementsIn(main).flatMap((element) => {
    const own = element.children.filter((child) => typeof child === 'string').join('')
    if (!figure.test(own)) return []
    const around = [element, ...ancestorsOf(element)]
    if (around.some(isOpenQuestion) || around.some(isGiven)) return []
    if (around.some(({ href }) => href.startsWith('#x-'))) return [] // leads to the box with both sources
    const whole = around.find(({ tag, classes }) => tag === 'dd' || ['figures', 'total', 'says'].some((name) => classes.includes(name)))
    const unit = whole ?? around.find(isUnit) ?? main
    return unit !== main && [unit, ...elementsIn(unit)].some(isSupport)
      ? []
      : [`${unit.tag}.${unit.classes.join('.')}: ${textIn(unit).slice(0, 80)}`]
  })
}

async function bareOn(path: string): Promise<readonly string[]> {
  const response = await product.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return bareFigures(await response.text()).map((bare) => `${path} ${bare}`)
}

test('the walk sees a figure that stands alone, and one that does not', () => {
  const page = (inner: string): string => `<main id="main"><ul>${inner}</ul></main>`
  expect(bareFigures(page('<li>三级 <b>2000 元</b></li>'))).toEqual(['li.: 三级 2000 元'])
  expect(bareFigures(page('<li>三级 2000 元 <span class="cf">转载</span></li>'))).toEqual([])
  expect(bareFigures(page('<li>三级 2000 元</li><li><span class="cf">转载</span></li>'))).toHaveLength(1)
})

describe('no figure without its citation or confidence', () => {
  test('on any version of any policy, and on the page of any clause', async () => {
    const catalogue = await findCatalogue(product.ctx.db, product.ctx.clock.now())
    const policies = catalogue?.policies ?? []
    expect(policies.length).toBeGreaterThan(10)
    const found: string[] = []
    for (const { id, versions } of policies)
      for (const version of versions) {
        found.push(...(await bareOn(`/policies/${id}?version=${version.id}`)))
        for (const { anchor, paraphrase, plainly } of version.clauses)
          if (figure.test(paraphrase + plainly)) found.push(...(await bareOn(`/policies/${id}/${version.id}/${anchor}`)))
      }
    expect(found).toEqual([])
  })

  test.each([
    ['the library', pages.library],
    ['the library of 2020', '/policies?on=2020-06-01'],
    ['a result', pages.result],
    ['a result with a sum', withSum],
    ['a result of a unit', pages['result of a unit']],
    ['an exam result', pages['exam result']],
    ['a result with nothing known', pages['result with nothing known']],
    ['a printed result', pages['printed result']],
    ['a printed policy', pages['printed policy']],
    ['a plan', pages.plan],
    ['a sheet', pages.sheet],
    ['the glossary', pages.terms],
  ])('on %s', async (_, path) => {
    expect(await bareOn(path)).toEqual([])
  })
})
