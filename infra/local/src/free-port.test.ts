import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { claimPort, freePort, freePortPair, isPortFree } from './free-port.ts'

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

test('a port with a listener is not free, and neither is a pair that contains it', async () => {
  const pair = await freePortPair('127.0.0.1')
  const server = createServer()
  server.listen(pair + 1, '127.0.0.1')
  await once(server, 'listening')
  expect([await isPortFree(pair, '127.0.0.1'), await isPortFree(pair + 1, '127.0.0.1')]).toEqual([true, false])
  server.close()
  await once(server, 'close')
})

test.skipIf(process.platform !== 'linux')(
  'what one was given no other is, before it listens or while it is down: also not in another process',
  async () => {
    const [port, pair] = [await freePort(), await freePortPair('127.0.0.1')]
    const claim = (one: number): string =>
      `require('node:net').createServer().on('error', (e) => console.log(e.code)).listen('\\0firsthand-port-${one}', () => { console.log('free'); process.exit() })`
    for (const one of [port, pair, pair + 1]) {
      expect(await isPortFree(one, '127.0.0.1')).toBe(true)
      expect(await claimPort(one)).toBe(false)
      expect(execFileSync(process.execPath, ['--eval', claim(one)], { encoding: 'utf8' })).toBe('EADDRINUSE\n')
    }
  },
)
