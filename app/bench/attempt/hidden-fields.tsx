/** What a form of an attempt carries along: where the attempt is. A form that sends some of it itself leaves it out (`but`). */
type Props = { readonly at: Iterable<readonly [string, string]>; readonly but?: readonly string[] }

export function HiddenFields({ at, but = [] }: Props) {
  return Array.from(at)
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
