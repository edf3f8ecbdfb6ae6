/**
 * The conditions of a benefit as a circuit: in series all must close, in a parallel block one is enough. The drawing only repeats what
 * the list says in words, so it reads complete without pictures.
 */
import type { ReactNode } from 'react'
import type { Confidence } from '#domain/source/source.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import { Contact, Lamp } from '#ui/icon/icon.tsx'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'
import { type ConditionState, reachesLamp, traceWire, type Wire } from './wire.ts'
import './circuit.css'

/** Where a condition is written. */
export type CircuitRef = { readonly href?: string | undefined; readonly text: string; readonly confidence: Confidence }

type Condition = {
  readonly id: string
  readonly state: ConditionState
  /** The condition itself: 发证起 12 个月内申领. */
  readonly question: string
  /** What the person answered, or why nobody knows: 你：26 个月. The word for the state is added. */
  readonly you: string
}

/** One contact. */
export type CircuitLeaf = Condition & { readonly kind: 'leaf'; readonly refs: readonly CircuitRef[] }

/** A contact, a parallel block (one branch is enough) or a named group (all of it). No deeper. */
export type CircuitNode =
  | CircuitLeaf
  | (Condition & { readonly kind: 'any'; readonly branches: readonly CircuitLeaf[] })
  | (Condition & { readonly kind: 'group'; readonly nodes: readonly CircuitLeaf[] })

/** The verdict at the end of the wire; it is lit only where the whole wire is live. */
export type CircuitLamp = { readonly state: Verdict; readonly word?: string | undefined; readonly text?: ReactNode }

type Props = {
  readonly caption?: ReactNode
  readonly nodes: readonly CircuitNode[]
  readonly lamp: CircuitLamp
}

/** From the terminal on top to the lamp at the end. Ids must be unique within one circuit. */
export function Circuit({ caption = seriesCaption, nodes, lamp }: Props): React.JSX.Element {
  const wires = traceWire(nodes)
  return (
    <div className="circ">
      <p className="circ-cap">{caption}</p>
      <ul>
        {nodes.map((node) => (
          <Stretch key={node.id} node={node} wires={wires} />
        ))}
      </ul>
      <div className={reachesLamp(wires) ? 'lamp on' : 'lamp'}>
        <Lamp />
        <StatusTag state={lamp.state} word={lamp.word} />
        {lamp.text && <span className="s mute">{lamp.text}</span>}
      </div>
    </div>
  )
}

const seriesCaption = (
  <>
    从上往下，<b>每一条都要合上</b>，电才能到底。
  </>
)

function Stretch({ node, wires }: { readonly node: CircuitNode; readonly wires: ReadonlyMap<string, Wire> }): React.JSX.Element {
  const wire = wires.get(node.id) ?? 'live'
  switch (node.kind) {
    case 'leaf':
      return <Leaf leaf={node} wire={wire} />
    case 'any':
      return (
        <li className={`is-${node.state} has-any ${wire}`}>
          <Words condition={node} />
          <ul className="circ--any">
            {node.branches.map((branch) => (
              <li key={branch.id} className={`is-${branch.state}`}>
                <Contact state={contactOf(branch.state)} lying />
                <Words condition={branch} />
                <Refs refs={branch.refs} />
              </li>
            ))}
          </ul>
        </li>
      )
    case 'group':
      return (
        <li className={`is-${node.state} has-all ${entryOf(node.nodes, wires)}`}>
          <Words condition={node} />
          <ul className="circ--all">
            {node.nodes.map((leaf) => (
              <Leaf key={leaf.id} leaf={leaf} wire={wires.get(leaf.id) ?? 'live'} />
            ))}
          </ul>
        </li>
      )
  }
}

/** A group is dead when current does not even reach its first contact; where it is cut inside, its own leaves show it. */
const entryOf = ([first]: readonly CircuitLeaf[], wires: ReadonlyMap<string, Wire>): Wire =>
  first && wires.get(first.id) === 'dead' ? 'dead' : 'live'

function Leaf({ leaf, wire }: { readonly leaf: CircuitLeaf; readonly wire: Wire }): React.JSX.Element {
  return (
    <li className={`is-${leaf.state} ${wire}`}>
      <Contact state={contactOf(leaf.state)} />
      <Words condition={leaf} />
      <Refs refs={leaf.refs} />
    </li>
  )
}

function Words({ condition }: { readonly condition: Condition }): React.JSX.Element {
  return (
    <>
      <span className="q">
        <KeepDates text={condition.question} />
      </span>
      <span className="you">
        <KeepDates text={condition.you} /> · <b>{words[condition.state]}</b>
      </span>
    </>
  )
}

function Refs({ refs }: { readonly refs: readonly CircuitRef[] }): React.JSX.Element | null {
  if (refs.length === 0) return null
  return (
    <span className="refs">
      {refs.map(({ href, text, confidence }) => (
        <span key={text} className="ref">
          <Cite href={href} text={text} /> <ConfidenceMark level={confidence} />
        </span>
      ))}
    </span>
  )
}

const words: Readonly<Record<ConditionState, string>> = { yes: '满足', no: '不满足', unk: '还不知道', check: '要核实' }

/** What must be checked with the office is as little known as a missing answer: both are drawn dashed. */
const contactOf = (state: ConditionState): 'yes' | 'no' | 'unk' => (state === 'check' ? 'unk' : state)
