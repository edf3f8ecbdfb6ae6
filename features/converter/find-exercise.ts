/** One exercise at the converter, and the names of all. */
import type { ConverterExercise } from '#domain/converter/exercise.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { converterShelf } from './converter-shelf.ts'

export type FoundExercise = {
  readonly exercise: ConverterExercise
  readonly all: readonly { readonly id: string; readonly title: string }[]
}
export type NoSuchExercise = { readonly kind: 'noSuchExercise'; readonly given: string }
export const sayNoSuchExercise = ({ given }: NoSuchExercise): string =>
  `变频器没有“${given.slice(0, 40)}”这个练习。回变频器那一页，从列出的里面选。`

export async function findExercise(ctx: Pick<Context, 'log'>, given: string): Promise<Result<FoundExercise, NoSuchExercise>> {
  const shelf = await converterShelf(ctx)
  const exercise = shelf.find(({ id }) => id === given)
  if (exercise === undefined) return fail({ kind: 'noSuchExercise', given })
  return ok({ exercise, all: shelf.map(({ id, title }) => ({ id, title })) })
}
