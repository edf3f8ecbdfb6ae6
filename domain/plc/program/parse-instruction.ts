/** One line of an instruction list. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Act, Block, ContactMode, Instruction, Mark, Place, Relation, StackOperation } from './instruction.ts'
import { BadLine, constantOf, deviceOf, numbered, presetOf, readable, wordOf } from './operands.ts'

/** How many operands follow, how a right line looks, and how it is read. */
type Reader = { readonly takes: number; readonly like: string; read(operands: readonly string[]): Instruction }

const act = (made: Act): Instruction => ({ kind: 'act', act: made })
const mark = (made: Mark): Instruction => ({ kind: 'mark', mark: made })
const block = (made: Block): Instruction => ({ kind: 'block', block: made })

const contact = (place: Place, mode: ContactMode, name: string): Reader => ({
  takes: 1,
  like: `${name} X0`,
  read: ([device = '']) => ({ kind: 'test', place, test: { kind: 'contact', mode, device: deviceOf(device, readable) } }),
})

const compare = (place: Place, relation: Relation): Reader => ({
  takes: 2,
  like: `${place}${relation} D0 K10`,
  read: ([left = '', right = '']) => ({
    kind: 'test',
    place,
    test: { kind: 'compare', relation, left: wordOf(left), right: wordOf(right) },
  }),
})

const stack = (operation: StackOperation): Reader => ({ takes: 0, like: operation, read: () => ({ kind: 'stack', operation }) })

const bitAct = (kind: 'set' | 'reset' | 'rise' | 'fall', name: string, allowed: string): Reader => ({
  takes: 1,
  like: `${name} M0`,
  read: ([device = '']) => act({ kind, device: deviceOf(device, allowed) }),
})

const move = (name: string, isPulsed: boolean): Reader => ({
  takes: 2,
  like: `${name} K10 D0`,
  read: ([source = '', target = '']) => act({ kind: 'move', isPulsed, source: wordOf(source), target: deviceOf(target, 'D') }),
})

const add = (name: string, by: 1 | -1, isPulsed: boolean): Reader => ({
  takes: 1,
  like: `${name} D0`,
  read: ([target = '']) => act({ kind: 'add', isPulsed, by, target: deviceOf(target, 'D') }),
})

const timer = (type: 'TON' | 'TOF' | 'TP'): Reader => ({
  takes: 2,
  like: `${type} F0 K5000`,
  read: ([instance = '', preset = '']) =>
    block({ kind: 'timer', type, instance: deviceOf(instance, 'F'), presetMs: constantOf(preset, 0, 86_400_000) }),
})

const counter = (type: 'CTU' | 'CTD'): Reader => ({
  takes: 3,
  like: `${type} F0 K5 X1`,
  read: ([instance = '', preset = '', other = '']) =>
    block({
      kind: 'counter',
      type,
      instance: deviceOf(instance, 'F'),
      preset: constantOf(preset, 0, 32_767),
      other: deviceOf(other, readable),
    }),
})

const edge = (type: 'R_TRIG' | 'F_TRIG'): Reader => ({
  takes: 1,
  like: `${type} F0`,
  read: ([instance = '']) => block({ kind: 'edge', type, instance: deviceOf(instance, 'F') }),
})

const bistable = (type: 'SR' | 'RS'): Reader => ({
  takes: 2,
  like: `${type} F0 X1`,
  read: ([instance = '', other = '']) =>
    block({ kind: 'bistable', type, instance: deviceOf(instance, 'F'), other: deviceOf(other, readable) }),
})

const bare = (kind: 'stepEnd' | 'end', name: string): Reader => ({ takes: 0, like: name, read: () => mark({ kind }) })

