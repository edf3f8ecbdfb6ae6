/** Carries messages between an assistant that speaks over standard input and the product that speaks HTTP. It understands none of them. */
import type { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { InitializeResultSchema, isJSONRPCRequest, isJSONRPCResultResponse, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

/** `sayUnreachable`: what the assistant is told where the product does not answer. */
export async function bridge(
  local: Transport,
  product: StreamableHTTPClientTransport,
  sayUnreachable: (error: unknown) => string,
): Promise<void> {
  product.onmessage = (message) => {
    const opening = isJSONRPCResultResponse(message) ? InitializeResultSchema.safeParse(message.result) : undefined
    if (opening?.success) product.setProtocolVersion(opening.data.protocolVersion) // every later request has to name it
    void local.send(message)
  }
  local.onmessage = (message) => {
    product.send(message).catch((error: unknown) => {
      const refusal = refusalOf(message, sayUnreachable(error))
      if (refusal !== undefined) void local.send(refusal)
    })
  }
  local.onclose = () => void product.close()
  await product.start()
  await local.start()
}

/** Only a request waits for an answer. */
function refusalOf(message: JSONRPCMessage, says: string): JSONRPCMessage | undefined {
  return isJSONRPCRequest(message) ? { jsonrpc: '2.0', id: message.id, error: { code: -32_000, message: says } } : undefined
}
