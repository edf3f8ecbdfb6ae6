/** What the check found: the count, every sentence judged, the phrases to be careful with, and what was not judged. */
import { links } from '#app/links.ts'
import { looks } from '#app/routes/policies/conflicts.tsx'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { CheckedSentence, CheckedText } from '#domain/claim-check/check-text.ts'
import type { Finding, Verdict } from '#domain/claim-check/finding.ts'
import { groundsOf, sayCount, sayFinding } from '#domain/claim-check/say.ts'
import { MOST_CHARACTERS } from '#domain/claim-check/split.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ClaimList } from '#ui/claim/claim.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Day } from '#ui/day/day.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { WarningList } from './warning-list.tsx'

/** More than anyone reads; the rest is counted, not shown. */
const MOST_SHOWN = 60

type Props = { readonly checked: CheckedText; readonly on: CivilDate; readonly isExample: boolean }

export function ClaimResult({ checked, on, isExample }: Props): React.JSX.Element {
  const { sentences, leftOut } = checked
  const judged = sentences.filter(({ kind }) => kind === 'judged')
  const unsure = sentences.filter(({ kind }) => kind === 'unsure')
  const aside = sentences.filter(({ kind }) => kind === 'aside')
  const isNothing = judged.length === 0
  return (
    <>
      <Note kind={isNothing ? 'act' : 'info'} title={sayCount(checked)} role="status">
        {isNothing && (
          <p className="s">这里只认得电工考证、补贴、落户这些事，说得越具体越好认：哪一笔、哪一级、多少钱、几个月。没认出不等于说得对。</p>
        )}
        <p className="s">
          按 <Day on={on} /> 查到的规定核。{isExample ? '这是编的示例。' : '贴的话没有保存，关掉就没了。'}
          {leftOut > 0 && ` 太长了：只看了前 ${MOST_CHARACTERS} 个字，后面 ${leftOut} 个字没看，请分开再贴。`}
        </p>
      </Note>
      <WarningList sentences={sentences} />
      {!isNothing && (
        <Section id="judged" title={`核了 ${judged.length} 句`}>
          <ClaimList
            items={judged.slice(0, MOST_SHOWN).map((sentence, nth) => ({
              key: String(nth),
              tag: <ClaimTag verdict={sentence.verdict ?? 'noBasis'} />,
              says: <Said sentence={sentence} />,
              children: sentence.findings.map((finding) => (
                <FindingLines key={finding.about} finding={finding} isOneOf={sentence.findings.length > 1} />
              )),
            }))}
          />
          {judged.length > MOST_SHOWN && (
            <p className="s mute mt-2">还有 {judged.length - MOST_SHOWN} 句没列出来，上面的数里算了。请分开贴。</p>
          )}
        </Section>
      )}
      {unsure.length + aside.length > 0 && (
        <div className="mt-4">
          <Details panel summary={`没核的 ${unsure.length + aside.length} 句`} open={isNothing && unsure.length > 0}>
            <NotJudged title="像是在说这些事，但没认清，没有判" sentences={unsure} />
            <NotJudged title="不是能对着文件核的话" sentences={aside} />
          </Details>
        </div>
      )}
    </>
  )
}

/** The verdict on a claim as a tag: outdated borrows no handset. */
export function ClaimTag({ verdict, small }: { readonly verdict: Verdict; readonly small?: boolean }): React.JSX.Element {
  const [state, word] = looks[verdict]
  return <StatusTag state={state} word={word} small={small} icon={verdict === 'outdated' ? 'old' : undefined} />
}

function Said({ sentence: { text, times } }: { readonly sentence: CheckedSentence }): React.JSX.Element {
  return <>{times > 1 ? `${text}（出现 ${times} 次）` : text}</>
}

function FindingLines({ finding, isOneOf }: { readonly finding: Finding; readonly isOneOf: boolean }): React.JSX.Element {
  const grounds = groundsOf(finding)
  return (
    <>
      <p className="about">
        {finding.about} {isOneOf && <ClaimTag small verdict={finding.verdict} />}
      </p>
      <p className="said">{sayFinding(finding)}</p>
      {grounds.map(({ policy, version, clause, cite, confidence }) => (
        <p key={`${version.id} ${clause}`} className="row">
          <Cite
            href={clause === undefined ? links.policy(policy.id, { version: version.id }) : links.clause(policy.id, version.id, clause)}
            text={cite}
          />
          <ConfidenceMark level={confidence} />
        </p>
      ))}
      {finding.kind === 'known' && grounds.length === 0 && (
        <p className="row">
          <ConfidenceMark level={finding.claim.confidence} />
        </p>
      )}
    </>
  )
}

function NotJudged({
  title,
  sentences,
}: {
  readonly title: string
  readonly sentences: readonly CheckedSentence[]
}): React.JSX.Element | null {
  if (sentences.length === 0) return null
  const shown = sentences.slice(0, MOST_SHOWN)
  return (
    <>
      <h3 className="h-l mt-2">{title}</h3>
      <ul className="stack s">
        {shown.map((sentence) => (
          <li key={sentence.text} className="said">
            <Said sentence={sentence} />
          </li>
        ))}
      </ul>
      {sentences.length > shown.length && <p className="s mute">还有 {sentences.length - shown.length} 句，没列出来。</p>}
    </>
  )
}
