/** The built product in this process: the bundle as it ships, the real content, a fixed clock. `npm test` builds it beforehand. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Composition } from '#platform/composition.ts'
import type { Context } from '#platform/context.ts'
import { projectRoot } from '#platform/project-root.ts'
import { databaseWithContent } from './app-context.ts'

type Bundle = Pick<typeof import('#app/server.ts'), 'makeApp'>
type App = ReturnType<Bundle['makeApp']>

const BUNDLE = join(projectRoot, 'build/server/index.js')
export const clientFiles: string = join(projectRoot, 'build/client')

export type TestApp = {
  readonly app: App
  readonly ctx: Context
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** As a browser sends a form. */
  post(
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  close(): Promise<void>
}

/** Call it in `beforeAll` and `close()` in `afterAll`. `also` changes what the app is composed of. */
export async function appWithContent(also: Partial<Composition> = {}): Promise<TestApp> {
  const { db, ctx, close } = await databaseWithContent()
  const { makeApp } = await loadBundle()
  const composition = {
    db,
    clock: ctx.clock,
    log: ctx.log,
    publicOrigin: 'http://localhost',
    trustProxy: false,
    pageCacheMb: 64,
    apiPerMinute: 0,
    examStartsPerMinute: 0,
    practiceSyncsPerMinute: 0,
    isReady: () => true,
    ...also,
  }
  const app = makeApp(composition, clientFiles)
  const ask = async (path: string, init: RequestInit): Promise<Response> => app.request(path, init)
  return {
    app,
    ctx,
    close,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
  }
}

export async function loadBundle(): Promise<Bundle> {
  if (!existsSync(BUNDLE)) throw new Error('the product is not built: npm run build')
  return import(BUNDLE)
}

