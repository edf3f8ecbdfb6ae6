/**
 * Ability and difficulty from single answers, while there are too few for a model: both move towards what the answer showed, less with
 * each answer. Only the first answer of a person to an item counts.
 *
 * @source Pelánek 2016, Computers & Education 98, 169–179
 */
import { chanceOfRight } from './response-model.ts'

/** `answers`: how many have been counted so far. */
export type Rating = { readonly at: number; readonly answers: number }
export const unrated: Rating = { at: 0, answers: 0 }

/** `guessing`: the chance of a right answer without any knowledge; 0.25 for one of four. */
export function rate(person: Rating, item: Rating, isRight: boolean, guessing = 0): { readonly person: Rating; readonly item: Rating } {
  const surprise = Number(isRight) - chanceOfRight(person.at, { discrimination: 1, difficulty: item.at, guessing })
  return {
    person: { at: person.at + stepAfter(person.answers) * surprise, answers: person.answers + 1 },
    item: { at: item.at - stepAfter(item.answers) * surprise, answers: item.answers + 1 },
  }
}

const stepAfter = (answers: number): number => 1 / (1 + 0.05 * answers)
