/** The direct answer above the first hit: a question back where a word means several things, else what the one policy gives. */
import { links } from '#app/links.ts'
import type { SearchPage } from '#features/search/search-content.ts'
import { Answer, Which } from '#ui/answer/answer.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { StandingTag } from './hit-list.tsx'
import type { Elsewhere } from './search-words.ts'

export function AnswerBox({
  page: { answer, on },
  elsewhere,
}: {
  readonly page: SearchPage
  readonly elsewhere: Elsewhere
}): React.JSX.Element | null {
  if (answer === undefined) return null
  if (answer.kind === 'ask')
    return (
      <Answer id="answer" lead="先问一句" title={`“${answer.word}”有几种，你问的是哪一种？`}>
        <Which choices={answer.choices.map(({ says, tells, search }) => ({ says, tells, href: elsewhere({ q: search }) }))} />
      </Answer>
    )
  const { policy } = answer.on
  return (
    <Answer
      id="answer"
      lead="多半你要问的是"
      title={<a href={links.policy(policy.id, { on })}>{policy.title}</a>}
      action={
        policy.topic === 'fee' ? undefined : (
          <LinkButton kind="go" href={links.check(undefined, policy.topic === 'exam' ? { topic: 'exam' } : {})} after="arrow">
            {policy.topic === 'exam' ? '答几题，看够不够报考' : '答几题，看我能领什么'}
          </LinkButton>
        )
      }
    >
      <HowMuch page={answer} />
      <p className="mt-2">
        <StandingTag on={answer.on} />
      </p>
    </Answer>
  )
}

function HowMuch({ page: { on, howMuch } }: { readonly page: Extract<SearchPage['answer'], { kind: 'policy' }> }): React.JSX.Element {
  if (howMuch.kind === 'unknown' || on.policy.topic === 'exam')
    return (
      <p className="a">
        <KeepDates text={on.policy.summary} />
      </p>
    )
  return (
    <p className="a">
      {howMuch.lines.slice(0, 2).map((line) => (
        <span key={line}>{line}。</span>
      ))}{' '}
      <ConfidenceMark level={howMuch.confidence} />
    </p>
  )
}
