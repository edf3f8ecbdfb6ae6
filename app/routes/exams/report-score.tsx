/** What the paper came to, part by part, and the two ways on: practise what was lost, or sit another. */
import { links } from '#app/links.ts'
import type { ItemId } from '#domain/item/item.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { sayMarks } from '#domain/item/score/marks.ts'
import type { ReportPage } from '#features/exams/read-report.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { ScoreCard } from '#ui/score-card/score-card.tsx'
import { sayExtension } from './form-words.tsx'
import { saySpent } from './say-time.ts'

export function ReportScore({ page }: { readonly page: ReportPage }): React.JSX.Element {
  const { sitting, submission, result, standard } = page
  const { form } = sitting
  return (
    <aside aria-label="成绩">
      <ScoreCard
        title={`理论成绩，${form.title}`}
        score={sayMarks(result.marks)}
        of={`/ ${sayMarks(result.most)}　合格线 ${form.passMark.value}`}
        parts={form.content.sections.map(({ itemKind, count }, nth) => ({
          label: `${sayItemKind(itemKind)} ${count} 题`,
          figure: `${sayMarks(result.sections[nth]?.marks ?? result.marks)} 分`,
        }))}
      />
      <p className="s mute mt-3">
        {`从开考到交卷 ${saySpent(submission.at - sitting.startedAt)}。`}
        {sitting.extension !== 'none' && `加时：${sayExtension(sitting.extension)}，别和没加时的混着比。`}
        {submission.by === 'clock' && '到点自动收的卷。'}
      </p>
      <div className="mt-4">
        <ButtonRow>
          {page.worst && <PractiseLost bank={standard.id} items={page.worst.lost} />}
          <LinkButton href={links.exams({ after: sitting.code })} kind={page.worst ? 'plain' : 'go'}>
            换一套题再考
          </LinkButton>
        </ButtonRow>
      </div>
    </aside>
  )
}

/** As many as an address may name. */
const MOST_IN_ROUND = 40

/** The lost items of the weakest part, one after another, as a round of practice. */
function PractiseLost({ bank, items }: { readonly bank: string; readonly items: readonly ItemId[] }): React.JSX.Element | null {
  const round = items.slice(0, MOST_IN_ROUND)
  const [first] = round
  if (first === undefined) return null
  return (
    <LinkButton href={links.practiceItem(bank, first, { of: round.join('.') })} kind="go" after="arrow">
      {`先练这一块丢的 ${round.length} 题`}
    </LinkButton>
  )
}
