import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchOutside } from './fetch-outside.ts'

let server: Server
let base: string
const asked: string[] = []
const REDIRECTS: Readonly<Record<string, string>> = {
  '/near': '/here',
  '/far': 'http://localhost.evil.example/',
  '/round': '/round',
  '/port': 'http://127.0.0.1:9/',
  '/file': 'file:///etc/hostname',
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const to = REDIRECTS[path]
    if (to !== undefined) response.writeHead(302, { Location: to }).end()
    else if (path === '/endless') {
      const more = () => {
        while (response.write(Buffer.alloc(64 * 1024)));
      }
      response.on('drain', more)
      more()
    } else response.end(`agent ${request.headers['user-agent']}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${parseAddress(server.address()).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const parseAddress = (address: unknown): AddressInfo => address as AddressInfo
const ask = (path: string, signal = new AbortController().signal) => fetchOutside(new URL(path, base), signal)

test('a redirect on the same host is followed, and the answer says where it came from', async () => {
  const answer = await ask('/near')
  expect(answer).toMatchObject({ status: 200, url: new URL('/here', base) })
})

test.each(['/far', '/port', '/file', '/round'])('a redirect elsewhere or without an end is not: %s', async (path) => {
  expect(await ask(path)).toBe('leads-elsewhere')
})

test('an answer without an end is left after a megabyte', async () => {
  expect(await ask('/endless')).toBe('too-large')
})

test('it asks as a phone does, and stops when it is told to', async () => {
  const answer = await ask('/here')
  expect(typeof answer === 'string' ? answer : answer.body.toString()).toMatch(/^agent Mozilla\/5\.0 \(Android/)
  const before = asked.length
  expect(await ask('/here', AbortSignal.abort())).toBe('no-answer')
  expect(asked.length).toBe(before)
})
