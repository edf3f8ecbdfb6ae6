/** What must be said of a case before its result: that it is made up, what cannot all be right, what was left out, what is still open. */
import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { FactDefinition, FactId } from '#domain/rules/fact.ts'
import type { Contradiction } from '#domain/rules/plausibility.ts'
import { toSearch } from '#features/eligibility/answers-in-address.ts'
import type { Case } from '#features/eligibility/read-case.ts'
import { TapLink } from '#ui/button/button.tsx'
import { DemoTag } from '#ui/demo-tag/demo-tag.tsx'
import { Note } from '#ui/note/note.tsx'

type Props = {
  readonly page: Pick<Case, 'answers' | 'dictionary' | 'contradictions' | 'persona'> & { readonly dropped?: readonly string[] }
  readonly view: { readonly topic?: Topic; readonly on?: CivilDate; readonly audience?: Audience }
  /** The questions that are on the page already; no link leads to them. */
  readonly here?: readonly FactId[]
}

/** Nothing where nothing is to be said. On a page of questions only what can be mended there is. */
export function CaseNotes({ page, view, here }: Props): React.JSX.Element | null {
  const { contradictions, persona, dropped = [] } = page
  const shown = here === undefined ? contradictions : contradictions.filter(({ mend }) => mend.some((fact) => here.includes(fact)))
  if (shown.length === 0 && dropped.length === 0 && persona === undefined) return null
  return (
    <>
      {persona && (
        <Note kind="plain">
          <p>
            <DemoTag /> {persona.name}：{persona.about}。人是编的，规定是真的；答案都可以改。
          </p>
        </Note>
      )}
      {shown.map((contradiction) => (
        <Note key={contradiction.id} kind="act" title="有两处对不上" role="status">
          <p>
            {contradiction.says}
            {here && '没有错的话，接着往下答。'}
          </p>
          <Mends contradiction={contradiction} page={page} view={view} here={here ?? []} />
        </Note>
      ))}
      {here === undefined &&
        dropped.map((sentence) => (
          <Note key={sentence} kind="act" role="status">
            {sentence}这一项没有用上。
          </Note>
        ))}
    </>
  )
}

/** How many questions would make the result more exact, and the way to the next; nothing where none is open. */
export function OpenNote({ open, href }: { readonly open: readonly FactDefinition[]; readonly href: string }): React.JSX.Element | null {
  const [next] = open
  if (next === undefined) return null
  return (
    <Note kind="info" title={`还有 ${open.length} 个问题没答，答了结果会更准`}>
      <p>
        <TapLink href={href} after="arrow">
          接着答：{next.label}
        </TapLink>
      </p>
    </Note>
  )
}

/** The answers of it that can be changed, each with the way there; the rest of the answers stay. */
function Mends({ contradiction, page, view, here }: Required<Props> & { readonly contradiction: Contradiction }): React.JSX.Element {
  const { answers, dictionary } = page
  const elsewhere = contradiction.mend.flatMap((id) => (answers.has(id) && !here.includes(id) ? (dictionary.get(id) ?? []) : []))
  const search = toSearch(answers, dictionary)
  return (
    <>
      {elsewhere.map(({ id, param, label }) => (
        <p key={id}>
          <TapLink href={links.check(search, { ...view, ask: param })} after="arrow">
            改一下：{label}
          </TapLink>
        </p>
      ))}
    </>
  )
}
