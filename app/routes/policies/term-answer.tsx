/** What a lower level settled of a term left open: by which clause, or that it did not, or that nobody can tell. */
import { links } from '#app/links.ts'
import type { TermAnswer } from '#domain/policy/delegation.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'

export function TermAnswerText({ answer }: { readonly answer: TermAnswer }): React.JSX.Element {
  switch (answer.kind) {
    case 'filled': {
      const clause = answer.version.clauses.find(({ anchor }) => anchor === answer.clause)
      return (
        <>
          {clause?.plainly ?? '定了'}{' '}
          <Cite href={links.clause(answer.policy.id, answer.version.id, answer.clause)} text={clause?.cite ?? '条款'} />
        </>
      )
    }
    case 'silent':
      return <Unknown>这一版没写</Unknown>
    case 'unsettled':
      return <Unknown>现在按哪一版没查到，这一项也就定不下来</Unknown>
  }
}
