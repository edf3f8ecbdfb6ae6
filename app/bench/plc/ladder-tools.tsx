/** The symbols as buttons: which one is written next. Only where scripts run; the form has them as a list. */
import { keyWords, sayWord } from './edit-words.ts'

type Props = { readonly chosen: string; readonly choose: (word: string) => void }

export function LadderTools({ chosen, choose }: Props): React.JSX.Element {
  return (
    <fieldset className="ld-tools">
      <legend className="sr">写什么</legend>
      {keyWords.map(({ word: each, tool }) => (
        <button
          key={each}
          type="button"
          className="btn btn--s"
          aria-label={sayWord(each)}
          aria-pressed={each === chosen}
          onClick={() => choose(each)}
        >
          {tool}
        </button>
      ))}
    </fieldset>
  )
}
