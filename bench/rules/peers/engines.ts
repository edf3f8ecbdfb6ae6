/** All engines that stand beside ours, by a short name. */
import { feel } from './feel.ts'
import { jsonLogicCompiled, jsonLogicRun } from './json-logic.ts'
import { jsonRules } from './json-rules.ts'
import type { OpenPeer } from './peer.ts'
import { publicodes } from './publicodes.ts'
import { zenExpression, zenExpressionGraph, zenTables } from './zen.ts'

export const engines = {
  jsonLogicCompiled,
  jsonLogicRun,
  jsonRules,
  zenExpression,
  zenExpressionGraph,
  zenTables,
  publicodes,
  feel,
} satisfies Readonly<Record<string, OpenPeer>>
