/** Where a certificate is looked up, and that there are sites made to look like it. */
import type { Channel } from '#domain/policy/reference.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Note } from '#ui/note/note.tsx'

type Props = { readonly channels: readonly Channel[]; readonly title?: string | undefined }

/** Without a channel it says that none was found, and still warns. */
export function OfficialQuery({ channels, title = '真不真，只有官网查得出' }: Props): React.JSX.Element {
  return (
    <div className="mt-5">
      <Note kind="act" title={title}>
        {channels.map(({ id, name, detail, address, confidence }) => (
          <p key={id}>
            {address === undefined ? (
              name
            ) : (
              <a href={address} rel="noreferrer">
                {hostOf(address)}
              </a>
            )}
            ：{name}。{detail} <ConfidenceMark level={confidence} />
          </p>
        ))}
        {channels.length === 0 && (
          <p>
            去哪查：<Unknown>没查到</Unknown>。拿着证去问发证的单位。
          </p>
        )}
        <p>网址自己一个字母一个字母地输，别点别人发来的链接，也别扫来路不明的码：差一个字母，就是另一个网站。</p>
      </Note>
    </div>
  )
}

const hostOf = (address: string): string => new URL(address).hostname
