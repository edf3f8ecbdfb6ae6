/** 星三角启动: three contactors, how the windings are joined now, and how fast the motor turns. */
import type { StarDeltaState } from '#domain/plc/plant/star-delta.ts'
import { type DrawingProps, percentOf } from './drawing.ts'
import { ActuatorMark, Flash, SensorMark, Words } from './part.tsx'

const FULL = 100_000

const joinedAs = ({ isStar, isDelta }: StarDeltaState): string => {
  if (isStar === 1 && isDelta === 1) return '星形、三角形都接着'
  if (isStar === 1) return '绕组接成星形'
  return isDelta === 1 ? '绕组接成三角形' : '绕组没接'
}

/** `绕组接成星形，转速 42%`. */
export const sayStarDelta = (state: StarDeltaState): string => `${joinedAs(state)}，转速 ${percentOf(state.speed, FULL)}%`

export function StarDeltaDrawing({ state, sensors, driven, inputOf, outputOf }: DrawingProps<StarDeltaState>): React.JSX.Element {
  const { speed, shaft, isStar, isDelta, isShorted, isDirect } = state
  const isMain = driven.has('main')
  const says = (name: string, word: string): string => `${outputOf(name)}${word}${driven.has(name) ? '吸合' : '断开'}`
  const turned = Math.round((shaft / FULL) * 360)
  return (
    <>
      <ActuatorMark x={18} y={26} isOn={isMain} name={says('main', '主 KM1 ')} />
      <ActuatorMark x={18} y={58} isOn={isStar === 1} name={says('star', '星 KMY ')} />
      <ActuatorMark x={18} y={90} isOn={isDelta === 1} name={says('delta', '角 KMΔ ')} />
      <SensorMark
        x={18}
        y={126}
        isOn={sensors.has('overload')}
        name={`${inputOf('overload')}${sensors.has('overload') ? '过载' : '热继'}`}
      />
      <Windings isStar={isStar === 1} isDelta={isDelta === 1} isLive={isMain} />
      <Words x={256} y={176} middle strong>
        {joinedAs(state)}
      </Words>
      <g className="pl-conv">
        <rect className="bar" x="14" y="226" width="190" height="18" />
        <rect className="fill" x="14" y="226" width={(speed / FULL) * 190} height="18" />
        <path className="set" d="M185 246l-5 8h10z" />
      </g>
      <Words x={14} y={216}>{`转速 ${percentOf(speed, FULL)}%`}</Words>
      <Words x={196} y={266} end>
        星形最多 90%
      </Words>
      <g className="pl-disc">
        <circle cx="270" cy="236" r="40" />
        <path className="pl-turn" d="M270 200v24M270 272v-24M234 236h24M306 236h-24" transform={`rotate(${turned} 270 236)`} />
        <circle className="pl-turn mark" cx="270" cy="210" r="7" transform={`rotate(${turned} 270 236)`} />
        <circle cx="270" cy="236" r="8" />
      </g>
      {(isShorted === 1 || isDirect === 1) && <Flash x={256} y={84} />}
    </>
  )
}

/** Three windings between the terminals U, V, W: to a common point, in a ring, or not joined at their far ends. */
function Windings({
  isStar,
  isDelta,
  isLive,
}: {
  readonly isStar: boolean
  readonly isDelta: boolean
  readonly isLive: boolean
}): React.JSX.Element {
  const isRing = isDelta && !isStar
  return (
    <g className={isLive && (isStar || isDelta) ? 'pl-coil on' : 'pl-coil'}>
      {isRing ? (
        <path d="M256 24L316 138H196z" />
      ) : (
        <path d={isStar ? 'M256 24V96M256 96L196 138M256 96L316 138' : 'M256 24V76M240 108L196 138M272 108L316 138'} />
      )}
      {isStar && <circle className="dot" cx="256" cy="96" r="6" />}
      {isStar && isDelta && <path d="M256 24L316 138H196z" />}
      <circle cx="256" cy="24" r="5" />
      <circle cx="196" cy="138" r="5" />
      <circle cx="316" cy="138" r="5" />
      <Words x={270} y={28}>
        U
      </Words>
      <Words x={184} y={154} middle>
        V
      </Words>
      <Words x={330} y={154} middle>
        W
      </Words>
    </g>
  )
}
