/** What would change the results: what the person can do, and what the office's word would come to. */

import { sayHelpfulWay, sayOfficeAnswer, sayTimeLeft } from '#domain/entitlement/say-help.ts'
import type { Help } from '#domain/entitlement/what-would-help.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

type Props = { readonly help: readonly Help[]; readonly dictionary: FactDictionary }

export function HelpList({ help, dictionary }: Props): React.JSX.Element | null {
  const useful = help.filter(({ ways, answers }) => ways.length + answers.length > 0)
  if (useful.length === 0) return null
  return (
    <Section id="help" title="如果变一变">
      <Panel bleed>
        <ul className="stack">
          {useful.map(({ benefit, policy, ways, answers, timeLeft }) => (
            <li key={benefit} className="says">
              <h3>{policy.title}</h3>
              <a className="cite" href={`#b-${benefit}`}>
                <span>上面“{policy.title}”的依据</span>
              </a>
              {timeLeft && <p className="s mute">{sayTimeLeft(timeLeft)}</p>}
              <ul className="prose">
                {ways.map((way) => sayHelpfulWay(way, policy, dictionary)).map(toItem)}
                {answers.map((answer) => sayOfficeAnswer(answer, policy, dictionary)).map(toItem)}
              </ul>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  )
}

const toItem = (sentence: string): React.JSX.Element => <li key={sentence}>{sentence}</li>
