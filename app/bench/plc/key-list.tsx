/** The keys of the ladder editor. None is needed: all of it stands in the form too. */
import { Details } from '#ui/details/details.tsx'
import { keyWords, sayWord } from './edit-words.ts'

export function KeyList() {
  return (
    <Details summary="键盘怎么用" bare>
      <p className="s">
        先用 Tab 走到梯形图上。不用键盘也行，下面的表单都能做。功能键照 GX 软件的习惯，没有对过手册。主控写 LD X0 MC N0 M100。
      </p>
      <ul className="s ld-keys">
        <li>
          <kbd>← → ↑ ↓</kbd> 移动光标
        </li>
        {keyWords.map(({ keys, word }) => (
          <li key={word}>
            {keys.map((key) => (
              <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>
            ))}{' '}
            {sayWord(word)}，再写软元件，按 Enter
          </li>
        ))}
        <li>
          <kbd>Delete</kbd> 删光标处
        </li>
        <li>
          <kbd>Ctrl+Z</kbd> 撤销，<kbd>Ctrl+Y</kbd> 重做
        </li>
      </ul>
    </Details>
  )
}
