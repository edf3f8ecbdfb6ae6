import { expect, test } from 'vitest'
import { plainFormula } from './plain-formula.ts'

test.each([
  ['U_{CC}=12', 'UCC=12'],
  ['0.9U_2\\cos\\alpha', '0.9U2cosα'],
  ['\\frac{R_2}{R_2+R_3}', 'R2/(R2+R3)'],
  ['U_d=0.9U_2\\frac{1+\\cos\\alpha}{2}', 'Ud=0.9U2(1+cosα)/2'],
  ['f_0=\\frac{1}{2\\pi\\sqrt{LC}}', 'f0=1/(2π√(LC))'],
  ['S=\\sqrt{P^2+Q^2}', 'S=√(P^2+Q^2)'],
  ['e=L\\,\\dfrac{\\Delta i}{\\Delta t}', 'e=L(Δi)/(Δt)'],
  ['u_o=-\\frac{u_i t}{RC}', 'uo=-(uit)/(RC)'],
  ['10^{-3}\\times 2', '10^-3×2'],
])('%s', (latex, plain) => expect(plainFormula(latex)).toBe(plain))
