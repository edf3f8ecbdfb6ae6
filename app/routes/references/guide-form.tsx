/** The questions of the guide that have no answer yet; what was answered goes along. The address is the only memory. */
import { links } from '#app/links.ts'
import { type GuidePage, UNSURE } from '#features/certificates/read-guide.ts'
import { Button } from '#ui/button/button.tsx'
import { RadioCards } from '#ui/field/choice-cards.tsx'

export function GuideForm({ open, answers }: Pick<GuidePage, 'open' | 'answers'>): React.JSX.Element {
  return (
    <form method="get" action={links.whichCertificate()}>
      {answers.map(({ question, option }) => (
        <input key={question.id} type="hidden" name={question.id} value={option?.id ?? UNSURE} />
      ))}
      {open.map(({ id, question, help, options }) => (
        <div key={id} className="panel bleed mb-4">
          <RadioCards
            name={id}
            label={question}
            hint={help}
            options={options.map((option) => ({ value: option.id, label: option.label, hint: option.hint }))}
            unsure={{ value: UNSURE, label: '不确定' }}
            columns={2}
          />
        </div>
      ))}
      <Button kind={answers.length === 0 ? 'go' : 'solid'} after="arrow">
        {answers.length === 0 ? '看看是哪种证' : '接着分'}
      </Button>
    </form>
  )
}
