/** What programs look for at fixed addresses: which pages there are, which they may read, and how the site is best cited. */
import { Hono } from 'hono'
import type { RequestEnv } from '#app/http/request-env.ts'
import { links } from '#app/links.ts'
import { readTasks } from '#features/bench/read-coach.ts'
import { listPolicies } from '#features/policies/list-policies.ts'
import { sayRegions } from '#features/policies/say-regions.ts'

const fixedPages = [
  links.home(),
  links.check(),
  links.library(),
  links.bench(),
  links.claims(),
  links.certificates(),
  links.whichCertificate(),
  links.certificateNumber(),
  links.places(),
  links.terms(),
  links.changes(),
  links.compare(),
  links.calibration(),
  links.sources(),
  links.privacy(),
  links.api(),
  links.embed(),
]

export const siteFiles = new Hono<RequestEnv>()
  .get('/robots.txt', (c) => {
    const { publicOrigin } = c.get('context')
    // a result holds a person's answers in its address; its canonical link names the page without them
    return c.text(`User-agent: *\nDisallow: /settings\nSitemap: ${publicOrigin}/sitemap.xml\n`, 200, kept)
  })
  .get('/sitemap.xml', async (c) => {
    const ctx = c.get('context')
    const [{ items }, tasks] = await Promise.all([everything(ctx), readTasks()])
    const pages = [
      ...[...fixedPages, links.circuits(), ...tasks.map(({ id }) => links.benchTask(id))].map(
        (path) => `<url><loc>${toXml(ctx.publicOrigin + path)}</loc></url>`,
      ),
      ...items.map(
        ({ policy }) =>
          `<url><loc>${toXml(ctx.publicOrigin + links.policy(policy.id))}</loc><lastmod>${policy.lastVerified}</lastmod></url>`,
      ),
    ]
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join('\n')}\n</urlset>\n`
    return c.body(body, 200, { ...kept, 'Content-Type': 'application/xml; charset=utf-8' })
  })
  .get('/llms.txt', async (c) => {
    const ctx = c.get('context')
    const { items } = await everything(ctx)
    const { publicOrigin } = ctx
    const lines = items.map(
      ({ policy }) =>
        `- [${policy.title}（${sayRegions(policy.regions)}）](${publicOrigin}${links.policy(policy.id)}): ${policy.summary.replaceAll('\n', ' ')}`,
    )
    return c.text(
      [
        '# 匠途',
        '',
        '> 电工取证能领什么、多少、找谁、到哪天为止。每个数都写明依据哪一条、哪一版、出处可不可靠；没查到的写“没查到”。不是官方网站，能不能领以经办机构答复为准。',
        '',
        '引用时请写明：政策的文号和条款、按哪一天看、可信度（官方原文、报刊或机构、转载、没核实）。政策会过期，请带上日期，不要把“没查到”说成“没有”。',
        '',
        `- [数据接口](${publicOrigin}${links.api()}): 政策、各版、条款、判断，OpenAPI 3.1`,
        `- MCP：${publicOrigin}/mcp（Streamable HTTP，不用登录），可以搜、按天读、按事实判断；每个答案带条款网址和可信度`,
        `- [事实字典](${publicOrigin}${links.api()}/facts): 判断要问哪些事、怎么问`,
        `- [政策库](${publicOrigin}${links.library()}): 可以按任何一天看，加 ?on=2025-03-08`,
        '',
        '## 政策',
        '',
        ...lines,
        '',
      ].join('\n'),
      200,
      kept,
    )
  })

const kept = { 'Cache-Control': 'public, no-cache' } as const

const everything = (ctx: RequestEnv['Variables']['context']) => listPolicies(ctx, {}, { on: ctx.clock.today(), knownAt: ctx.clock.now() })

const toXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
