/** The papers of a plan: what to bring, what proves the rest, what to keep from the first day of a training. */
import { links } from '#app/links.ts'
import { type Asking, type Checklist, type ChecklistItem, type Proving, placesOf } from '#domain/plan/checklist.ts'
import { keepMoments, sayForm, sayMoment } from '#domain/policy/paper.ts'
import type { FactDictionary, Facts } from '#domain/rules/fact.ts'
import { sayCondition, sayKnown } from '#domain/rules/say.ts'
import { isYes } from '#domain/rules/truth.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Details } from '#ui/details/details.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { ProofList } from '#ui/proof-list/proof-list.tsx'
import { Section } from '#ui/section/section.tsx'
import { type Tick, TickList } from '#ui/tick-list/tick-list.tsx'

type Props = { readonly checklist: Checklist; readonly dictionary: FactDictionary; readonly facts: Facts }

export function ToBring({ checklist: { bring, told, notFound }, dictionary, facts }: Props): React.JSX.Element {
  return (
    <Section id="bring" title="带什么" aside={bring.length > 0 ? `${bring.length} 样` : '没查到'}>
      {bring.length > 0 && <TickList ticks={bring.map((item) => tickOf(item, dictionary, facts))} />}
      {told.map(({ benefit, policy, lead }) => {
        const entry = lead?.version.card.materials
        return (
          entry?.kind === 'known' && (
            <p key={benefit} className="mt-2">
              {policy.title}：{entry.lines.join('；')} <ConfidenceMark level={entry.confidence} />
            </p>
          )
        )
      })}
      {notFound.map(({ benefit, policy, lead }) => {
        const entry = lead?.version.card.materials
        return (
          <p key={benefit} className="mt-2">
            {policy.title}要带什么：<Unknown>没查到</Unknown> {entry?.kind === 'unknown' && entry.ask}
          </p>
        )
      })}
      <p className="s mute mt-2">勾只留在这一页和纸上，不保存；关掉再开就没有了。</p>
    </Section>
  )
}

function tickOf(item: ChecklistItem, dictionary: FactDictionary, facts: Facts): Tick {
  const { paper, asked } = item
  return {
    id: paper.id,
    title: paper.name,
    note: (
      <>
        {paper.exactly} {formOf(asked) ?? '原件还是复印件，没查到'}。
      </>
    ),
    more: (
      <>
        <p>
          去哪拿：{paper.getFrom ?? <Unknown>没查到</Unknown>} 能不能拿别的顶：{paper.substitutes ?? <Unknown>没查到</Unknown>}{' '}
          <ConfidenceMark level={paper.confidence} />
        </p>
        <Details summary={sayPlaces(item)} bare>
          <ul className="stack">
            {asked.map(({ entitlement, demand }) => (
              <li key={entitlement.benefit}>
                {entitlement.policy.title}点名要 <ConfidenceMark level={demand.confidence} />{' '}
                <a href={links.policy(entitlement.policy.id, { version: entitlement.lead?.version.id })}>看这条政策</a>
              </li>
            ))}
            <Proven item={item} dictionary={dictionary} facts={facts} />
          </ul>
        </Details>
      </>
    ),
  }
}

const sayPlaces = (item: ChecklistItem): string => `一份证明，用在 ${placesOf(item)} 处`

/** Undefined where no demand says. */
function formOf(asked: readonly Asking[]): string | undefined {
  const forms = [...new Set(asked.flatMap(({ demand }) => sayForm(demand.form) ?? []))]
  return forms.length > 0 ? forms.join('；') : undefined
}

function Proven({
  item: { proves },
  dictionary,
  facts,
}: {
  readonly item: ChecklistItem
  readonly dictionary: FactDictionary
  readonly facts: Facts
}): React.JSX.Element {
  return (
    <>
      {proves.map((proving) => (
        <li key={`${proving.entitlement.benefit} ${proving.clause}`}>
          证明：{sayCondition(proving.leaf.condition, dictionary)}（你：
          {sayKnown(proving.leaf.condition.test, facts, dictionary) ?? '还没答'}） <ClauseCite proving={proving} />
        </li>
      ))}
    </>
  )
}

function ClauseCite({ proving: { entitlement, clause } }: { readonly proving: Proving }): React.JSX.Element | null {
  const version = entitlement.lead?.version
  const found = version?.clauses.find(({ anchor }) => anchor === clause)
  if (version === undefined || found === undefined) return null
  return (
    <>
      <Cite href={links.clause(entitlement.policy.id, version.id, clause)} text={found.cite} /> <ConfidenceMark level={found.confidence} />
    </>
  )
}

export function WhatProves({ checklist: { prove }, dictionary, facts }: Props): React.JSX.Element | null {
  if (prove.length === 0) return null
  return (
    <Section id="prove" title="没点名要带，但要证明的" aside="一样证明，合上几个触点">
      <ProofList
        proofs={prove.map((item) => ({
          id: item.paper.id,
          title: item.paper.name,
          state: item.proves.every(({ leaf }) => isYes(leaf.truth)) ? 'yes' : 'unk',
          children: (
            <>
              <p>
                {item.paper.handling === 'officeChecks' ? '机构自己比对，不用带；对不上时拿出来。' : '要不要带，没查到，先打电话问。'}
                {item.paper.exactly}
                {item.paper.getFrom && ` 去哪拿：${item.paper.getFrom}`} <ConfidenceMark level={item.paper.confidence} />
              </p>
              <Details summary={sayPlaces(item)} bare>
                <ul className="stack">
                  <Proven item={item} dictionary={dictionary} facts={facts} />
                </ul>
              </Details>
            </>
          ),
        }))}
      />
    </Section>
  )
}

export function KeepBox({ checklist: { keep } }: { readonly checklist: Checklist }): React.JSX.Element | null {
  if (keep.length === 0) return null
  return (
    <Section id="keep" title="证据盒" aside="从培训第一天起收好">
      <Panel bleed>
        <dl className="kv">
          {keepMoments
            .map((moment) => ({ moment, papers: keep.filter((paper) => paper.keep?.at === moment) }))
            .filter(({ papers }) => papers.length > 0)
            .map(({ moment, papers }) => (
              <div key={moment}>
                <dt>{sayMoment(moment)}</dt>
                <dd>
                  <ul className="stack">
                    {papers.map((paper) => (
                      <li key={paper.id}>
                        <b>{paper.name}</b>：{paper.exactly}
                        {paper.keep?.says} <ConfidenceMark level={paper.confidence} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
        </dl>
      </Panel>
    </Section>
  )
}
