/** The way back into the mock exam that this browser began last. */
import { Form } from 'react-router'
import { links } from '#app/links.ts'
import type { LastSitting } from '#features/exams/read-last-sitting.ts'
import { Button, ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { sayLeft } from './say-time.ts'

export function LastSittingNote({ last }: { readonly last: LastSitting }): React.JSX.Element {
  if (last.kind === 'submitted')
    return (
      <Note kind="info" title="上次的卷交了">
        <p>
          {`${last.title}：`}
          <a href={links.sittingReport(last.code)}>看成绩单</a>
          。从那里换一套题再考，不出做过的题，还能和这次比。
        </p>
        <Forget />
      </Note>
    )
  return (
    <Note kind="act" title="有一张卷没交">
      <p>{`${last.title}，${sayLeft(last.leftMs)}，已存 ${last.answered} 题。`}</p>
      <div className="mt-3">
        <ButtonRow>
          <LinkButton href={links.sittingSheet(last.code)} kind="solid">
            接着答
          </LinkButton>
        </ButtonRow>
      </div>
      <Forget />
    </Note>
  )
}

/** On a machine of a classroom it may be somebody else's. */
const Forget = (): React.JSX.Element => (
  <Form method="post" action={links.exams()} className="mt-3" replace>
    <Button kind="quiet" small name="forget" value="1">
      不是我的，别再提
    </Button>
  </Form>
)
