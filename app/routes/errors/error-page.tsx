/** What a visitor sees when there is no such page, or when we failed. Says what happened and where to go now. */
import { links } from '#app/links.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'

type Props = {
  readonly kind: keyof typeof words
  readonly says?: string | undefined
  /** The page from which somebody came, where that can be told. */
  readonly back?: string | undefined
  /** It happened in the room of practice and exams: the ways on lead there. */
  readonly isInPractice?: boolean | undefined
}

const words = {
  notFound: { title: '没有这个页面', text: '地址可能抄错了一个字，也可能这一页改了名字。' },
  tooMany: { title: '来得太快了', text: '过一会儿再按一次。' },
  unreadable: { title: '这次没收到', text: '退回去再按一次。' },
  broken: { title: '这一页出错了，是我们的问题', text: '你填的答案都在地址栏里，没有丢。过一会儿刷新这一页，或者从下面重新开始。' },
} as const

export function ErrorPage({ kind, says, back, isInPractice }: Props): React.JSX.Element {
  const { title, text } = words[kind]
  return (
    <main id="main" className="wrap">
      <PageHead title={title} lede={says ?? text} />
      <ButtonRow full>
        <LinkButton kind="solid" href={back ?? (isInPractice ? links.practice() : links.check())}>
          {back !== undefined ? '回刚才那一页' : isInPractice ? '回练与考' : '看我能领什么'}
        </LinkButton>
        {isInPractice ? (
          <LinkButton href={links.exams()}>去模拟考</LinkButton>
        ) : (
          <LinkButton href={links.library()}>去政策库里找</LinkButton>
        )}
        <LinkButton kind="quiet" href={links.home()}>
          回首页
        </LinkButton>
      </ButtonRow>
    </main>
  )
}
