/** Which drawing belongs to which process. */
import { cart } from '#domain/plc/plant/cart.ts'
import { conveyor } from '#domain/plc/plant/conveyor.ts'
import { crossing } from '#domain/plc/plant/crossing.ts'
import { drive } from '#domain/plc/plant/drive.ts'
import { gripper } from '#domain/plc/plant/gripper.ts'
import { mixingTank } from '#domain/plc/plant/mixing-tank.ts'
import { type Plant, type PlantState, stateOf } from '#domain/plc/plant/plant.ts'
import { quiz } from '#domain/plc/plant/quiz.ts'
import { starDelta } from '#domain/plc/plant/star-delta.ts'
import { table } from '#domain/plc/plant/table.ts'
import { CartDrawing, sayCart } from './cart.tsx'
import { sayConverter } from './converter.tsx'
import { ConveyorDrawing, sayConveyor } from './conveyor.tsx'
import { CrossingDrawing, sayCrossing } from './crossing.tsx'
import type { DrawingProps } from './drawing.ts'
import { DriveDrawing } from './drive.tsx'
import { GripperDrawing, sayGripper } from './gripper.tsx'
import { sayTank, TankDrawing } from './mixing-tank.tsx'
import { QuizDrawing, sayQuiz } from './quiz.tsx'
import { StarDeltaDrawing, sayStarDelta } from './star-delta.tsx'
import { sayTable, TableDrawing } from './table.tsx'

/** What is known of a process without its state. */
export type Known = Pick<Plant, 'name' | 'says' | 'sensors' | 'actuators'>

type Surroundings = Omit<DrawingProps<PlantState>, 'state'>
type Look = {
  readonly plant: Known
  /** The state in words, without a full stop. */
  readonly says: string
  readonly harm: string | undefined
  readonly drawing: React.JSX.Element
  /** The drawing is 350 wide. */
  readonly height: number
}
type Picture = { readonly name: string; look(state: PlantState, around: Surroundings): Look }

function picture<S extends PlantState>(
  plant: Plant<S>,
  say: (state: S) => string,
  Drawing: (props: DrawingProps<S>) => React.JSX.Element,
  height: number,
): Picture {
  return {
    name: plant.name,
    look(given, around) {
      const state = stateOf(plant, given)
      return { plant, says: say(state), harm: plant.harm(state), drawing: <Drawing state={state} {...around} />, height }
    },
  }
}

const pictures: readonly Picture[] = [
  picture(mixingTank, sayTank, TankDrawing, 330),
  picture(cart, sayCart, CartDrawing, 278),
  picture(conveyor, sayConveyor, ConveyorDrawing, 290),
  picture(crossing, sayCrossing, CrossingDrawing, 350),
  picture(gripper, sayGripper, GripperDrawing, 320),
  picture(quiz, sayQuiz, QuizDrawing, 270),
  picture(starDelta, sayStarDelta, StarDeltaDrawing, 284),
  picture(drive, sayConverter, DriveDrawing, 284),
  picture(table, sayTable, TableDrawing, 368),
]

/** An unknown process is a mistake of ours and throws. */
export function lookAt(name: string, state: PlantState, around: Surroundings): Look {
  const found = pictures.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no picture of ${name}`)
  return found.look(state, around)
}
