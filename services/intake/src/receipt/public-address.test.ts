import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { DoorEnv } from '../http/request-body.ts'
import { type OwnAddresses, publicAddress } from './public-address.ts'

async function addressFor(host: string, own: OwnAddresses = OURS, localAddress?: string): Promise<string | undefined> {
  const app = new Hono<DoorEnv>()
  const request = { header: (name: string) => (name === 'Host' ? host : undefined) }
  let found: string | undefined
  app.get('/found', (c) => {
    Object.assign(c.req, request)
    Object.assign(c, { env: { incoming: { socket: { localAddress } } } })
    found = publicAddress(own, c)
    return c.text('')
  })
  await app.request('/found')
  return found
}

const OURS = { publicUrl: 'https://files.example.org', onion: 'http://abcdefghij234567.onion' }

test('a request by one of our names, over Tor, or on this machine gets the same address back', async () => {
  expect(await addressFor('Files.Example.org')).toBe('https://files.example.org')
  expect(await addressFor('abcdefghij234567.onion')).toBe('http://abcdefghij234567.onion')
  expect(await addressFor('localhost:8080')).toBe('http://localhost:8080')
  expect(await addressFor('[::1]:8080')).toBe('http://[::1]:8080')
  expect(await addressFor('192.168.1.5:8080', {}, '::ffff:192.168.1.5')).toBe('http://192.168.1.5:8080')
})

test('a request with another Host gets the configured address, or none', async () => {
  const hosts = [
    '',
    'a b',
    'a/b',
    'a"><svg',
    'a:99999999',
    'ä.example',
    'evil.example',
    '127.0.0.1.evil.example',
    'zbcdefghij234567.onion',
  ]
  for (const host of [...hosts, '192.0.2.1', 'localhost.evil.example']) {
    expect(await addressFor(host, OURS, '192.168.1.5'), host).toBe('https://files.example.org')
    expect(await addressFor(host, {}, '192.168.1.5'), host).toBeUndefined()
  }
})
