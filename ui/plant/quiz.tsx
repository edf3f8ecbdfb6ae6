/** 抢答器: three tables with a button and a lamp each, the host's desk and the bell. */
import type { QuizState } from '#domain/plc/plant/quiz.ts'
import type { DrawingProps } from './drawing.ts'
import { Words } from './part.tsx'

const tables = [
  { name: 'one', says: '一号台', x: 60 },
  { name: 'two', says: '二号台', x: 175 },
  { name: 'three', says: '三号台', x: 290 },
] as const

export function sayQuiz(state: QuizState): string {
  const lit = tables.filter(({ name }) => state[name] === 1).map(({ says }) => says)
  const lamps = lit.length === 0 ? '台上的灯都不亮' : `${lit.join('、')}的灯亮`
  return `${lamps}，铃${state.bell === 1 ? '在响' : '不响'}`
}

export function QuizDrawing({ state, pressed, inputOf, outputOf }: DrawingProps<QuizState>): React.JSX.Element {
  return (
    <>
      <path className="pl-body" d="M100 42h150v34h-150z" />
      <Words x={175} y={64} middle>
        主持人
      </Words>
      <HostButton x={118} name="begin" says="开始" pressed={pressed} inputOf={inputOf} />
      <HostButton x={232} name="reset" says="复位" pressed={pressed} inputOf={inputOf} />
      <Bell isOn={state.bell === 1} />
      <Words x={342} y={106} end strong={state.bell === 1}>{`${outputOf('bell')}铃${state.bell === 1 ? '响' : ''}`}</Words>
      {tables.map(({ name, says, x }) => (
        <g key={name}>
          <TableLamp x={x} isOn={state[name] === 1} />
          <path className="pl-body" d={`M${x - 50} 176h100l-8 50h-84z`} />
          <Words x={x} y={206} middle>
            {says}
          </Words>
          <Push x={x} y={176} isHeld={pressed.has(name)} />
          <Words x={x} y={262} middle>{`${inputOf(name)}${pressed.has(name) ? '按着' : '按钮'}`}</Words>
          <Words x={x} y={244} middle strong={state[name] === 1}>{`${outputOf(name)}灯${state[name] === 1 ? '亮' : '灭'}`}</Words>
        </g>
      ))}
    </>
  )
}

function TableLamp({ x, isOn }: { readonly x: number; readonly isOn: boolean }): React.JSX.Element {
  return (
    <g className={isOn ? 'pl-lamp on' : 'pl-lamp'}>
      <path d={`M${x + 26} 176v-22`} />
      <circle cx={x + 26} cy="140" r="15" />
      {isOn ? (
        <path d={`M${x + 26} 116v-8M${x + 4} 140h-8M${x + 48} 140h8M${x + 10} 124l-6-6M${x + 42} 124l6-6`} />
      ) : (
        <path d={`M${x + 15} 129l22 22M${x + 37} 129l-22 22`} />
      )}
    </g>
  )
}

function Push({ x, y, isHeld }: { readonly x: number; readonly y: number; readonly isHeld: boolean }): React.JSX.Element {
  return <rect className={isHeld ? 'pl-push on' : 'pl-push'} x={x - 34} y={y - (isHeld ? 5 : 11)} width="28" height={isHeld ? 5 : 11} />
}

type HostProps = {
  readonly x: number
  readonly name: string
  readonly says: string
  readonly pressed: ReadonlySet<string>
  readonly inputOf: (name: string) => string
}

function HostButton({ x, name, says, pressed, inputOf }: HostProps): React.JSX.Element {
  return (
    <>
      <Push x={x + 20} y={42} isHeld={pressed.has(name)} />
      <Words x={x} y={22} middle>{`${inputOf(name)}${says}`}</Words>
    </>
  )
}

function Bell({ isOn }: { readonly isOn: boolean }): React.JSX.Element {
  return (
    <g className={isOn ? 'pl-bell on' : 'pl-bell'}>
      <path className="cup" d="M296 76c0-20 8-34 22-34s22 14 22 34z" />
      <circle cx="318" cy="80" r="5" />
      {isOn && <path d="M286 48c-6 8-6 20 0 28M278 42c-9 12-9 28 0 40" />}
    </g>
  )
}
