import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm, zIdempotencyKey } from './form.ts'
import { zCivilDate, zRoughDate } from './scalars.ts'

const form = (...fields: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

test('a good form becomes domain values; a repeated name becomes a list', () => {
  const schema = z.object({ on: zCivilDate, since: zRoughDate, trades: z.array(z.string()) })
  const parsed = parseForm(schema, form(['on', ' 2025-03-08 '], ['since', '2017-07'], ['trades', 'a'], ['trades', 'b']))
  expect(parsed).toEqual({
    ok: true,
    value: { on: '2025-03-08', since: { precision: 'month', first: '2017-07-01', last: '2017-07-31' }, trades: ['a', 'b'] },
  })
})

test('each field has one problem, in Chinese', () => {
  const schema = z.object({ on: zCivilDate, since: zRoughDate, name: z.string().min(2), key: zIdempotencyKey, age: z.string() })
  const parsed = parseForm(schema, form(['on', '2025-13-01'], ['since', '2017-7'], ['name', ''], ['key', 'short']))
  expect(parsed).toEqual({
    ok: false,
    problem: {
      on: '“2025-13-01”不是有效日期。请写成 2025-03-08 这样：年4位、月2位、日2位。',
      since: '“2017-7”不是有效日期。请写成 2025、2025-03 或 2025-03-08 这样。',
      name: '数值过小：期望 string >=2 字符',
      key: '页面已经过期，请刷新后再提交',
      age: '这一项没有填写',
    },
  })
})
