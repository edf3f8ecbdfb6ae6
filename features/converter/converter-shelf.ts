/** The exercises at the converter, read from the content folder once and kept: they change only with a release. */
import { join } from 'node:path'
import type { ConverterExercise } from '#domain/converter/exercise.ts'
import type { Context } from '#platform/context.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { readExercises } from './content/read-exercises.ts'

/** From the easiest on; a new one comes last. */
const order = ['three-speeds', 'four-speeds', 'five-speeds', 'analog-setpoint', 'reverse-and-jog']

let shelf: Promise<readonly ConverterExercise[]> | undefined

/** A file that is refused is left out and logged with line and reason. Rejects only where the disk fails, and then tries again. */
export function converterShelf(ctx: Pick<Context, 'log'>): Promise<readonly ConverterExercise[]> {
  if (shelf !== undefined) return shelf
  const filling = fillShelf(ctx)
  shelf = filling
  filling.catch(() => {
    shelf = undefined
  })
  return filling
}

async function fillShelf({ log }: Pick<Context, 'log'>): Promise<readonly ConverterExercise[]> {
  const read = await readExercises(join(projectRoot, 'content/bench/converter'))
  for (const problem of read.flatMap((each) => (each.ok ? [] : each.problem)))
    log.error({ content: sayContentProblem(problem) }, 'converter exercise refused; the others are shown')
  const exercises = read.flatMap((each) => (each.ok ? [each.value.value] : []))
  const placeOf = ({ id }: ConverterExercise): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return exercises.toSorted((one, other) => placeOf(one) - placeOf(other))
}
