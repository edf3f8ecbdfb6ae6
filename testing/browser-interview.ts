/** Going through the interview as a person does: reading a question, pressing an answer, 继续. */
import type { Page } from 'playwright-core'

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
  had: '都没有',
  year1: { type: '0' },
  groups: '都不是',
  class: '没上班，自己考的',
  taxed: '没有用别的证扣过',
}

/** The short name of the question that is shown. */
export const shownQuestion = (page: Page): Promise<string> => page.locator('input[name=question]').inputValue()

/** Gives the plan's answer to the question that is shown, without sending it; 不确定 where the plan has none. */
export async function fillIn(page: Page, plan: Plan): Promise<void> {
  const answer = plan[await shownQuestion(page)] ?? '不确定'
  if (typeof answer === 'string') await press(page, answer)
  else if (!('type' in answer)) for (const label of answer) await press(page, label)
  else if (typeof answer.type === 'string') await page.locator('input[name=answer]').fill(answer.type)
  else for (const [nth, part] of ['y', 'm', 'd'].entries()) await page.locator(`input[name=answer-${part}]`).fill(answer.type[nth] ?? '')
}

const press = (page: Page, label: string): Promise<void> => page.locator('form .opt label').filter({ hasText: label }).first().click()

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: '继续' }).click()

const interviews: ReadonlySet<string> = new Set(['/check', '/check/company'])

/** Answers until the result is reached; the short names of what was asked. */
export async function answerAll(page: Page, plan: Plan): Promise<readonly string[]> {
  const asked: string[] = []
  while (interviews.has(new URL(page.url()).pathname)) {
    asked.push(await shownQuestion(page))
    if (asked.length > 45) throw new Error(`no end: ${asked.join(' ')}`)
    await fillIn(page, plan)
    await goOn(page)
  }
  return asked
}
