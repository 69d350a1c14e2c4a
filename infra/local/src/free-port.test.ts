import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, freePortPair, isPortFree } from './free-port.ts'

const outgoing = (): number => Number(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'ascii').split(/\s+/)[0])

test.skipIf(process.platform !== 'linux')(
  'a server that is down for a moment finds its port again: no connection that goes out is ever given it',
  async () => {
    const chosen = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? freePort() : freePortPair('127.0.0.1'))),
    )
    for (const port of chosen) expect(port).toBeLessThan(Math.max(outgoing() - 1, 20_000))
  },
)

test('a port that somebody listens on is not free, and neither are two of which one is', async () => {
  const pair = await freePortPair('127.0.0.1')
  const server = createServer()
  server.listen(pair + 1, '127.0.0.1')
  await once(server, 'listening')
  expect([await isPortFree(pair, '127.0.0.1'), await isPortFree(pair + 1, '127.0.0.1')]).toEqual([true, false])
  server.close()
  await once(server, 'close')
})
