/** The amounts of a version, as its rule has them: a table, one figure, or an honest gap. */
import { links } from '#app/links.ts'
import type { Fen } from '#domain/money/fen.ts'
import type { FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { Amount, Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

export function AmountTable({ page: { shown, policy, dictionary } }: { readonly page: PolicyPage }): React.JSX.Element | null {
  const amount = shown.rule?.amount
  if (amount === undefined || amount.kind === 'notMoney') return null
  const clause = shown.clauses.find(({ anchor }) => anchor === amount.clause)
  return (
    <Section id="amount" title="多少钱">
      <Panel flush bleed>
        <Figures amount={amount} dictionary={dictionary} />
      </Panel>
      {clause && (
        <p className="s mute mt-2">
          <Cite href={links.clause(policy.id, shown.id, clause.anchor)} text={clause.cite} /> <ConfidenceMark level={clause.confidence} />
        </p>
      )}
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
          每{unitOf(amount.fact, dictionary)} <Amount fen={amount.fen} />
          ，最多 {amount.maxUnits} {unitOf(amount.fact, dictionary)}
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
    case 'unknown':
    case 'notMoney':
      return (
        <p className="panel">
          <Unknown>没查到</Unknown> {amount.says}
        </p>
      )
  }
}

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

const Cell = ({ fen }: { readonly fen: Fen | undefined }): React.JSX.Element =>
  fen === undefined ? <Unknown>没有</Unknown> : <Amount fen={fen} />

const unitOf = (id: FactId, dictionary: FactDictionary): string => {
  const type = dictionary.get(id)?.type
  return type?.kind === 'integer' ? type.unit : '份'
}

function optionLabel(id: FactId, value: string, dictionary: FactDictionary): string {
  const type = dictionary.get(id)?.type
  const options = type !== undefined && 'options' in type ? type.options : []
  return options.find((option) => option.value === value)?.label ?? value
}
