/** Phrases that swindlers like to use, where they occur in the text: why to be careful, and what to do. Not a finding about anyone. */
import { links } from '#app/links.ts'
import type { CheckedSentence } from '#domain/claim-check/check-text.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

export function WarningList({ sentences }: { readonly sentences: readonly CheckedSentence[] }): React.JSX.Element | null {
  const flagged = new Map(sentences.flatMap(({ warnings }) => warnings.map((warning) => [warning.id, warning])))
  if (flagged.size === 0) return null
  return (
    <Section id="warnings" title="常见的骗人话" aside="只是提醒，不是说谁违法">
      <Panel bleed>
        <ul className="flags">
          {[...flagged.values()].map((warning) => {
            const said = sentences.filter(({ warnings }) => warnings.includes(warning))
            return (
              <li key={warning.id}>
                <h3 className="h-l">
                  {said
                    .slice(0, 3)
                    .map(({ text }) => `“${phraseIn(text, warning.words)}”`)
                    .filter((phrase, nth, all) => all.indexOf(phrase) === nth)
                    .join(' ')}
                </h3>
                <p className="said">{warning.why}</p>
                <p>
                  <b>怎么办：</b>
                  {warning.instead}
                </p>
                <p className="row">
                  {warning.clause ? (
                    <>
                      <Cite href={links.clause(warning.clause.policy, warning.clause.version, warning.clause.clause)} text="看这一条" />
                      <ConfidenceMark level={warning.confidence} />
                    </>
                  ) : (
                    <span className="s mute">常识提醒，没有对应的文件</span>
                  )}
                </p>
              </li>
            )
          })}
        </ul>
      </Panel>
    </Section>
  )
}

const phraseIn = (text: string, words: readonly string[]): string => {
  const folded = text.normalize('NFKC').toLowerCase()
  return words.find((word) => folded.includes(word)) ?? ''
}
