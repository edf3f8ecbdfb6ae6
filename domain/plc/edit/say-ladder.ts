/** A ladder in words, for those who do not see it: “X0 常开 串 X1 常开，输出 Y0”. */
import type { Drive, Element, Inline, Path, Row } from '../ladder/ladder.ts'
import { type Device, sayDevice } from '../program/device.ts'
import { type Act, type Block, type ContactMode, isConstant, type Mark, type Relation, type Word } from '../program/instruction.ts'
import type { Leaf } from './spot.ts'

/** What a device is wired to or used for; undefined where nobody said. */
export type NameOf = (device: Device) => string | undefined

export function sayRow(row: Row, nameOf: NameOf): string {
  if (row.kind === 'mark') return sayMark(row.mark)
  const path = row.path.length === 0 ? '步的母线直接' : sayPath(row.path, nameOf)
  return `${path}，${sayDrives(row.drives, nameOf)}`
}

/** What is under the cursor. */
export function sayLeaf(leaf: Leaf, nameOf: NameOf): string {
  if (leaf.kind === 'part') return sayPart(leaf.part, nameOf)
  return leaf.kind === 'act' ? sayAct(leaf.act, nameOf) : sayMark(leaf.mark)
}

const sayPath = (path: Path, nameOf: NameOf): string => path.map((part) => sayPart(part, nameOf)).join(' 串 ')
const sayDrives = (drives: readonly Drive[], nameOf: NameOf): string =>
  drives
    .map((drive) =>
      drive.kind === 'act' ? sayAct(drive.act, nameOf) : `再经 ${sayPath(drive.path, nameOf)}，${sayDrives(drive.drives, nameOf)}`,
    )
    .join('；')

const named = (device: Device, nameOf: NameOf): string => {
  const name = nameOf(device)
  return name === undefined ? sayDevice(device) : `${sayDevice(device)}（${name}）`
}

const modes: Readonly<Record<ContactMode, string>> = { open: '常开', closed: '常闭', rising: '上升沿', falling: '下降沿' }
const relations: Readonly<Record<Relation, string>> = {
  '=': '等于',
  '<>': '不等于',
  '>': '大于',
  '>=': '不小于',
  '<': '小于',
  '<=': '不大于',
}

function sayPart(part: Element | Inline, nameOf: NameOf): string {
  switch (part.kind) {
    case 'contact':
      return `${named(part.device, nameOf)} ${modes[part.mode]}`
    case 'compare':
      return `${sayWord(part.left)} ${relations[part.relation]} ${sayWord(part.right)}`
    case 'invert':
      return '取反'
    case 'block':
      return `功能块 ${sayBlock(part.block, nameOf)}`
    case 'parallel':
      return `（${part.branches.map((branch) => sayPath(branch, nameOf)).join(' 并 ')}）`
  }
}

const sayWord = (word: Word): string => (isConstant(word) ? String(word.constant) : sayDevice(word))

function sayBlock(block: Block, nameOf: NameOf): string {
  const head = `${block.type} ${sayDevice(block.instance)}`
  switch (block.kind) {
    case 'timer':
      return `${head} ${block.presetMs / 1000} 秒`
    case 'counter':
      return `${head} ${block.preset} 次，${block.type === 'CTU' ? '清零' : '装入'} ${named(block.other, nameOf)}`
    case 'edge':
      return head
    case 'bistable':
      return `${head}，复位 ${named(block.other, nameOf)}`
  }
}

function sayAct(act: Act, nameOf: NameOf): string {
  switch (act.kind) {
    case 'out':
      return `输出 ${named(act.device, nameOf)}`
    case 'set':
      return `置位 ${named(act.device, nameOf)}`
    case 'reset':
      return `复位 ${named(act.device, nameOf)}`
    case 'rise':
      return `上升沿输出 ${named(act.device, nameOf)}`
    case 'fall':
      return `下降沿输出 ${named(act.device, nameOf)}`
    case 'time':
      return `定时器 ${sayDevice(act.device)}，设定 ${sayWord(act.preset)}`
    case 'count':
      return `计数器 ${sayDevice(act.device)}，设定 ${sayWord(act.preset)}`
    case 'master':
      return `主控 N${act.level} ${named(act.device, nameOf)}`
    case 'move':
      return `把 ${sayWord(act.source)} 送到 ${sayDevice(act.target)}${act.isPulsed ? '，只送一次' : ''}`
    case 'add':
      return `${sayDevice(act.target)} ${act.by === 1 ? '加' : '减'} 1${act.isPulsed ? '，只做一次' : ''}`
    case 'jump':
      return `跳到 P${act.label}`
  }
}

function sayMark(mark: Mark): string {
  switch (mark.kind) {
    case 'masterEnd':
      return `主控 N${mark.level} 到此为止`
    case 'step':
      return `步 ${sayDevice(mark.device)}`
    case 'label':
      return `标号 P${mark.label}`
    case 'stepEnd':
      return '步到此为止，RET'
    case 'end':
      return '程序结束，END'
  }
}
