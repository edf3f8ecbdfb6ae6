/** Made-up persons to try the interview with, before anything is answered. */
import type { Example } from '#features/eligibility/read-interview.ts'
import { DemoTag } from '#ui/demo-tag/demo-tag.tsx'
import { Details } from '#ui/details/details.tsx'
import { Rows } from '#ui/rows/rows.tsx'

type Props = {
  readonly examples: readonly Example[]
  /** Where the answers of an example are opened, given as an address. */
  readonly hrefOf: (search: URLSearchParams) => string
}

/** Nothing where there are none. */
export function PersonaList({ examples, hrefOf }: Props): React.JSX.Element | null {
  if (examples.length === 0) return null
  return (
    <Details summary="先看个例子（示例）" panel>
      <p>下面的都是编的。点一个，看能领什么；每一条回答都可以改。</p>
      <Rows
        panel={false}
        rows={examples.map(({ persona, search }) => ({
          href: hrefOf(new URLSearchParams(search)),
          title: persona.name,
          tag: <DemoTag />,
          text: persona.about,
        }))}
      />
    </Details>
  )
}
