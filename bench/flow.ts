/**
 * From the first question to the first result, as a phone on a slow network with a slow processor goes through it: a Lighthouse user flow
 * with real throttling. Nobody thinks in between, so what is left is what the product costs.
 */
import { type FlowResult, startFlow } from 'lighthouse'
import puppeteer, { type Page } from 'puppeteer-core'
import { findChromium, launchChromium } from './chromium.ts'
import { sayKB, sayNumber } from './figures.ts'
import type { Product } from './product.ts'
import type { Table } from './table.ts'

/** What an insured electrician of Fuling with a fresh certificate of level 3 answers, by the short name of a question; else 不确定. */
const answers: Readonly<Record<string, string | readonly [string, string, string]>> = {
  place: '500102',
  kind: 'skillLevel',
  level: 'L3',
  job: '6-31-01-03',
  issued: ['2025', '11', '18'],
  past: 'none',
  work: 'employedEnterprise',
  months: '40',
  paying: 'yes',
  firm: 'yes',
  groups: 'none',
  class: 'noClass',
  taxed: 'no',
}
const MOST_PAGES = 30

/** Undefined where no browser is installed. */
export async function measureFlow({ origin }: Product): Promise<Table | undefined> {
  const path = findChromium()
  if (path === undefined) return undefined
  const chromium = await launchChromium(path)
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chromium.port}` })
  try {
    const page = await browser.newPage()
    const flow = await startFlow(page, { flags: { throttlingMethod: 'devtools', logLevel: 'silent' } })
    await flow.navigate(`${origin}/check`)
    await flow.startTimespan()
    const began = performance.now()
    const pages = await answerAll(page)
    const elapsedMs = performance.now() - began
    await flow.endTimespan()
    await flow.navigate(page.url())
    return toTable(await flow.createFlowResult(), pages, elapsedMs)
  } finally {
    await browser.disconnect()
    await chromium.close()
  }
}

/** Answers page after page until the result is there. How many pages were answered. */
async function answerAll(page: Page): Promise<number> {
  for (let nth = 0; nth < MOST_PAGES; nth += 1) {
    if (new URL(page.url()).pathname !== '/check') return nth
    await Promise.all([page.waitForNavigation(), page.evaluate(answer, answers)])
  }
  throw new Error(`no result after ${MOST_PAGES} pages: ${page.url()}`)
}

/** Runs in the page, and sends its form: each question by its short name, the first named `answer`, the others `answer2` and so on. */
function answer(plan: typeof answers): void {
  for (const [nth, question] of [...document.querySelectorAll<HTMLInputElement>('input[name=question]')].entries()) {
    const name = nth === 0 ? 'answer' : `answer${nth + 1}`
    const given = plan[question.value] ?? '~'
    const inputs = [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]
    const choice = inputs.find(({ type, value }) => /radio|checkbox/.test(type) && value === given)
    const typed = inputs.find(({ type }) => !/radio|checkbox|hidden/.test(type))
    if (Array.isArray(given)) {
      for (const [part, box] of ['y', 'm', 'd'].entries()) {
        const field = document.querySelector<HTMLInputElement>(`input[name="${name}-${box}"]`)
        if (field !== null) field.value = given[part] ?? ''
      }
    } else if (choice !== undefined) choice.checked = true
    else if (typed !== undefined && given !== '~') typed.value = String(given)
    else document.querySelector<HTMLInputElement>(`form [value="~"]`)?.click()
  }
  document.querySelector<HTMLFormElement>('main form[method=post]')?.requestSubmit()
}

function toTable({ steps }: FlowResult, pages: number, elapsedMs: number): Table {
  const figure = (step: number, audit: string): number => steps[step]?.lhr.audits[audit]?.numericValue ?? Number.NaN
  return {
    title: { zh: '慢手机上，从第一题到第一个结果', en: 'On a slow phone, from the first question to the first result' },
    columns: [
      { zh: '一步', en: 'step' },
      { zh: '秒', en: 'seconds' },
      { zh: '传输 KB', en: 'transfer KB' },
    ],
    rows: [
      [
        { zh: '打开第一题', en: 'the first question opens' },
        sayNumber(figure(0, 'largest-contentful-paint') / 1000, 2),
        sayKB(figure(0, 'total-byte-weight')),
      ],
      [
        { zh: `答 ${pages} 页，到结果出来`, en: `${pages} pages answered, until the result is there` },
        sayNumber(elapsedMs / 1000, 2),
        sayKB(figure(1, 'total-byte-weight')),
      ],
      [
        { zh: '再打开一次结果', en: 'the result opened again' },
        sayNumber(figure(2, 'largest-contentful-paint') / 1000, 2),
        sayKB(figure(2, 'total-byte-weight')),
      ],
    ],
    notes: [
      {
        zh: 'Lighthouse 用户流程，真限速：慢速 4G、慢 4 倍的处理器。第一、三行是最大内容出来的时间；中间一行不含人想的时间。',
        en: 'A Lighthouse user flow with real throttling: slow 4G, a processor four times slower. The first and third line are the largest contentful paint; the one between leaves out the time people think.',
      },
    ],
  }
}
