/** The operator's buttons: held with a finger, the mouse, space or enter; a box holds them for those who cannot, and for switches. */
import { useRef } from 'react'
import { sayDevice } from '#domain/plc/program/device.ts'
import type { TaskInput } from '#domain/plc/task/plc-task.ts'
import '#ui/check-box/check-box.css'

type Props = {
  readonly buttons: readonly TaskInput[]
  readonly pressed: ReadonlySet<string>
  readonly press: (button: string) => void
  readonly release: (button: string) => void
}

export function OperatorButtons({ buttons, ...hands }: Props): React.JSX.Element {
  return (
    <ul className="plcrun-hands">
      {buttons.map((button) => (
        <li key={button.name}>
          <HeldButton button={button} {...hands} />
        </li>
      ))}
    </ul>
  )
}

function HeldButton({ button, pressed, press, release }: Omit<Props, 'buttons'> & { readonly button: TaskInput }): React.JSX.Element {
  const { name, says, device, contact } = button
  const isHeld = pressed.has(name)
  const isByHand = useRef(false)
  const push = (): void => {
    isByHand.current = true
    press(name)
  }
  const letGo = (): void => {
    if (isByHand.current) release(name)
    isByHand.current = false
  }
  return (
    <>
      <button
        type="button"
        className={isHeld ? 'btn plcrun-push on' : 'btn plcrun-push'}
        aria-pressed={isHeld}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          push()
        }}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyDown={(event) => {
          if (!isPush(event.key)) return
          event.preventDefault()
          if (!event.repeat) push()
        }}
        onKeyUp={(event) => {
          if (isPush(event.key)) letGo()
        }}
        onBlur={letGo}
        onContextMenu={(event) => event.preventDefault()}
      >
        <span>
          {sayDevice(device)} {says}
        </span>
        <small>{`${contact === 'closed' ? '外接常闭，' : ''}${isHeld ? '按着' : '没按'}`}</small>
      </button>
      <label className="check">
        <input type="checkbox" checked={isHeld} onChange={() => (isHeld ? release(name) : press(name))} />
        <span>
          按住不放<span className="sr">：{says}</span>
        </span>
      </label>
    </>
  )
}

const isPush = (key: string): boolean => key === ' ' || key === 'Enter'
