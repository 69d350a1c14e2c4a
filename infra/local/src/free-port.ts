import { createServer } from 'node:net'

/** Whether a server may listen on `port` of `host` now. Any other error than a busy port is thrown. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return listenOnce(port, host).then((taken) => taken !== undefined)
}

/** A port of `host` that nothing listens on. Take it soon: nobody holds it. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const port = await listenOnce(0, host)
  if (port === undefined) throw new Error('the system has no free port left')
  return port
}

/** The lower of two free neighbouring ports. */
export async function freePortPair(host: string): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = await freePort(host)
    if (port < 65_535 && (await isPortFree(port + 1, host))) return port
  }
  throw new Error('the system has no two free neighbouring ports')
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined)
      else reject(new Error(`cannot listen on ${host}:${port}`, { cause: error }))
    })
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(taken))
    })
  })
}
