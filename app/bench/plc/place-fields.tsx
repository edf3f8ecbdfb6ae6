/** Where the attempt is, hidden in each form of the room: a form that sends one of them itself leaves it out. */
import type { PlcView } from './plc-view.ts'

export function PlaceFields({ at, but = [] }: Pick<PlcView, 'at'> & { readonly but?: readonly string[] }) {
  return at.filter(([name]) => !but.includes(name)).map(([name, content]) => <input key={name} type="hidden" name={name} value={content} />)
}
