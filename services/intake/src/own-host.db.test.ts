import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, type OpenedIncident, prepareGround, serve } from './intake.test-kit.ts'
import { HOSTILE_HOSTS, HOSTILE_TARGETS, linksOf, requestFor } from './links.test-kit.ts'
import { askRaw } from './raw-socket.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  server = await serve(
    await ground.deps({ publicUrl: 'https://files.example.org', onion: 'http://abcdefghij234567.onion' }),
  )
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const OWN = 'door.test'
/** The only foreign host in a page: "Leave now" leads there on purpose. */
const LEAVES = 'www.wikipedia.org'

/** The address that a browser assumes for a page that it requested as `target`. The host is always ours. */
const placeOf = (target: string): string =>
  target.startsWith('/') && URL.canParse(`http://${OWN}${target}`) ? `http://${OWN}${target}` : `http://${OWN}/`
const strays = (text: string, target: string): readonly string[] =>
  linksOf(text, placeOf(target))
    .filter(({ host }) => host !== OWN && host !== LEAVES)
    .map(({ href }) => href)

test('for any path every link, redirect and form of the answer stays on its own host', async () => {
  let links = 0
  for (const target of HOSTILE_TARGETS) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE']) {
      const { text, status } = await askRaw(server.port, requestFor(method, target, OWN))
      expect.soft(strays(text, target), `${method} ${target}`).toEqual([])
      expect.soft(status, `${method} ${target}`).not.toBe(500)
      links += linksOf(text, placeOf(target)).length
    }
  }
  expect(links).toBeGreaterThan(100)
})

test('nothing in an answer leads to the host that a request names', async () => {
  for (const host of HOSTILE_HOSTS) {
    for (const target of [
      '/',
      `/${incident.slug}`,
      '/receipt',
      '/not-there',
      '//evil.example/',
      'http://evil.example/',
    ]) {
      const { text } = await askRaw(server.port, requestFor('GET', target, host))
      expect.soft(strays(text, target), `${host} ${target}`).toEqual([])
      expect.soft(text, `${host} ${target}`).not.toMatch(/evil|203\.0\.113/)
    }
  }
})

test('an ordinary page still links to its languages at its own path', async () => {
  const page = await (await fetch(`${server.url}/${incident.slug}`)).text()
  expect(page).toContain(`href="/${incident.slug}?lang=sv"`)
  const missing = await (await fetch(`${server.url}/not/there`)).text()
  expect(missing).toContain('href="/not/there?lang=sv"')
})
