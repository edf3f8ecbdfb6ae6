/** What a form of an attempt carries along: where the attempt is. */
export function HiddenFields({ at }: { readonly at: URLSearchParams }) {
  return (
    <>
      {Array.from(at).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
