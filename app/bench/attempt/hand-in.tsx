/** Ends an attempt. */
import { Button } from '#ui/button/button.tsx'
import { Section } from '#ui/section/section.tsx'
import { HiddenFields } from './hidden-fields.tsx'

export function HandIn({ at, says }: { readonly at: URLSearchParams; readonly says: string }) {
  return (
    <Section id="hand-in" title="交卷">
      <form className="panel stack" action="#now" data-slow="">
        <HiddenFields at={at} />
        <p>{says}</p>
        <Button kind="solid" name="do" value="handIn">
          做完了，交卷
        </Button>
      </form>
    </Section>
  )
}
