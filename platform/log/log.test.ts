import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: (line) => void lines.push(line) }))
  return lines.join('')
}

test('secrets and persons are hidden by the name of their field, at three depths', () => {
  const text = logged((log) => {
    log.info({ cookie: 'sid=hid-1', phone: 'hid-2', path: '/check' }, 'top')
    log.info({ req: { headers: { authorization: 'Bearer hid-3', cookie: 'hid-4' }, query: 'hid-5' } }, 'deep')
    log.info({ config: { databaseUrl: 'postgres://u:hid-6@h/d' } }, 'config')
  })
  expect(text).not.toContain('hid-')
  expect(text).toContain('/check')
})

test('in any text, passwords of addresses, query strings, identity and mobile numbers are hidden by their shape', () => {
  const text = logged((log) => {
    log.error(new Error('cannot reach postgres://jiangtu:hunter2@db.example/jiangtu'))
    log.info('GET /check?age=52&insured=no and 身份证 11010519491231002X，电话 13812345678 or +86 13912345678.')
  })
  for (const secret of ['hunter2', 'age=52', 'insured', '11010519491231002X', '13812345678', '13912345678'])
    expect(text).not.toContain(secret)
  expect(text).toContain('db.example/jiangtu')
  for (const line of text.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
})

test('the values of a failed query are hidden, the place in the code stays', () => {
  const text = logged((log) =>
    log.error(new DrizzleQueryError('insert into person values ($1)', ['王小明 "quoted"\nsecond line'], new Error('no such table'))),
  )
  expect(text).toContain('insert into person')
  expect(text).not.toContain('王小明')
  expect(text).not.toContain('second line')
  expect(text).toContain('log.test.ts')
})

test('numbers that only look alike stay: a time in milliseconds, a longer number', () => {
  const text = logged((log) => log.info({ at: 1770854400123, long: '913812345678123' }, 'numbers'))
  expect(text).toContain('1770854400123')
  expect(text).toContain('913812345678123')
})
