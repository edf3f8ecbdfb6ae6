import { describe, expect, test } from 'vitest'
import { apiForTests } from './api.fixture.ts'

const api = apiForTests()

describe('the description', () => {
  test('is OpenAPI 3.1, whole in itself: every reference and every parameter of a path stands in it', async () => {
    const response = await api.get('/openapi.json')
    const document = await response.json()
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, reference = '']) => reference)
    expect(references.length).toBeGreaterThan(5)
    for (const reference of references) {
      const found = reference.split('/').reduce((at: Readonly<Record<string, unknown>> | undefined, part) => at?.[part] as never, document)
      expect(found, reference).toBeTypeOf('object')
    }
    for (const [path, methods] of Object.entries<
      Record<string, { parameters?: { name: string; in: string; required?: boolean }[]; responses: object }>
    >(document.paths))
      for (const [method, { parameters = [], responses }] of Object.entries(methods)) {
        const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
        expect(['get', 'post']).toContain(method)
        expect(parameters.filter((each) => each.in === 'path' && each.required).map(({ name }) => name)).toEqual(inPath)
        expect(Object.keys(responses)).toContain('200')
      }
  })

  test('names each address under which the API really answers', async () => {
    const { paths } = await (await api.get('/openapi.json')).json()
    const real = Object.keys(paths).map((path) =>
      path.replace('{policy}', 'cq-skill-upgrade').replace('{version}', 'cq-skill-upgrade-2023'),
    )
    for (const path of real) expect([path, (await api.get(path.replace('/api/v1', ''))).status]).not.toEqual([path, 500])
    expect((await api.get('/policies')).status).toBe(200)
  })

  test('is readable as a page, too', async () => {
    const html = await (await api.get('')).text()
    for (const path of ['/policies', '/policies/{policy}', '/facts', '/check', 'http://localhost/mcp', '/embed'])
      expect(html).toContain(path)
  })
})

test('an address that the API does not have is refused', async () => {
  expect((await api.get('/nothing')).status).toBe(404)
})
