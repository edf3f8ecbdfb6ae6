import { afterAll, beforeAll, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'
import { everyKind } from './pages.ts'

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
