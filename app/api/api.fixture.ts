/** The API as a program calls it, for all tests of a file. */
import { afterAll, beforeAll, expect } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

type ApiInUse = {
  readonly product: TestApp
  /** What stands under `path`, which follows /api/v1. */
  get(path: string): Promise<Response>
  /** The answer of the check to this body, sent as JSON. */
  check(body: unknown): Promise<Response>
}

/** To be called once at the top of a file, and used inside its tests. */
export function apiForTests(): ApiInUse {
  let served: TestApp | undefined
  const product = (): TestApp => {
    if (served === undefined) throw new Error('the product is served from the first test on')
    return served
  }
  beforeAll(async () => {
    served = await appWithContent()
  })
  afterAll(() => served?.close())
  return {
    get product() {
      return product()
    },
    get: (path) => product().get(`/api/v1${path}`),
    check: async (body) =>
      product().app.request('/api/v1/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

type Problem = {
  readonly title: string
  readonly status: number
  readonly errors?: readonly { readonly field: string; readonly says: string; readonly pointer?: string }[]
}

/** The fields a refusal names; fails where the answer is not a problem as RFC 9457 has it. */
export async function refusedFields(response: Response): Promise<readonly string[]> {
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = (await response.json()) as Problem
  expect(problem.status).toBe(400)
  expect(problem.title).not.toBe('')
  for (const { says } of problem.errors ?? []) expect(says).not.toBe('')
  return (problem.errors ?? []).map(({ field }) => field)
}
