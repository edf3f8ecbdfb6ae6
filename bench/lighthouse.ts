/** Lighthouse as a mobile visitor with its default, simulated slow network and processor; and every audit that is not passed. */
import lighthouse, { type Result } from 'lighthouse'
import { findChromium, launchChromium } from './chromium.ts'
import { sayKB, sayNumber } from './figures.ts'
import { everyKind, type MeasuredPage } from './pages.ts'
import type { Product } from './product.ts'
import type { Table, Words } from './table.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** Visits to each page. */
const ROUNDS = 3
type Category = (typeof categories)[number]

type Report = { readonly page: MeasuredPage; readonly lhr: Result }

/** Undefined where no browser is installed. */
export async function measureLighthouse({ origin }: Product): Promise<Table | undefined> {
  const path = findChromium()
  if (path === undefined) return undefined
  const browser = await launchChromium(path)
  try {
    const reports: Report[] = []
    for (const page of everyKind) reports.push({ page, lhr: await visit(`${origin}${page.path}`, browser.port) })
    return toTable(reports)
  } finally {
    await browser.close()
  }
}

/** Of several visits the one whose performance is in the middle: a single visit is at the mercy of whatever else runs. */
async function visit(address: string, port: number): Promise<Result> {
  const visits: Result[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await lighthouse(address, { port, output: 'json', logLevel: 'silent' })
    if (run !== undefined) visits.push(run.lhr)
  }
  const performance = (lhr: Result): number => lhr.categories['performance']?.score ?? -1
  const middle = visits.toSorted((a, b) => performance(a) - performance(b))[Math.floor(visits.length / 2)]
  if (middle === undefined) throw new Error(`Lighthouse gave nothing for ${address}`)
  return middle
}

function toTable(reports: readonly Report[]): Table {
  return {
    title: { zh: 'Lighthouse（手机，默认限速）', en: 'Lighthouse (mobile, default throttling)' },
    columns: [
      { zh: '页面', en: 'page' },
      { zh: '性能', en: 'performance' },
      { zh: '无障碍', en: 'accessibility' },
      { zh: '最佳做法', en: 'best practices' },
      'SEO',
      'LCP s',
      'CLS',
      'TBT ms',
      { zh: '传输 KB', en: 'transfer KB' },
    ],
    rows: reports.map(({ page, lhr }) => [
      page.name,
      ...categories.map((category) => sayNumber(scoreOf(lhr, category) * 100)),
      sayNumber(figureOf(lhr, 'largest-contentful-paint') / 1000, 2),
      sayNumber(figureOf(lhr, 'cumulative-layout-shift'), 3),
      sayNumber(figureOf(lhr, 'total-blocking-time')),
      sayKB(figureOf(lhr, 'total-byte-weight')),
    ]),
    notes: [
      ...reports.flatMap(({ page, lhr }) =>
        categories.flatMap((category) => missedIn(lhr, category).map((missed) => sayMissed(page, category, missed))),
      ),
      {
        zh: `每页 ${ROUNDS} 次，取性能居中的一次。LCP、CLS、TBT 由 Lighthouse 按慢速 4G、慢 4 倍的处理器模拟得出。`,
        en: `${ROUNDS} visits a page, the one in the middle by performance. LCP, CLS and TBT are simulated by Lighthouse for slow 4G and a processor four times slower.`,
      },
    ],
  }
}

const scoreOf = (lhr: Result, category: Category): number => lhr.categories[category]?.score ?? Number.NaN
const figureOf = (lhr: Result, audit: string): number => lhr.audits[audit]?.numericValue ?? Number.NaN

type Missed = { readonly id: string; readonly title: string; readonly where: readonly string[] }

/** The audits that cost points in a category, with the first elements they name. */
function missedIn(lhr: Result, category: Category): readonly Missed[] {
  const weighted = lhr.categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? []
  return weighted.flatMap(({ id }) => {
    const audit = lhr.audits[id]
    if (audit === undefined || audit.score === null || audit.score >= 0.9) return []
    return [{ id, title: audit.displayValue ? `${audit.title} (${audit.displayValue})` : audit.title, where: placesOf(audit.details) }]
  })
}

const MOST_PLACES = 3

function placesOf(details: unknown): readonly string[] {
  const snippets = [...JSON.stringify(details ?? {}).matchAll(/"snippet":("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) =>
    String(JSON.parse(text)),
  )
  return [...new Set(snippets)].slice(0, MOST_PLACES)
}

function sayMissed({ name }: MeasuredPage, category: Category, { id, title, where }: Missed): Words {
  const what = `${category} / ${id}: ${title}${where.length > 0 ? ` \`${where.join('` `')}\`` : ''}`
  return { zh: `${name.zh}：${what}`, en: `${name.en}: ${what}` }
}
