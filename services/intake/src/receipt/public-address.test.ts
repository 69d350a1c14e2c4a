import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { DoorEnv } from '../http/request-body.ts'
import { codeLink, publicAddress } from './public-address.ts'

async function addressFor(host: string): Promise<string | undefined> {
  const app = new Hono<DoorEnv>()
  const request = { header: (name: string) => (name === 'Host' ? host : undefined) }
  let found: string | undefined
  app.get('/found', (c) => {
    Object.assign(c.req, request)
    found = publicAddress(c)
    return c.text('')
  })
  await app.request('/found')
  return found
}

test('who came by a name, over Tor, or by a bare address is led back the same way', async () => {
  expect(await addressFor('Files.Example.org')).toBe('https://files.example.org')
  expect(await addressFor('files.example.org:8443')).toBe('https://files.example.org:8443')
  expect(await addressFor('abcdefghij234567.onion')).toBe('http://abcdefghij234567.onion')
  expect(await addressFor('localhost:8080')).toBe('http://localhost:8080')
  expect(await addressFor('[::1]:8080')).toBe('http://[::1]:8080')
  expect(await addressFor('192.168.1.5:8080')).toBe('http://192.168.1.5:8080')
  expect(await addressFor('192.0.2.1')).toBe('http://192.0.2.1')
  expect(await addressFor('xonion')).toBe('https://xonion')
})

test('what is no host is led nowhere', async () => {
  for (const host of ['', 'a b', 'a/b', 'a@b', 'a"><svg', '-a', 'a:99999999', 'ä.example', `${'a'.repeat(300)}`, 'a#b'])
    expect(await addressFor(host)).toBeUndefined()
})

test('the code stands behind the #', () => {
  const link = new URL(codeLink('https://files.example.org', { code: 'one-two', language: 'ar' }))
  expect([link.pathname, link.search, link.hash]).toEqual(['/receipt', '?lang=ar', '#one-two'])
})
