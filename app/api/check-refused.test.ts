import { describe, expect, test } from 'vitest'
import { electricianFacts as facts } from '#testing/electrician.ts'
import { apiForTests, refusedFields } from './api.fixture.ts'

const api = apiForTests()
const check = async (body: unknown) => (await api.check(body)).json()

describe('what cannot be used', () => {
  const pointersOf = async (body: unknown): Promise<readonly string[]> =>
    (await check(body)).errors.map(({ pointer }: { pointer: string }) => pointer)

  test.each([
    [{ facts: { 'cert.level': 'L9' } }, '#/facts/cert.level'],
    [{ facts: { 'cert.level': null } }, '#/facts/cert.level'],
    [{ facts: { 'a/b~c': 1 } }, '#/facts/a~1b~0c'],
    [{ facts: { 'cert.issueDate': '2026-02-30' } }, '#/facts/cert.issueDate'],
    [{ facts: { 'cert.issueDate': '2026-02-13' } }, '#/facts/cert.issueDate'], // tomorrow
    [{ on: '2025-02-30', facts: {} }, '#/on'],
    [{ knownAt: 'yesterday', facts: {} }, '#/knownAt'],
    [{}, '#/facts'],
  ])('%j is pointed at', async (body, pointer) => {
    expect(await pointersOf(body)).toEqual([pointer])
  })

  test('a day that has not come yet is fine where the filing is still later', async () => {
    expect((await api.check({ on: '2026-03-01', facts: { 'cert.issueDate': '2026-02-13' } })).status).toBe(200)
  })

  test('is dropped and told where the caller wants that; the rest counts', async () => {
    const some = { facts: { ...facts, 'person.shoe': 42, 'cert.issueDate': '2025-02-30' }, unusable: 'drop' }
    const { dropped, receipt } = await check(some)
    expect(dropped.map(({ fact }: { fact: string }) => fact)).toEqual(['cert.issueDate', 'person.shoe'])
    const { 'cert.issueDate': _, ...usable } = facts
    expect((await check({ facts: usable })).receipt.hash).toBe(receipt.hash)
  })

  test.each([
    [{ facts: { 'cert.level': 'L9', 'person.shoe': 42 } }, ['facts.cert.level', 'facts.person.shoe']],
    [{ facts: { 'cert.issueDate': '2025-02-30' } }, ['facts.cert.issueDate']],
    [{ on: '2025-02-30', facts: {} }, ['on']],
    [{ topic: 'tax', facts: {} }, ['topic']],
    [{}, ['facts']],
    [{ facts: { 'cert.level': null } }, ['facts.cert.level']],
    [{ facts: { 'cert.level': { deep: 1 } } }, ['facts.cert.level']],
    [{ facts: { 'person.groups': Array.from({ length: 500 }, () => 'veteran') } }, ['facts.person.groups']],
  ])('%j is refused by field', async (body, fields) => {
    expect(await refusedFields(await api.check(body))).toEqual(fields)
  })

  test.each([
    ['no JSON', 'application/json', '{"facts":', 400],
    ['no JSON at all', 'application/json', '', 400],
    ['a list', 'application/json', '[]', 400],
    ['a form', 'application/x-www-form-urlencoded', 'facts=1', 415],
    ['text', 'text/plain', '{"facts":{}}', 415],
  ])('%s is refused, and is no failure of ours', async (_, type, body, status) => {
    const response = await api.product.app.request('/api/v1/check', { method: 'POST', headers: { 'content-type': type }, body })
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect((await response.json()).title).toMatch(/JSON|errors/)
  })
})
