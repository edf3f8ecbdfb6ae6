/** How a tool answers: the same facts twice, as data and as text that an assistant can cite. */
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js'
import { sayFenSpan, toFen } from '#domain/money/fen.ts'
import { type Confidence, sayConfidence } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'

/** All of ours read, none writes, and none leaves this site. */
export const reads: ToolAnnotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

export const answer = (structuredContent: Record<string, unknown>, lines: readonly string[]): CallToolResult => ({
  structuredContent,
  content: [{ type: 'text', text: lines.join('\n') }],
})

/** `field`: the argument that is wrong: policy, facts.cert.level. */
export const refuse = (...errors: readonly { readonly field: string; readonly says: string }[]): CallToolResult => ({
  isError: true,
  content: [{ type: 'text', text: errors.map(({ field, says }) => `${field}：${says}`).join('\n') }],
})

/** What only a bug or a lost database can cause reaches our log, and the assistant hears that it was not its fault. */
export const safely =
  <Given>(ctx: Context, work: (given: Given) => Promise<CallToolResult>) =>
  async (given: Given): Promise<CallToolResult> => {
    try {
      return await work(given)
    } catch (error) {
      ctx.log.error({ err: error }, 'tool failed')
      return refuse({ field: '匠途', says: '出错了，是我们的问题。过一会儿再试。' })
    }
  }

type Cited = { readonly cite?: string | undefined; readonly confidence?: Confidence | undefined; readonly url?: string | undefined }

/** （渝人社发〔2017〕165号，官方原文，https://…） */
export function sayCitation({ cite, confidence, url }: Cited): string {
  const parts = [cite, confidence && sayConfidence(confidence), url].filter((part) => part !== undefined)
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}

export const saySpan = ({ lowFen, highFen }: { readonly lowFen: number; readonly highFen: number }): string =>
  sayFenSpan(toFen(lowFen), toFen(highFen))
