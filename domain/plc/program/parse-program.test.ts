import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Controller } from '../run/controller.ts'
import { parseInstruction } from './parse-instruction.ts'
import { LONGEST_PROGRAM, parseProgram } from './parse-program.ts'

/** Lines are separated by `;`, which begins a remark in real lists. */
function problemsOf(text: string): readonly string[] {
  const parsed = parseProgram(text.replaceAll(';', '\n'))
  return parsed.ok ? [] : parsed.problem.map(({ line, says }) => `${line} ${says}`)
}

describe('what a program must not be', () => {
  test.each([
    ['', '1 程序没有 END'],
    ['LD X0;OUT Y0', '2 程序没有 END'],
    ['END;LD X0;OUT Y0', '2 END 后面的指令不会执行'],
    ['LD X8;OUT Y0;END', '1 没有 X8。X 和 Y 用八进制编号'],
    ['LD X300;OUT Y0;END', '1 没有 X300。这里的 X 有 X0～X267'],
    ['LD T256;OUT Y0;END', '1 没有 T256。这里的 T 有 T0～T255'],
    ['LD C200;OUT Y0;END', '1 没有 C200'],
    ['LD Q0;OUT Y0;END', '1 不认识“Q0”'],
    ['LDX X0;OUT Y0;END', '1 没有“LDX”这条指令'],
    ['LD X0 X1;OUT Y0;END', '1 LD 后面要写 1 项，写成 LD X0 这样'],
    ['LD;OUT Y0;END', '1 LD 后面要写 1 项'],
    ['LD X0;OUT X1;END', '2 这里不能用 X1，只能用 Y、M、S、T、C'],
    ['LD X0;OUT T0;END', '2 OUT T0 后面要写一个设定值，例如 OUT T0 K50'],
    ['LD X0;OUT T0 50;END', '2 不认识“50”'],
    ['LD X0;OUT T0 K32768;END', '2 K32768 超出范围，这里只能是 K0 到 K32767'],
    ['LD X0;OUT Y0 K5;END', '2 OUT Y0 后面不写别的'],
    ['LD X0;OUT M8002;END', '2 M8002 由 PLC 自己管'],
    ['OUT Y0;END', '1 输出前面没有触点'],
    ['AND X0;OUT Y0;END', '1 AND 类指令前面没有 LD'],
    ['LD X0;END', '1 这一行梯形图没有输出'],
    ['LD X0;LD X1;OUT Y0;END', '3 还有 1 个 LD 开头的块没有接上'],
    ['LD X0;ANB;OUT Y0;END', '2 ANB 前面没有可接的电路块'],
    ['LD X0;ORB;OUT Y0;END', '2 ORB 前面没有可接的电路块'],
    ['LD X0;OUT Y0;OR X1;OUT Y1;END', '3 OR 类指令不能接在输出'],
    ['LD X0;INV;OR X1;OUT Y1;END', '3 OR 类指令不能接在 INV 或功能块后面'],
    ['LD X0;LD X1;INV;ANB;OUT Y0;END', '3 INV 和功能块只能放在主干上'],
    ['LD X0;MPS;AND X1;OUT Y0;LD X2;OUT Y1;END', '1 MPS 没有配 MPP'],
    ['LD X0;MRD;OUT Y0;END', '2 MRD 前面没有 MPS'],
    ['LD X0;MPS;AND X1;OUT Y0;MPP;OUT Y1;MPP;OUT Y2;END', '7 MPP 前面没有 MPS，或者 MPP 多了一个'],
    ['LD X0;MPS;AND X1;MPP;OUT Y0;END', '4 MPP 前面的支路没有输出'],
    ['LD X0;MC N0 M0;LD X1;OUT Y0;END', '2 MC N0 没有配 MCR N0'],
    ['LD X0;OUT Y0;MCR N0;END', '3 MCR N0 没有对应的 MC'],
    ['LD X0;MC N1 M0;MCR N1;END', '2 最外一层的 MC 用 N0'],
    ['LD X0;MC N0 M0;STL S20;OUT Y0;RET;MCR N0;END', '3 MC 和 MCR 之间不能用 STL'],
    ['STL S20;OUT Y0;END', '1 STL 步进段的最后没有 RET'],
    ['RET;END', '1 RET 前面没有 STL'],
    ['LD X0;CJ P1;END', '2 没有标号 P1'],
    ['P1;LD X0;OUT Y0;P1;END', '4 标号 P1 在第 1 行已经用了'],
    ['LD X0;CJ P1;STL S20;OUT Y0;P1;RET;END', '2 CJ P1 跨过了 MC'],
    ['LD X0;TON F0 K5;OUT Y0;LD X1;TP F0 K5;OUT Y1;END', '5 F0 在第 2 行已经用了'],
  ])('%s', (text, says) => {
    expect(
      problemsOf(text).some((problem) => problem.startsWith(says)),
      problemsOf(text).join('\n'),
    ).toBe(true)
  })

  test('every bad line is named at once, one problem for each bad rung', () => {
    expect(problemsOf('LD X9;OOT Y0;END')).toHaveLength(2)
    expect(problemsOf('LD X0;ANB;ORB;MPP;OUT Y0;OUT Y1;LD X1;ORB;OUT Y2;END')).toHaveLength(2)
  })

  test('capitals, full-width spaces, commas, and empty lines do not matter, remarks are kept', () => {
    expect(parseProgram('\n0 ld x0 ; 启动\r\n\n1　out　t0，k5 // 延时\nEnd')).toEqual({
      ok: true,
      value: [
        {
          line: 2,
          instruction: { kind: 'test', place: 'LD', test: { kind: 'contact', mode: 'open', device: { of: 'X', no: 0 } } },
          remark: '启动',
        },
        {
          line: 4,
          instruction: { kind: 'act', act: { kind: 'time', device: { of: 'T', no: 0 }, preset: { constant: 5 } } },
          remark: '延时',
        },
        { line: 5, instruction: { kind: 'mark', mark: { kind: 'end' } } },
      ],
    })
  })
})

