/** Block 6 of the coach: what ends the attempt, whatever was done well. */
import { SourceWord } from '#app/routes/exams/form-words.tsx'
import type { CitedRedLine } from '#features/bench/content/bench.ts'
import { RedLineList } from '#ui/red-line-list/red-line-list.tsx'

export function RedLines({ redLines }: { readonly redLines: readonly CitedRedLine[] }): React.JSX.Element {
  return (
    <>
      <p className="mb-3">碰一条，考试当场终止；在这里练，先拦你一次，告诉你会出什么事。</p>
      <RedLineList
        items={redLines.map(({ id, says, why, instead, confidence, source }) => ({
          key: id,
          says,
          why,
          instead,
          source: confidence === 'ours' ? undefined : <SourceWord confidence={confidence} source={source} />,
        }))}
      />
      <p className="s mute mt-3">没写出处的，是本站按安全规程列的；考场的否决项，以当地为准。</p>
    </>
  )
}
