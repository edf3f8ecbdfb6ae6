/** The place of a room in its page. Where scripts run, `/bench-<script>.js` goes on in it with the data the page brought. */
import type { ReactNode } from 'react'

type Props = { readonly script: string; readonly room: string; readonly data: unknown; readonly children: ReactNode }

export function Island({ script, room, data, children }: Props) {
  return (
    <>
      <div data-room={room}>{children}</div>
      <script
        type="application/json"
        id="room-data"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own content; no tag can begin in it
        dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
      />
      <script type="module" src={`/bench-${script}.js`} />
    </>
  )
}
