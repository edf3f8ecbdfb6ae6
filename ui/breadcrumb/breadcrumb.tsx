/** Where this page stands. Its CSS (`.crumb`) is in base.css. */
type Props = {
  readonly trail: readonly { readonly href: string; readonly label: string }[]
  /** This page's own name, not a link. */
  readonly here: string
}

/** From the home page down to here. */
export function Breadcrumb({ trail, here }: Props): React.JSX.Element {
  return (
    <nav aria-label="位置">
      <ol className="wrap crumb">
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
