/** The whole product as a process of its own, started as `npm start` starts it, to be stopped and killed by tests. */
import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

export type ProductProcess = {
  readonly pid: number
  readonly origin: string
  /** All that it said so far. */
  said(): string
  /** The status of `/readyz`; undefined while nobody listens. */
  readyz(): Promise<number | undefined>
  /** Ends when the process has ended. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** `settings` go into its environment. */
export async function startProduct(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<ProductProcess> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
    ...settings,
  }
  const child = spawn(process.execPath, [join(projectRoot, 'tools/start.ts')], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const heard: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => heard.push(chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid: child.pid ?? 0,
    origin,
    said: () => heard.join(''),
    readyz: () =>
      fetch(`${origin}/readyz`).then(
        ({ status }) => status,
        () => undefined,
      ),
    kill: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}

/** A port that nobody uses right now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
