import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { CommandEnv } from './door/command-env.ts'

export interface Served {
  readonly port: number
  /** Accepts no new request, waits briefly for running ones, then aborts those that still run. */
  readonly close: () => Promise<void>
}

const LAST_REQUESTS_MS = 3_000

export async function serveApp(
  app: Hono<CommandEnv>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Served> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  return {
    port: parseAddress(address).port,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, LAST_REQUESTS_MS)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
      }),
  }
}

const parseAddress = (address: AddressInfo | string | null): AddressInfo => {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address
}
