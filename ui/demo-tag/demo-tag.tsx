/** Made-up data says so: a strip on the page, a tag at the datum. */
import type { ReactNode } from 'react'
import './demo-tag.css'

/** 示例 at the datum itself. */
export function DemoTag(): React.JSX.Element {
  return <span className="tag-demo">示例</span>
}

/** Under the header of every page with any made-up datum; says which are and which are real. */
export function DemoStrip({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <aside className="sample" aria-label="示例说明">
      <div className="wrap">
        <DemoTag />
        <span>{children}</span>
      </div>
    </aside>
  )
}
