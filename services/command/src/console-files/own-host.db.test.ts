import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOSTILE_HOSTS, HOSTILE_TARGETS, linksOf, requestFor } from '../../../intake/src/links.test-kit.ts'
import { askRaw } from '../../../intake/src/raw-socket.test-kit.ts'
import { type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { type Served, serveApp } from '../serve-app.ts'

let kit: CommandKit
let served: Served
const PAGE = '<!doctype html><script src="/assets/a.js"></script><a href="/">console-of-this-test</a>'

beforeAll(async () => {
  const body = Buffer.from(PAGE)
  const file = { type: 'text/html; charset=utf-8', body, isImmutable: false }
  kit = await openCommandKit({ consoleFiles: new Map([['/index.html', file]]) })
  served = await serveApp(kit.app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await served?.close()
  await kit?.release()
})

const strays = (text: string, target: string): readonly string[] => {
  const at = target.startsWith('/') && URL.canParse(`http://localhost${target}`) ? target : '/'
  return linksOf(text, `http://localhost${at}`)
    .filter(({ host }) => host !== 'localhost')
    .map(({ href }) => href)
}

test('no path and no host causes a redirect to another host, and an address with two slashes gets no page of the console', async () => {
  for (const target of HOSTILE_TARGETS) {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const { text } = await askRaw(served.port, requestFor(method, target, 'localhost'))
      expect.soft(strays(text, target), `${method} ${target}`).toEqual([])
      // The console's script would make links to another host from such a path.
      if (/^[/\\]{2}/.test(target)) expect.soft(text, `${method} ${target}`).not.toContain('console-of-this-test')
    }
  }
  for (const host of HOSTILE_HOSTS) {
    const { text } = await askRaw(served.port, requestFor('GET', '/', host))
    expect.soft(text, host).not.toMatch(/evil|203\.0\.113/)
  }
  const { text } = await askRaw(served.port, requestFor('GET', '/incidents/in_x/timeline', 'localhost'))
  expect(text).toContain('console-of-this-test')
})
