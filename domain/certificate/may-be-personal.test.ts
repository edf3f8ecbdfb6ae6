import { expect, test } from 'vitest'
import { mayBePersonal } from './may-be-personal.ts'

test.each([
  ['110101199003071234', true],
  ['11010119900307123X', true],
  ['１１０１０１１９９００３０７１２３４', true],
  ['110101 900307 123', true],
  ['T110101199003071234', true],
  ['t 1101', true],
  ['S000050123456243000001', false],
  ['0850010123300001', false],
  ['S00005012345624300000', false],
  ['', false],
  ['胡说', false],
])('%s: %s', (typed, isPersonal) => {
  expect(mayBePersonal(typed)).toBe(isPersonal)
})