describe('hostile text', () => {
  test('a program that is too long, a line that is too long, a rung nobody could draw', () => {
    expect(problemsOf(`${'LD X0;OUT Y0;'.repeat(LONGEST_PROGRAM / 2)}END`)).toEqual([`${LONGEST_PROGRAM + 1} 程序太长，最多 8000 条指令`])
    expect(problemsOf(`LD ${'X'.repeat(1e5)};END`)[0]).toMatch(/^1 这一行太长/)
    expect(problemsOf(`LD X0;${'OR X1;AND X2;'.repeat(1000)}OUT Y0;END`)[0]).toMatch(/^257 这一行梯形图太长/)
    expect(problemsOf(`${'LD X0;'.repeat(3000)}OUT Y0;END`)[0]).toMatch(/^9 LD 开头的块最多叠 8 层/)
    expect(problemsOf(`LD X0;${'MPS;AND X1;'.repeat(20)}OUT Y0;END`)[0]).toMatch(/^24 MPS 最多套 11 层/)
  })

  test('names of objects are no instructions', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(parseInstruction(name).ok).toBe(false)
  })

  test('any text is read or refused with lines, and what is read runs', () => {
    const words = fc.constantFrom(
      ...'LD LDI LDP AND ANI OR ORI ANB ORB MPS MRD MPP INV OUT SET RST PLS MC MCR STL RET CJ P0 END MOV INC TON CTU SR LD>= N0 X0 Y0 M0 M100 S20 T0 C0 D0 F0 K5 K-1 ; ,'.split(
        ' ',
      ),
      '\n',
      '\n',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (all) => {
        const parsed = parseProgram(all.join(' '))
        if (!parsed.ok) return parsed.problem.every(({ line, says }) => line >= 1 && says !== '')
        const controller = new Controller(parsed.value)
        for (let nowMs = 0; nowMs < 50; nowMs += 10) controller.scan(new Uint8Array(8).fill(nowMs % 20), nowMs)
        return true
      }),
      { numRuns: 3000 },
    )
  })

  test('programs put together from whole lines run for a while, whatever the inputs', () => {
    const lines = fc.constantFrom(
      ...[
        'LD X0',
        'LDI X1',
        'LDP X0',
        'AND M0',
        'OR X2',
        'OUT Y0',
        'OUT M0',
        'SET S20',
        'RST S20',
        'OUT T0 K1',
        'OUT T250 K2',
        'MPS',
        'MPP',
      ],
      ...['MC N0 M100', 'MCR N0', 'STL S20', 'STL S21', 'RET', 'CJ P0', 'P0', 'INC D0', 'MOV T0 D1', 'RST T250', 'INV', 'ANB', 'ORB'],
    )
    let ran = 0
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 14 }), fc.array(fc.nat(7), { maxLength: 8 }), (all, inputs) => {
        const parsed = parseProgram([...all, 'END'].join('\n'))
        if (!parsed.ok) return
        const controller = new Controller(parsed.value)
        for (const [nth, bits] of inputs.entries()) controller.scan(Uint8Array.from([bits & 1, (bits >> 1) & 1, bits >> 2]), nth * 100)
        ran += 1
      }),
      { numRuns: 5000 },
    )
    expect(ran).toBeGreaterThan(20)
  })
})
