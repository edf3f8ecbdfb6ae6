/** Every process there is, by name. */
import { cart } from './cart.ts'
import { conveyor } from './conveyor.ts'
import { crossing } from './crossing.ts'
import { drive } from './drive.ts'
import { gripper } from './gripper.ts'
import { mixingTank } from './mixing-tank.ts'
import { type Plant, type Running, running } from './plant.ts'
import { quiz } from './quiz.ts'
import { starDelta } from './star-delta.ts'
import { table } from './table.ts'

type Entry = Pick<Plant, 'name' | 'says' | 'sensors' | 'actuators'> & { begin(): Running }

/** What is known of a process without knowing its state, and how to begin it. */
const plants: readonly Entry[] = [
  { ...mixingTank, begin: () => running(mixingTank) },
  { ...cart, begin: () => running(cart) },
  { ...conveyor, begin: () => running(conveyor) },
  { ...crossing, begin: () => running(crossing) },
  { ...gripper, begin: () => running(gripper) },
  { ...quiz, begin: () => running(quiz) },
  { ...starDelta, begin: () => running(starDelta) },
  { ...drive, begin: () => running(drive) },
  { ...table, begin: () => running(table) },
]

export const findPlant = (name: string): Entry | undefined => plants.find((plant) => plant.name === name)
export const plantNames: readonly string[] = plants.map(({ name }) => name)
