import { expect, test } from 'vitest'
import { breakFormula } from './break-formula.ts'

test.each<[string, readonly string[]]>([
  ['I=\\frac{U}{R}', ['I=\\frac{U}{R}']],
  ['n=(1-s)n_0=(1-0.052)\\times 740\\approx 701.5', ['n', '{}=(1-s)n_0', '{}=(1-0.052)\\times 740', '{}\\approx 701.5']],
  ['\\sum_{i=1}^{n} x_i=1+2+3+4+5+6+7', ['\\sum_{i=1}^{n} x_i', '{}=1+2+3+4+5+6+7']],
  ['f(x=1)+\\left[a=b\\right)+123456789=c', ['f(x=1)+\\left[a=b\\right)+123456789', '{}=c']],
  ['P=\\sqrt{3}U_LI_L\\cos\\varphi\\leq 1234567890', ['P', '{}=\\sqrt{3}U_LI_L\\cos\\varphi\\leq 1234567890']],
  ['=123456789012345', ['=123456789012345']],
  ['', ['']],
])('%s', (latex, pieces) => expect(breakFormula(latex)).toEqual(pieces))
