import { afterAll, beforeAll, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'
import { check, everyKind, result } from './pages.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

test.each(everyKind)('what is measured at $path is a page that uses all of its address', async ({ path }) => {
  const response = await product.get(path)
  expect(response.status).toBe(200)
  expect(await response.text()).not.toContain('没有用上')
})

test('what a program is measured with is the person of the result page', async () => {
  const { path, body = '' } = check
  const response = await product.app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { resultUrl } = await response.json()
  expect(response.status).toBe(200)
  const answersIn = (url: URL) => [...url.searchParams].toSorted()
  expect(answersIn(new URL(resultUrl))).toEqual(answersIn(new URL(result.path, resultUrl)))
})
