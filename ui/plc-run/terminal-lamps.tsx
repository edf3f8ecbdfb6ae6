/** The lamps on the front of the controller: one for each wired terminal, with its address and what it is wired to. */
import { type Device, sayDevice } from '#domain/plc/program/device.ts'

type Terminal = { readonly device: Device; readonly says: string }
type Props = { readonly title: string; readonly terminals: readonly Terminal[]; readonly isOn: (device: Device) => boolean }

export function TerminalLamps({ title, terminals, isOn }: Props): React.JSX.Element {
  return (
    <section className="plcrun-lamps" aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {terminals.map(({ device, says }) => (
          <li key={sayDevice(device)} className={isOn(device) ? 'on' : undefined}>
            <i aria-hidden="true" />
            <b>{sayDevice(device)}</b>
            <span>{says}</span>
            <em>{isOn(device) ? '通' : '断'}</em>
          </li>
        ))}
      </ul>
    </section>
  )
}
