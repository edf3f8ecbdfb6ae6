/** Renders a page. Pages without scripts need no streaming: they are one text, so they get a length and an ETag. */
import { randomBytes } from 'node:crypto'
import { renderToReadableStream, renderToString } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { assistedPolicy, embeddedPolicy, framingPolicy, machinePolicy, paperPolicy } from '#platform/http/security-headers.ts'
import { requestContext } from './context.ts'
import { loggedPath } from './http/logged-path.ts'
import { asksFor, type RouteHandle } from './route-handle.ts'

export default async function handleRequest(request: Request, status: number, headers: Headers, router: EntryContext): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const handles = router.staticHandlerContext.matches.map(({ route }) => route.handle as unknown)
  const asks = (what: keyof RouteHandle): boolean => handles.some((handle) => asksFor(handle, what))
  if (!asks('hydrate')) {
    const framing = asks('embed') ? embeddedPolicy : asks('frames') ? framingPolicy : paperPolicy
    headers.set('Content-Security-Policy', asks('assist') || asks('onDevice') || asks('room') ? assistedPolicy : framing)
    if (asks('assist') && status === 200) headers.set('X-Offline', 'keep') // to our own service worker: this page may be read again without a network
    return new Response(`<!doctype html>${renderToString(<ServerRouter context={router} url={request.url} />)}`, { status, headers })
  }
  const nonce = randomBytes(16).toString('base64')
  headers.set('Content-Security-Policy', machinePolicy(nonce))
  const stream = await renderToReadableStream(<ServerRouter context={router} url={request.url} nonce={nonce} />, { nonce })
  await stream.allReady
  return new Response(stream, { status, headers })
}

/** What only a bug can cause: the log gets the details, the page shows a number by which to find them. */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const { log } = (context as Readonly<RouterContextProvider>).get(requestContext)
  log.error({ err: error, path: loggedPath(new URL(request.url).pathname) }, 'page failed')
}
