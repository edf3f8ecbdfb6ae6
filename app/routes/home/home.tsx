/** / — the one big question, and what moved lately. */

import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { toPolicyId } from '#domain/policy/ids.ts'
import { readHome } from '#features/policies/read-home.ts'
import { ButtonRow, LinkButton, TapLink } from '#ui/button/button.tsx'
import { Hero } from '#ui/hero/hero.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { RouteLine } from '#ui/route-line/route-line.tsx'
import { SearchBar } from '#ui/search-bar/search-bar.tsx'
import { Section } from '#ui/section/section.tsx'
import { ServiceGrid } from '#ui/service-grid/service-grid.tsx'
import { Term } from '#ui/term/term.tsx'
import { UnknownList } from '#ui/unknown-list/unknown-list.tsx'
import type { Route } from './+types/home.ts'
import { ChangeList } from './change-list.tsx'

export async function loader({ context }: Route.LoaderArgs) {
  return readHome(context.get(requestContext))
}

export default function HomeRoute({ loaderData: { changes, unknowns, policies, versions } }: Route.ComponentProps) {
  return (
    <main id="main">
      <Hero
        title={
          <>
            手上这本证，
            <br />
            还能领什么
          </>
        }
        lede="答几道题，告诉你能领哪些、多少钱、钱给谁、哪天截止，每一条都写明出处。不登录也能答。"
        actions={
          <ButtonRow full>
            <LinkButton kind="go" href={links.check()} after="arrow">
              我能领什么？
            </LinkButton>
            <LinkButton href={links.check(undefined, { topic: 'exam' })}>我够不够报考</LinkButton>
          </ButtonRow>
        }
      >
        <RouteLine
          heading="电工三级这条路"
          stops={[
            { title: <a href={links.policy(toPolicyId('exam-electrician-l3'))}>考下三级（高级工）</a>, text: '够不够报考，两版条件分开算' },
            { title: <a href={links.certificates()}>证书到手</a>, text: '先在全国联网系统里查到自己' },
            {
              title: <a href={links.policy(toPolicyId('cq-skill-upgrade'), {}, 'c-apply-within')}>发证起 12 个月内申领</a>,
              text: '过了这个窗口，技能提升补贴就领不了',
              state: 'here',
            },
            {
              title: <a href={links.policy(toPolicyId('exam-electrician-l2'))}>往上考二级</a>,
              text: '要做满几年，看报考条件',
              state: 'later',
            },
          ]}
        />
      </Hero>
      <div className="wrap">
        <div className="mt-5">
          <SearchBar action={links.search()} label="找政策" hint="文号、补贴名、俗名、拼音都行，比如“技能补贴”“165号”" />
        </div>
        <Section id="errands" title="要办什么">
          <ServiceGrid
            services={[
              { href: links.check(), icon: 'claim', title: '我能领什么', text: '补贴、减税，一次看完' },
              {
                href: links.check(undefined, { audience: 'enterprise' }),
                icon: 'claim',
                title: '替单位问',
                text: '稳岗返还、学徒制、培训费抵税',
              },
              { href: links.library(), icon: 'book', title: '政策库', text: `${policies} 项，${versions} 个版本，都写明起止和出处` },
              { href: links.check(undefined, { topic: 'exam' }), icon: 'road', title: '我够不够报考', text: '2018 版和 2023 年规则分开算' },
              { href: links.practice(), icon: 'exam', title: '练题', text: '电工三级，做完就看解析和依据' },
              { href: links.bench(), icon: 'exam', title: '实操台', text: '排故、接线、PLC，步骤和红线都写明' },
              { href: links.whichCertificate(), icon: 'seal', title: '认证书', text: '答三个问题，分清是哪种、管什么、去哪查' },
              { href: links.claims(), icon: 'flag', title: '这话对不对', text: '广告、群聊贴过来，一句一句核' },
              { href: links.compare(), icon: 'cmp', title: '并排比', text: '两版、三级、两地，摆在一起看' },
              { href: links.places(), icon: 'flag', title: '涪陵', text: '园区、单位、学校，还有几个数' },
            ]}
          />
        </Section>
        <div className="cols sec">
          <section aria-labelledby="changes">
            <div className="sec-h">
              <h2 id="changes">政策最近怎么变</h2>
              <a href={links.changes()}>全部变化</a>
            </div>
            <Panel bleed>
              <ChangeList changes={changes} />
            </Panel>
          </section>
          <aside aria-labelledby="unknowns">
            <Panel bleed>
              <Term id="unknowns">这些我们没查到</Term>
              <p className="s mute">不猜。查到了会写上日期和出处。</p>
              <UnknownList small items={unknowns.map(({ question }) => question)} />
              <p className="mt-3">
                <TapLink href="tel:02372237676" icon="check">
                  打 023-72237676 问涪陵
                </TapLink>
              </p>
            </Panel>
          </aside>
        </div>
      </div>
    </main>
  )
}
