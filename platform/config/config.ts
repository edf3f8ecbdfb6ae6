/** What the environment sets, checked once at the start. `.env.example` documents each variable. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { projectRoot } from '#platform/project-root.ts'

export type Config = {
  readonly port: number
  readonly host: string
  /** Absolute; a relative one is meant from the project root. */
  readonly dataDir: string
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  /** As browsers see us, without a slash at the end: `https://example.cn`. */
  readonly publicOrigin: string
  /** Most database connections at once. */
  readonly dbPool: number
  readonly mode: 'production' | 'development' | 'test'
  /** Most memory for finished pages, in MB; 0 keeps none. */
  readonly pageCacheMb: number
  /** Most calls of the API and of the MCP server from one address in a minute; 0: no limit. */
  readonly apiPerMinute: number
  /** Most mock exams that one address may begin in a minute; 0: no limit. */
  readonly examStartsPerMinute: number
  /** Most times that devices of one address may bring their practice log up to date in a minute; 0: no limit. */
  readonly practiceSyncsPerMinute: number
  /** Whether X-Forwarded-For and -Proto come from a proxy of ours. */
  readonly trustProxy: boolean
}

/** `given` is fit to be shown: never a password. */
export type ConfigProblem = { readonly name: string; readonly given: string; readonly allowed: string }

export const sayConfigProblem = ({ name, given, allowed }: ConfigProblem): string => `环境变量 ${name} 的值“${given}”不对：应为${allowed}。`

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))

const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text

const isPostgresUrl = (text: string): boolean => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)

/** One line a variable: what is accepted, how that is said, and what holds where it is unset or empty. */
const variables = {
  PORT: { schema: whole(1, 65_535), allowed: ' 1 到 65535 的整数', fallback: '3000' },
  HOST: { schema: z.string().regex(/^[\w.:-]+$/), allowed: '主机名或 IP 地址，如 localhost 或 0.0.0.0', fallback: 'localhost' },
  DATA_DIR: { schema: z.string().regex(/^[^\0]+$/), allowed: '文件夹路径，如 ./data', fallback: './data' },
  DATABASE_URL: { schema: z.string().refine(isPostgresUrl).optional(), allowed: ' postgres://用户:密码@主机:5432/数据库 这样的地址' },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    allowed: ' fatal、error、warn、info、debug、trace、silent 之一',
    fallback: 'info',
  },
  PUBLIC_ORIGIN: { schema: z.string().refine(isOrigin).optional(), allowed: '网站对外的地址，不带路径和末尾的斜杠，如 https://example.cn' },
  DB_POOL: { schema: whole(1, 90), allowed: ' 1 到 90 的整数', fallback: '10' },
  NODE_ENV: {
    schema: z.enum(['production', 'development', 'test']),
    allowed: ' production、development、test 之一',
    fallback: 'production',
  },
  PAGE_CACHE_MB: { schema: whole(0, 4096), allowed: ' 0 到 4096 的整数，0 是不缓存', fallback: '64' },
  API_PER_MINUTE: { schema: whole(0, 100_000), allowed: ' 0 到 100000 的整数，0 是不限', fallback: '120' },
  EXAM_STARTS_PER_MINUTE: { schema: whole(0, 1000), allowed: ' 0 到 1000 的整数，0 是不限', fallback: '40' },
  PRACTICE_SYNCS_PER_MINUTE: { schema: whole(0, 100_000), allowed: ' 0 到 100000 的整数，0 是不限', fallback: '600' },
  TRUST_PROXY: { schema: z.enum(['true', 'false']).transform((text) => text === 'true'), allowed: ' true 或 false', fallback: 'false' },
} satisfies Record<string, { schema: z.ZodType; allowed: string; fallback?: string }>

/** Reads every variable, so that all wrong ones are told at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = []
  const read = <T>(
    name: keyof typeof variables,
    { schema, allowed, fallback }: { schema: z.ZodType<T>; allowed: string; fallback?: string },
  ): T => {
    const given = env[name]?.trim() || fallback
    const parsed = schema.safeParse(given)
    if (!parsed.success) problems.push({ name, given: toShown(name, given ?? ''), allowed })
    return parsed.data as T // only looked at when there is no problem
  }
  const port = read('PORT', variables.PORT)
  const config: Config = {
    port,
    host: read('HOST', variables.HOST),
    dataDir: resolve(projectRoot, read('DATA_DIR', variables.DATA_DIR) ?? ''),
    databaseUrl: read('DATABASE_URL', variables.DATABASE_URL),
    logLevel: read('LOG_LEVEL', variables.LOG_LEVEL),
    publicOrigin: read('PUBLIC_ORIGIN', variables.PUBLIC_ORIGIN) ?? `http://localhost:${port}`,
    dbPool: read('DB_POOL', variables.DB_POOL),
    mode: read('NODE_ENV', variables.NODE_ENV),
    pageCacheMb: read('PAGE_CACHE_MB', variables.PAGE_CACHE_MB),
    apiPerMinute: read('API_PER_MINUTE', variables.API_PER_MINUTE),
    examStartsPerMinute: read('EXAM_STARTS_PER_MINUTE', variables.EXAM_STARTS_PER_MINUTE),
    practiceSyncsPerMinute: read('PRACTICE_SYNCS_PER_MINUTE', variables.PRACTICE_SYNCS_PER_MINUTE),
    trustProxy: read('TRUST_PROXY', variables.TRUST_PROXY),
  }
  return problems.length === 0 ? ok(config) : fail(problems)
}

/** An address of a database may hold a password anywhere if it is badly written, so only its scheme is shown. */
const toShown = (name: string, given: string): string =>
  name === 'DATABASE_URL' ? `${/^[a-z]+:\/\//.exec(given)?.[0] ?? ''}…` : given.slice(0, 80)
