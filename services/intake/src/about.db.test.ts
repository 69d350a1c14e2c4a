import { parseSlug } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeForce } from './force/force.test-kit.ts'
import { CREST_POLICY, pageHeaders } from './http/security-headers.ts'
import { type Ground, prepareGround, serve } from './intake.test-kit.ts'
import { askRaw } from './raw-socket.test-kit.ts'

const force = madeForce()
const ONION = 'http://abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstuvwx.onion'

let ground: Ground
let named: Awaited<ReturnType<typeof serve>>
let nameless: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  ground = await prepareGround()
  await ground.openIncident()
  const deps = await ground.deps({ force, publicUrl: 'https://files.example.org', onion: ONION })
  named = await serve(deps)
  nameless = await serve(await ground.deps())
})
afterAll(async () => {
  await named.close()
  await nameless.close()
  await ground.release()
})

const textOf = (page: string): string =>
  page
    .replace(/<wbr>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

async function about(base: string, language = 'en') {
  const answer = await fetch(`${base}/about?lang=${language}`)
  const page = await answer.text()
  return { headers: answer.headers, page, text: textOf(page) }
}

test('the page shows the door’s own addresses, and sends its reader to the force’s site', async () => {
  const { page, text } = await about(named.url)
  expect(text).toContain('https://files.example.org')
  expect(text).toContain(ONION)
  expect(text).toContain('A name or a crest can be copied. It proves nothing.')
  expect(page).toContain('<a href="https://police.example/witness" rel="noreferrer">')
  expect(text).toContain('https://police.example/witness')
  expect(page).toContain(
    `<img src="${force.crest?.path}" alt="" width="26" height="32"> <b>Southwest Finland Police</b>`,
  )
})

test('a request that names another host as ours changes no address of the page', async () => {
  const { text } = await askRaw(named.port, 'GET /about HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
  expect(textOf(text)).toContain('https://files.example.org')
  expect(text).not.toContain('evil.example')
})

test('a language without a name of its own shows the first one, marked as that language', async () => {
  expect((await about(named.url, 'fi')).page).toContain('<b>Lounais-Suomen poliisi</b>')
  const { page } = await about(named.url, 'ar')
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('<b lang="en" dir="auto">Southwest Finland Police</b>')
})

test('a door that was told nothing names nobody, and links to no site', async () => {
  const { page, text } = await about(nameless.url)
  expect(text).toContain('Find this address on the police’s own site.')
  expect(text).toContain(nameless.url)
  expect(page).not.toContain('<img')
  expect(page).not.toContain('police.example')
  expect(text).not.toContain('their own site')
})

test('the crest is kept for ever, draws only as a picture, and is not there under another digest', async () => {
  const path = force.crest?.path ?? ''
  const answer = await fetch(named.url + path)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-security-policy')).toBe(CREST_POLICY)
  expect(CREST_POLICY).toMatch(/^sandbox; .*default-src 'none'/)
  expect(await answer.text()).toContain('<svg')
  expect((await fetch(named.url + path.replace(/\.[0-9a-f]{16}/, '.0123456789abcdef'))).status).toBe(404)
  expect((await fetch(nameless.url + path)).status).toBe(404)
})

test('the pages’ own policy lets the crest be shown, and stays the strict one', async () => {
  const { assets } = await ground.deps()
  const { headers } = await about(named.url)
  expect(headers.get('content-security-policy')).toBe(pageHeaders(assets.styleHash)['Content-Security-Policy'])
  expect(headers.get('content-security-policy')).toContain("img-src 'self'")
})

test('no incident can take the page’s address', () => {
  expect(parseSlug('about')).toBeUndefined()
})
