/** 改判: which places of a paper were judged again, why, what they were worth and are worth now, and when. */
import { links } from '#app/links.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import { Day } from '#ui/day/day.tsx'
import { Note } from '#ui/note/note.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import type { ShownRescoring } from './show-rescorings.ts'

/** Nothing where nothing was judged again. With `sitting` each entry leads to its item. */
export function RescoredNote(props: { readonly of: readonly ShownRescoring[]; readonly sitting?: SittingCode }): React.JSX.Element | null {
  const { of, sitting } = props
  if (of.length === 0) return null
  return (
    <div className="mb-4">
      <Note kind="act" title={sitting === undefined ? '这道题改判过' : '有题改判过，上面是改判以后的分'}>
        <ul className="stack">
          {of.map((entry, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log is only added to
            <li key={nth}>
              {sitting && (
                <>
                  <a href={links.sittingItem(sitting, entry.place)}>{`第 ${entry.place} 题`}</a>：
                </>
              )}
              <Reason reason={entry.reason} />
              {entry.before === entry.after ? `你得 ${entry.after} 分，不变。` : `你的分从 ${entry.before} 改成 ${entry.after}。`}
              <Day on={entry.on} />
              {' 改的。'}
            </li>
          ))}
        </ul>
        <p>是题库的错，不是你的错。少给的补上，多给的不扣。你的卷子和作答都没动。</p>
      </Note>
    </div>
  )
}

function Reason({ reason }: Pick<ShownRescoring, 'reason'>): React.JSX.Element {
  switch (reason.kind) {
    case 'keyCorrected':
      return (
        <>
          答案原来是“
          <RichText {...reason.was} />
          ”，改成“
          <RichText {...reason.is} />
          ”。
        </>
      )
    case 'voided':
      return <>题目出错了，作废，人人给满分。</>
    case 'reinstated':
      return <>这题没有错，不再作废，照卷上的答案算。</>
  }
}
