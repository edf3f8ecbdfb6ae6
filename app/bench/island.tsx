/** A room in its page, where the attempt stands. Where scripts run, `/bench-<script>.js` goes on in it with the data the page brought. */
import type { Room } from './room.ts'

type Props<Data, View> = {
  readonly script: 'circuit' | 'drive' | 'plc'
  /** As the script knows the room. */
  readonly name: string
  readonly room: Room<Data, View>
  readonly data: Data
  /** As a query. */
  readonly at: string
}

export function Island<Data, View>({ script, name, room, data, at }: Props<Data, View>) {
  return (
    <>
      <div data-room={name}>
        <room.Show view={room.read(data, new URLSearchParams(at))} />
      </div>
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
