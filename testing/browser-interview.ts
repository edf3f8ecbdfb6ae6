/** Going through the interview as a person does: reading a question, pressing an answer, 继续. */
import type { Locator, Page } from 'playwright-core'

/** What is answered, by the short name of the question: a label to press, or what is typed (three boxes for a date). */
export type Plan = Readonly<Record<string, string | readonly string[] | { readonly type: string | readonly [string, string, string] }>>

/** An electrician of Fuling, third level, who took no class. */
export const flagship: Plan = {
  place: '重庆涪陵区',
  kind: '职业技能等级证书',
  level: '三级（高级工）',
  job: '电工',
  issued: { type: ['2025', '11', '18'] },
  work: '在企业上班，单位交社保',
  months: { type: '26' },
  paying: '发证那个月，单位在给我交失业保险',
  firm: '单位是重庆注册的企业，失业保险足额在交',
  past: '都没有',
  groups: '都不是',
  class: '没上班，自己考的',
}

/** Whoever keeps the staff files of a small firm in Fuling: it paid all year, dismissed nobody, gave no class, sent people to be trained. */
export const smallFirm: Plan = {
  firmplace: '重庆涪陵区',
  classes: ['都没有'],
  spentfor: ['职业技术等级培训'],
  spent: { type: ['2025', '6', '1'] },
  spend: { type: '30000' },
  wages: { type: '1000000' },
  firmyear: { type: '12' },
  dishonest: '没有严重失信',
  layoff: { type: '0' },
  contributions: { type: '12345.67' },
  firmsize: '小型企业',
}

/** The short names of the questions that are shown, in the order of the page. */
export const shownQuestions = (page: Page): Promise<readonly string[]> =>
  page.locator('input[name=question]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

/** The short name of the first of them. */
export const shownQuestion = (page: Page): Promise<string> => page.locator('input[name=question]').first().inputValue()

/** Gives the plan's answers to the questions that are shown, without sending them; 不确定 where the plan has none. */
export async function fillIn(page: Page, plan: Plan): Promise<void> {
  for (const [nth, param] of (await shownQuestions(page)).entries()) {
    const name = nth === 0 ? 'answer' : `answer${nth + 1}`
    const block = page.locator('form section').nth(nth)
    const answer = plan[param] ?? '不确定'
    if (typeof answer === 'string') await press(block, answer)
    else if (!('type' in answer)) for (const label of answer) await press(block, label)
    else if (typeof answer.type === 'string') await block.locator(`input[name=${name}]`).fill(answer.type)
    else
      for (const [box, part] of ['y', 'm', 'd'].entries()) await block.locator(`input[name=${name}-${part}]`).fill(answer.type[box] ?? '')
  }
}

const press = (block: Locator, label: string): Promise<void> => block.locator('.opt label').filter({ hasText: label }).first().click()

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: '继续' }).click()

const interviews: ReadonlySet<string> = new Set(['/check', '/check/company'])

/** Answers until the result is reached; the short names of what was asked. */
export async function answerAll(page: Page, plan: Plan): Promise<readonly string[]> {
  const asked: string[] = []
  while (interviews.has(new URL(page.url()).pathname)) {
    asked.push(...(await shownQuestions(page)))
    if (asked.length > 45) throw new Error(`no end: ${asked.join(' ')}`)
    await fillIn(page, plan)
    await goOn(page)
  }
  return asked
}