const relations: readonly Relation[] = ['=', '<>', '>', '>=', '<', '<=']
const places: readonly Place[] = ['LD', 'AND', 'OR']

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['LD', contact('LD', 'open', 'LD')],
  ['LDI', contact('LD', 'closed', 'LDI')],
  ['LDP', contact('LD', 'rising', 'LDP')],
  ['LDF', contact('LD', 'falling', 'LDF')],
  ['AND', contact('AND', 'open', 'AND')],
  ['ANI', contact('AND', 'closed', 'ANI')],
  ['ANDP', contact('AND', 'rising', 'ANDP')],
  ['ANDF', contact('AND', 'falling', 'ANDF')],
  ['OR', contact('OR', 'open', 'OR')],
  ['ORI', contact('OR', 'closed', 'ORI')],
  ['ORP', contact('OR', 'rising', 'ORP')],
  ['ORF', contact('OR', 'falling', 'ORF')],
  ...places.flatMap((place) => relations.map((relation): [string, Reader] => [place + relation, compare(place, relation)])),
  ...(['ANB', 'ORB', 'MPS', 'MRD', 'MPP'] as const).map((operation): [string, Reader] => [operation, stack(operation)]),
  ['INV', { takes: 0, like: 'INV', read: () => ({ kind: 'invert' }) }],
  ['SET', bitAct('set', 'SET', 'YMS')],
  ['RST', bitAct('reset', 'RST', 'YMSTCD')],
  ['PLS', bitAct('rise', 'PLS', 'YM')],
  ['PLF', bitAct('fall', 'PLF', 'YM')],
  ['MOV', move('MOV', false)],
  ['MOVP', move('MOVP', true)],
  ['INC', add('INC', 1, false)],
  ['INCP', add('INCP', 1, true)],
  ['DEC', add('DEC', -1, false)],
  ['DECP', add('DECP', -1, true)],
  ['TON', timer('TON')],
  ['TOF', timer('TOF')],
  ['TP', timer('TP')],
  ['CTU', counter('CTU')],
  ['CTD', counter('CTD')],
  ['R_TRIG', edge('R_TRIG')],
  ['F_TRIG', edge('F_TRIG')],
  ['SR', bistable('SR')],
  ['RS', bistable('RS')],
  [
    'MC',
    {
      takes: 2,
      like: 'MC N0 M100',
      read: ([level = '', device = '']) => act({ kind: 'master', level: numbered(level, 'N', 7), device: deviceOf(device, 'YM') }),
    },
  ],
  ['MCR', { takes: 1, like: 'MCR N0', read: ([level = '']) => mark({ kind: 'masterEnd', level: numbered(level, 'N', 7) }) }],
  ['STL', { takes: 1, like: 'STL S20', read: ([device = '']) => mark({ kind: 'step', device: deviceOf(device, 'S') }) }],
  ['CJ', { takes: 1, like: 'CJ P0', read: ([label = '']) => act({ kind: 'jump', label: numbered(label, 'P', 127) }) }],
  ['RET', bare('stepEnd', 'RET')],
  ['END', bare('end', 'END')],
])

/** `OUT T0 K50` → instruction; capitals do not matter. The problem says what is wrong and how the line should look. */
export function parseInstruction(text: string): Result<Instruction, string> {
  const [name = '', ...operands] = text.trim().split(/[\s,，]+/)
  try {
    return ok(readInstruction(name.toUpperCase(), operands))
  } catch (problem) {
    if (problem instanceof BadLine) return fail(problem.message)
    throw problem
  }
}

function readInstruction(name: string, operands: readonly string[]): Instruction {
  if (name === 'OUT') return readOut(operands)
  if (/^P\d+$/.test(name)) {
    if (operands.length > 0) throw new BadLine(`${name} 是跳转的标号，单独占一行`)
    return mark({ kind: 'label', label: numbered(name, 'P', 127) })
  }
  const reader = readers.get(name)
  if (reader === undefined) throw new BadLine(`没有“${name.slice(0, 20)}”这条指令，看看是不是打错了`)
  if (operands.length !== reader.takes) throw new BadLine(`${name} 后面要写 ${reader.takes} 项，写成 ${reader.like} 这样`)
  return reader.read(operands)
}

/** Timers and counters take a setting, coils do not. */
function readOut([text = '', preset, ...more]: readonly string[]): Instruction {
  const device = deviceOf(text, 'YMSTC')
  if (device.of !== 'T' && device.of !== 'C') {
    if (preset !== undefined) throw new BadLine(`OUT ${text} 后面不写别的`)
    return act({ kind: 'out', device })
  }
  if (preset === undefined || more.length > 0) throw new BadLine(`OUT ${text} 后面要写一个设定值，例如 OUT ${text} K50`)
  return act({ kind: device.of === 'T' ? 'time' : 'count', device, preset: presetOf(preset) })
}
