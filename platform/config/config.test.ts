import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { readConfig, sayConfigProblem } from './config.ts'

const sentences = (env: Record<string, string>): readonly string[] => {
  const config = readConfig(env)
  return config.ok ? [] : config.problem.map(sayConfigProblem)
}

test('without any variable everything has its default', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: 'localhost',
      dataDir: join(projectRoot, 'data'),
      databaseUrl: undefined,
      logLevel: 'info',
      publicOrigin: 'http://localhost:3000',
      dbPool: 10,
      mode: 'production',
      trustProxy: false,
      pageCacheMb: 64,
      apiPerMinute: 120,
      examStartsPerMinute: 40,
      practiceSyncsPerMinute: 600,
    },
  })
})

test('.env.example shows exactly the variables there are, with their defaults', () => {
  const example = parseEnv(readFileSync(join(projectRoot, '.env.example'), 'utf8'))
  expect(readConfig(example)).toEqual(readConfig({}))
  expect(Object.keys(example).sort()).toEqual([
    'API_PER_MINUTE',
    'DATABASE_URL',
    'DATA_DIR',
    'DB_POOL',
    'EXAM_STARTS_PER_MINUTE',
    'HOST',
    'LOG_LEVEL',
    'NODE_ENV',
    'PAGE_CACHE_MB',
    'PORT',
    'PRACTICE_SYNCS_PER_MINUTE',
    'PUBLIC_ORIGIN',
    'TRUST_PROXY',
  ])
})

test('all wrong variables are told at once, each with its name, its value and what is allowed', () => {
  const told = sentences({ PORT: '70000', TRUST_PROXY: 'maybe', PUBLIC_ORIGIN: 'https://example.cn/shop', LOG_LEVEL: 'loud', DB_POOL: '0' })
  expect(told).toEqual([
    '环境变量 PORT 的值“70000”不对：应为 1 到 65535 的整数。',
    '环境变量 LOG_LEVEL 的值“loud”不对：应为 fatal、error、warn、info、debug、trace、silent 之一。',
    '环境变量 PUBLIC_ORIGIN 的值“https://example.cn/shop”不对：应为网站对外的地址，不带路径和末尾的斜杠，如 https://example.cn。',
    '环境变量 DB_POOL 的值“0”不对：应为 1 到 90 的整数。',
    '环境变量 TRUST_PROXY 的值“maybe”不对：应为 true 或 false。',
  ])
})

test('the password of a wrong DATABASE_URL is never shown', () => {
  const told = sentences({ DATABASE_URL: 'mysql://root:s3cret@db/jiangtu' }).join()
  expect(told).toContain('DATABASE_URL')
  expect(told).not.toContain('s3cret')
})
