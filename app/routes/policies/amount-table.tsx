/** The amounts of a version, as its rule has them: a table, one figure, or an honest gap. */
import type { Fen } from '#domain/money/fen.ts'
import { type FactDictionary, type FactId, unitOf } from '#domain/rules/fact.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { Amount, Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { SupportMark } from '#ui/confidence/support.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Day } from '#ui/day/day.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { type SupportFrame, supportOf } from './support-of.ts'

type Props = { readonly page: PolicyPage; readonly frame: SupportFrame; readonly isPrint: boolean }

export function AmountTable({ page: { shown, dictionary }, frame, isPrint }: Props): React.JSX.Element | null {
  const amount = shown.rule?.amount
  if (amount === undefined || amount.kind === 'notMoney') return null
  const clause = shown.clauses.find(({ anchor }) => anchor === amount.clause)
  return (
    <Section id="amount" title="多少钱">
      <div className="figures">
        <Panel flush bleed>
          <Figures amount={amount} dictionary={dictionary} />
        </Panel>
        {clause && (
          <div className="s mute mt-2">
            <Cite href={`#c-${clause.anchor}`} text={clause.cite} /> <SupportMark support={supportOf(clause, frame)} flat={isPrint} />
          </div>
        )}
      </div>
    </Section>
  )
}

function Figures({ amount, dictionary }: { readonly amount: AmountRule; readonly dictionary: FactDictionary }): React.JSX.Element {
  switch (amount.kind) {
    case 'table':
      return <Rows amount={amount} dictionary={dictionary} />
    case 'fixed':
      return (
        <p className="panel">
          <Amount fen={amount.fen} />
        </p>
      )
    case 'perUnit':
      return (
        <p className="panel">
          每{unitOfFact(amount.fact, dictionary)} <Amount fen={amount.fen} />
          ，最多 {amount.maxUnits} {unitOfFact(amount.fact, dictionary)}
        </p>
      )
    case 'percentOf':
      return (
        <p className="panel">
          {Object.entries(amount.percents)
            .map(([option, percent]) => `${optionLabel(amount.fact, option, dictionary)}：标准的 ${percent}%`)
            .join('；')}
        </p>
      )
    case 'shareOf':
      return <p className="panel">{sayShare(amount, dictionary)}</p>
    case 'bands':
      return <Bands amount={amount} dictionary={dictionary} />
    case 'bounded':
      return (
        <>
          <Figures amount={amount.base} dictionary={dictionary} />
          <p className="panel">
            {amount.least !== undefined && (
              <>
                最少 <Amount fen={amount.least} />{' '}
              </>
            )}
            {amount.most !== undefined && (
              <>
                最多 <Amount fen={amount.most} />
              </>
            )}
          </p>
        </>
      )
    case 'sum':
      return (
        <>
          {amount.of.map((part) => (
            <Figures key={part.clause} amount={part} dictionary={dictionary} />
          ))}
        </>
      )
    case 'leastOf':
      return (
        <div className="panel">
          <p>这几样里，取小的：</p>
          <ul className="prose">
            {amount.of.map((part) => (
              <li key={JSON.stringify(part)}>
                {part.kind === 'shareOf' ? sayShare(part, dictionary) : <Figures amount={part} dictionary={dictionary} />}
              </li>
            ))}
          </ul>
        </div>
      )
    case 'dated':
      return (
        <>
          {amount.values.map(({ from, amount: value }) => (
            <div key={from}>
              <p className="panel">
                <Day on={from} /> 起
              </p>
              <Figures amount={value} dictionary={dictionary} />
            </div>
          ))}
        </>
      )
    case 'unknown':
    case 'notMoney':
      return (
        <p className="panel">
          <Unknown>没查到</Unknown> {amount.says}
        </p>
      )
  }
}

/** 工资总额的 8%; the whole of it where it is 100%. */
const sayShare = ({ fact, basisPoints }: Extract<AmountRule, { kind: 'shareOf' }>, dictionary: FactDictionary): string =>
  `${dictionary.get(fact)?.label ?? fact}${basisPoints === 10_000 ? '' : `的 ${basisPoints / 100}%`}`

/** First key down, second key across; with one key there is one column of amounts. */
function Rows({
  amount,
  dictionary,
}: {
  readonly amount: Extract<AmountRule, { kind: 'table' }>
  readonly dictionary: FactDictionary
}): React.JSX.Element {
  const [down, across] = amount.keys
  const lines = [...new Set(amount.rows.map(({ when }) => when[0]))]
  const columns = across === undefined ? [''] : [...new Set(amount.rows.map(({ when }) => when[1] ?? ''))]
  const fenAt = (line: string, column: string): Fen | undefined =>
    amount.rows.find(({ when }) => when[0] === line && (when[1] ?? '') === column)?.fen
  return (
    <DataTable
      caption="金额"
      columns={[
        { label: dictionary.get(down)?.label ?? down },
        ...columns.map((column) => ({ label: across === undefined ? '金额' : optionLabel(across, column, dictionary), right: true })),
      ]}
      rows={lines.map((line) => ({
        key: line,
        head: optionLabel(down, line, dictionary),
        cells: columns.map((column) => <Cell key={column} fen={fenAt(line, column)} />),
      }))}
    />
  )
}

function Bands({
  amount,
  dictionary,
}: {
  readonly amount: Extract<AmountRule, { kind: 'bands' }>
  readonly dictionary: FactDictionary
}): React.JSX.Element {
  const label = dictionary.get(amount.fact)?.label ?? amount.fact
  return (
    <DataTable
      caption="分档金额"
      columns={[{ label }, { label: '金额', right: true }]}
      rows={amount.bands.map(({ upTo, fen }) => ({
        key: String(upTo ?? 'rest'),
        head: upTo === undefined ? '再往上' : `${upTo} ${unitOfFact(amount.fact, dictionary)}以内`,
        cells: [<Amount key="fen" fen={fen} />],
      }))}
    />
  )
}

const Cell = ({ fen }: { readonly fen: Fen | undefined }): React.JSX.Element =>
  fen === undefined ? <Unknown>没有</Unknown> : <Amount fen={fen} />

const unitOfFact = (id: FactId, dictionary: FactDictionary): string => unitOf(dictionary.get(id)?.type) || '份'

function optionLabel(id: FactId, value: string, dictionary: FactDictionary): string {
  const type = dictionary.get(id)?.type
  const options = type !== undefined && 'options' in type ? type.options : []
  return options.find((option) => option.value === value)?.label ?? value
}
