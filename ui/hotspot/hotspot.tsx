/** A drawing whose parts can be chosen: letters on the drawing, and the same choices as text below. Both drive the same control. */
import { AnswerChoices } from '#ui/answer-choices/answer-choices.tsx'
import './hotspot.css'

export type Spot = {
  readonly value: string
  readonly letter: string
  readonly says: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Props = {
  readonly name: string
  readonly svg: string
  readonly says: string
  readonly viewBox: string
  readonly spots: readonly Spot[]
  readonly chosen?: string | undefined
}

export function Hotspot({ name, svg, says, viewBox, spots, chosen }: Props): React.JSX.Element {
  return (
    <>
      <div className="hs-fig mt-4">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawings of our own content, without scripts or addresses */}
        <div className="wd" role="img" aria-label={says} dangerouslySetInnerHTML={{ __html: svg }} />
        <svg className="hs-map" viewBox={viewBox} aria-hidden="true">
          {spots.map(({ value, letter, x, y, width, height }) => (
            <foreignObject key={value} x={x} y={y} width={width} height={height}>
              <label htmlFor={idOf(name, value)}>
                <span>{letter}</span>
              </label>
            </foreignObject>
          ))}
        </svg>
      </div>
      <AnswerChoices type="radio" name={name} choices={spots} chosen={chosen === undefined ? [] : [chosen]} withIds />
    </>
  )
}

const idOf = (name: string, value: string): string => `${name}-${value}`
