/** The devices of the controller: which there are, how they are written, which keep their value without power. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'

/** `F` is our own class: the instances of IEC function blocks. */
export type DeviceClass = 'X' | 'Y' | 'M' | 'S' | 'T' | 'C' | 'D' | 'F'
export type Device = { readonly of: DeviceClass; readonly no: number }

type Range = { readonly from: number; readonly to: number }

/**
 * What our controller has. X and Y are counted in octal, as exam.md K146 says; T by exam.md §3.5.
 * @source the other ranges: FX2N as generally taught, not checked against the manual
 */
const ranges: Readonly<Record<DeviceClass, readonly Range[]>> = {
  X: [{ from: 0, to: 0o267 }],
  Y: [{ from: 0, to: 0o267 }],
  M: [
    { from: 0, to: 3071 },
    { from: 8000, to: 8255 },
  ],
  S: [{ from: 0, to: 999 }],
  T: [{ from: 0, to: 255 }],
  C: [{ from: 0, to: 199 }],
  D: [{ from: 0, to: 7999 }],
  F: [{ from: 0, to: 255 }],
}

const isOctal = (of: DeviceClass): boolean => of === 'X' || of === 'Y'

export const sayDevice = ({ of, no }: Device): string => of + no.toString(isOctal(of) ? 8 : 10)

/** `X10` → the ninth input. The problem is a sentence that says which devices there are. */
export function parseDevice(text: string): Result<Device, string> {
  const parts = /^([XYMSTCDF])(\d{1,5})$/i.exec(text)
  const [, letter, digits] = parts ?? []
  if (letter === undefined || digits === undefined)
    return fail(`不认识“${text}”。软元件写成 X0、Y0、M0、S0、T0、C0、D0 这样：一个字母加一个号`)
  const of = letter.toUpperCase() as DeviceClass
  if (isOctal(of) && /[89]/.test(digits)) return fail(`没有 ${text}。X 和 Y 用八进制编号，没有 8 和 9，${of}7 后面是 ${of}10`)
  const device = { of, no: Number.parseInt(digits, isOctal(of) ? 8 : 10) }
  if (ranges[of].some(({ from, to }) => device.no >= from && device.no <= to)) return ok(device)
  return fail(`没有 ${text}。这里的 ${of} 有 ${sayRanges(of)}`)
}

const sayRanges = (of: DeviceClass): string =>
  ranges[of].map(({ from, to }) => `${sayDevice({ of, no: from })}～${sayDevice({ of, no: to })}`).join('、')

/** How many places the memory of a class takes. */
export const roomFor = (of: DeviceClass): number => Math.max(...ranges[of].map(({ to }) => to)) + 1

/** Milliseconds of one unit of a timer's setting. @source exam.md §3.5 */
export function timerBase(no: number): number {
  if (no <= 199) return 100
  if (no <= 245) return 10
  return no <= 249 ? 1 : 100
}

/** Whether a timer keeps its value when its condition or the power goes. @source exam.md K149, K150 */
export const isAccumulating = (no: number): boolean => no >= 246

/** Whether the device keeps its value without power. @source T: exam.md K150; the others as generally taught for FX2N, not checked */
export function isLatched({ of, no }: Device): boolean {
  switch (of) {
    case 'M':
      return no >= 500 && no < 8000
    case 'S':
      return no >= 500
    case 'T':
      return isAccumulating(no)
    case 'C':
      return no >= 100
    case 'D':
      return no >= 200
    case 'X':
    case 'Y':
    case 'F':
      return false
  }
}
