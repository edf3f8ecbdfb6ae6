/** XML as a tree, without anything that reaches out or swells: a file that declares a DOCTYPE or an entity of its own is refused. */
import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '#domain/prelude/result.ts'

/** Names are without their prefix. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

const DEEPEST = 100
const MOST_NODES = 2_000_000
const LARGEST = 30_000_000

class Refused extends Error {}

export function readXml(text: string): Result<XmlNode, string> {
  if (text.length > LARGEST) return fail('这个 XML 太大。拆开再传。')
  try {
    return ok(parse(text))
  } catch (error) {
    if (error instanceof Refused) return fail(error.message)
    return fail(`XML 有错，读不了：${error instanceof Error ? error.message.slice(0, 80) : ''}`)
  }
}

function parse(text: string): XmlNode {
  type Open = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] }
  const top: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [top]
  let nodes = 0
  const parser = new SaxesParser({ xmlns: false })
  const add = (says: string): void => void open.at(-1)?.children.push(says)
  parser.on('doctype', () => {
    throw new Refused('XML 里有 DOCTYPE 声明，可能夹带别的文件，没有读。删掉再传。')
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1
    if (nodes > MOST_NODES || open.length > DEEPEST) throw new Refused('XML 套得太深或太大，没有读。')
    const own = Object.entries(attributes).map(([key, value]) => [local(key), value])
    const node: Open = { name: local(name), attributes: Object.fromEntries(own), children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text.replace(/^\uFEFF/, '')).close()
  const root = top.children.find((child) => typeof child !== 'string')
  if (root === undefined) throw new Refused('XML 是空的。')
  return root
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

export const childrenOf = (node: XmlNode | undefined, ...names: readonly string[]): readonly XmlNode[] =>
  (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )
export const childOf = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined => childrenOf(node, ...names)[0]

/** Every node of these names below it, in order. */
export const findAll = (node: XmlNode, ...names: readonly string[]): readonly XmlNode[] =>
  childrenOf(node).flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...findAll(child, ...names)])

export const textOf = (node: XmlNode | string | undefined): string =>
  node === undefined ? '' : typeof node === 'string' ? node : node.children.map(textOf).join('')