/** A page of every kind, by what it shows. */
export const pages = {
  home: '/',
  'question with choices': '/check?place=500102',
  'question with a date': '/check?ask=issued',
  'question with a number': '/check?ask=months',
  'question with several answers': '/check?ask=groups',
  result:
    '/check/result?place=500102&kind=skillLevel&level=L3&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&had=none&groups=none&class=noClass',
  'result with nothing known': '/check/result',
  'exam result': '/check/result?topic=exam&exp=120&held=L4&heldfor=60&age=28&intrade=yes',
  'printed result': '/check/result?place=500102&kind=skillLevel&level=L3&print=1',
  'question for a unit': '/check/company?firmplace=500102',
  'result of a unit':
    '/check/company/result?firmplace=500102&classes=apprentice&spentfor=level&spent=2025-06-01&spend=30000&wages=1000000&firmyear=12&dishonest=no&layoff=0&contributions=12345.67&firmsize=small&trainee=newHire&contract=12&traineetarget=L4',
  'result of a unit with nothing known': '/check/company/result',
  plan: '/check/plan?place=500102&kind=skillLevel&level=L3&job=6-31-01-03&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&firm=yes&had=none&year1=0&groups=none&class=noClass&taxed=no',
  'plan printed':
    '/check/plan?place=500102&kind=skillLevel&level=L3&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&had=none&groups=none&class=noClass&print=1',
  'plan with a training': '/check/plan?place=500102&kind=none&class=ownCost&groups=ruralTransfer',
  'plan with nothing known': '/check/plan',
  sheet:
    '/check/sheet?place=500102&kind=skillLevel&level=L3&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&had=none&groups=none&class=noClass&on=2026-02-12&benefit=skill-upgrade',
  library: '/policies',
  'library with nothing found': '/policies?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84',
  search: '/search?q=%E9%AB%98%E7%BA%A7%E5%B7%A5+%E8%A1%A5%E8%B4%B4',
  'search with nothing found': '/search?q=57%E5%8F%B7&region=500102',
  policy: '/policies/cq-skill-upgrade',
  'exam policy': '/policies/exam-electrician-l3',
  'ways to compare': '/compare',
  'two versions': '/compare/versions?a=cq-training-subsidy-2022&b=cq-training-subsidy-2024',
  'two levels word by word': '/compare/versions?a=nat-skill-upgrade-2025&b=cq-skill-upgrade-2024-on',
  'two versions printed': '/compare/versions?a=nat-skill-upgrade-2024&b=nat-skill-upgrade-2025&print=1',
  levels: '/compare/levels/training-subsidy',
  regions: '/compare/regions?left=500000&right=420000',
  'printed policy': '/policies/cq-skill-upgrade?print=1',
  'the longest policy': '/policies/nat-skill-upgrade',
  clause: '/policies/cq-skill-upgrade/cq-skill-upgrade-2023/insured-months',
  'report of a mistake in an item': '/practice/electrician-l3-2018/bca-001/report',
  'report of a mistake': '/policies/cq-skill-upgrade/report?version=cq-skill-upgrade-2023&clause=insured-months',
  terms: '/terms',
  'claims people make': '/claims',
  'claims of an advertisement': '/claims?example=ad',
  'the practical bench': '/bench',
  'a practical task': '/bench/t1',
  'a practical task printed': '/bench/t2?print=1',
  'a practical task that is only coached': '/bench/t7',
  'a ladder task': '/bench/t3/mixing-tank',
  'a ladder task with a program': '/bench/t3/quiz?p=LD+X1%0AOR+Y1%0AANI+X0%0AOUT+Y1%0AEND%0A&run=1&tries=1',
  'a ladder task as an exam': '/bench/t3/cart?mode=exam&b=1',
  'a wiring task': '/bench/t2/cir-02',
  'the practice room': '/practice/electrician-l3-2018',
  'a scope of the practice room': '/practice/electrician-l3-2018/scopes/B-C-A',
  'an item: one of several': '/practice/electrician-l3-2018/bca-001?s=1',
  'an item: several': '/practice/electrician-l3-2018/bca-007?s=1',
  'an item: gaps': '/practice/electrician-l3-2018/bca-018?s=1',
  'an item: a number': '/practice/electrician-l3-2018/bca-006?s=1',
  'an item: an order': '/practice/electrician-l3-2018/bca-005?s=1&a-bca-005-up=2',
  'an item: pairs': '/practice/electrician-l3-2018/bca-011?s=1',
  'an item: a drawing': '/practice/electrician-l3-2018/bca-027?s=1',
  'an item: material': '/practice/electrician-l3-2018/bca-124?s=1',
  'an item without an answer': '/practice/electrician-l3-2018/bca-006?s=1&go=1',
  'a calculation drawn from a template': '/practice/electrician-l3-2018/abf-c05-17?s=1&skip=1',
  'an item answered': '/practice/electrician-l3-2018/bca-001?s=1&a-bca-001=0&go=1',
  'an item with formulas answered': '/practice/electrician-l3-2018/aba-006?s=1&skip=1',
  'a drawing answered': '/practice/electrician-l3-2018/bca-027?s=1&a-bca-027=0&go=1',
  'material answered': '/practice/electrician-l3-2018/bca-124?s=1&skip=1',
  'an item read with its answer': '/practice/electrician-l3-2018/bca-005?s=1&read=1',
  'pairs answered': '/practice/electrician-l3-2018/bca-011?s=1&skip=1',
  certificates: '/certificates',
  'which certificate': '/certificates/which',
  'the certificate that is meant': '/certificates/which?cover=level&seal=body&number=letter22',
  'certificates that cannot be told apart': '/certificates/which?cover=unsure&seal=hr',
  'answers that contradict': '/certificates/which?cover=level&seal=emergency',
  'certificate number': '/certificates/number',
  places: '/places',
  'the circuits of the bench': '/bench/circuits',
  'a circuit': '/bench/circuits/cir-02',
  'a wire of a circuit': '/bench/circuits/cir-02?wire=4',
  'a part of a circuit, the drawing wider than a phone': '/bench/circuits/cir-13?part=KM1.A1',
  'a circuit to print': '/bench/circuits/cir-03?print=1',
  'a converter': '/bench/t5/three-speeds',
  'a converter of another version, wired and powered':
    '/bench/t5/analog-setpoint?mode=practice&v=0&b=1&log=test_4*c_L1_QL1_5*c_L2_QL2_5*c_L3_QL3_5*c_PE_QPE_5*c_U_MU_5*c_V_MV_5*c_W_MW_5*c_PEM_MPE_5*c_24V_SC_5*c_DIN1_S1_5*ask_6*q_1_7*s_S1_1_8*w_5_8',
  'an instrument': '/bench/t14/megger-motor',
  'an oscilloscope of another version':
    '/bench/t14/scope-thyristor?mode=practice&v=0&b=1&seed=7&log=k_probe_10_1*k_time_2m_2*k_volts_2v_2*d_touch_3',
  'mock exams': '/exams',
  'how true the forecasts were': '/exams/calibration',
  'practice kept on the device': '/practice/electrician-l3-2018/mine',
  settings: '/settings',
  changes: '/changes',
  'changes between two days': '/changes?from=2023-01-01&to=2025-06-01&region=500102',
  sources: '/sources',
  privacy: '/about/privacy',
  'for other sites': '/embed?theme=dark',
  'inside another site': '/embed/check',
} as const

/** Pages that say that something is not there. */
export const missingPages = {
  'no such page': '/nothing-here',
  'no such policy': '/policies/no-such-policy',
  'no such bank': '/practice/no-such-bank',
  'no such practical task': '/bench/t99',
  'no such item': '/practice/electrician-l3-2018/zzz-999',
  'no such benefit': '/compare/levels/no-such',
  'no such clause': '/policies/cq-skill-upgrade/cq-skill-upgrade-2023/nothing',
  'no such sheet': '/check/sheet?benefit=nothing',
  'no such report': '/reports/0000-0000-0000-0000',
  'no such circuit': '/bench/circuits/cir-99',
  'no such sitting': '/exams/zzzzzzzzzzzzzzzzzzzzzzzz/1',
} as const

/** Pages that any site may show inside one of its own. */
export const embeddedPages: readonly string[] = [pages['inside another site']]

/** Pages with the module that keeps practice on the device. */
export const devicePages: readonly string[] = [...Object.values(pages), ...Object.values(missingPages)].filter(
  (path) => path === '/bench' || (path.startsWith('/practice/') && !path.endsWith('/report')),
)

/** Pages with the small module that reads aloud and keeps what was visited. */
export const assistedPages: readonly string[] = [
  pages.policy,
  pages['exam policy'],
  pages['printed policy'],
  pages['the longest policy'],
  pages.clause,
  pages.terms,
]
