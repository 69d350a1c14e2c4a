import { coreDigest, wordsOf } from '@firsthand/door-words'
import { digestOf } from '@firsthand/page-files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIntakeDoor } from '../../../packages/database/src/intake/intake-door.ts'
import { sendForm } from './form/multipart.test-kit.ts'
import { freshKey, type Ground, type OpenedIncident, prepareGround, serve } from './intake.test-kit.ts'
import { createLanguagesOffered } from './pages/languages-offered.ts'

/** German is off until it is signed. The pages are asked for as a witness does, over the real door and Postgres. */
let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident
let at = 0

beforeAll(async () => {
  ground = await prepareGround()
  const door = createIntakeDoor(ground.db.poolOf('intake'))
  server = await serve(await ground.deps({ languages: createLanguagesOffered({ door, now: () => at }) }))
  incident = await ground.openIncident({ languages: ['fi', 'de', 'en'] })
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await fetch(server.url + path, { headers })).text()
const languageOf = (page: string): string => /<html lang="([a-z]+)"/.exec(page)?.[1] ?? ''
const pages = () => [`/${incident.slug}`, `/${incident.slug}/send`, `/${incident.slug}/now`, '/about', '/receipt', '/']
/** What `firsthand languages sign` and `unsign` write. */
const sign = (core: string | null) =>
  ground.db.owner.query(
    `insert into platform.language_signature (language, reader, core_sha256, entered_by)
     values ('de', case when $1::text is not null then 'Ada Müller' end, decode($1, 'hex'), 'ops:grace')`,
    [core],
  )
const current = () => coreDigest('de', (text) => digestOf(text).hex)
const pass = (seconds: number): void => {
  at += seconds * 1000
}

test('before it is signed no page offers German, and who asks for it reads the incident’s first language', async () => {
  for (const path of pages()) {
    const page = await get(`${path}?lang=de`)
    expect(page, path).not.toContain('hreflang="de"')
    expect(page, path).not.toContain(wordsOf('de').name)
    expect(languageOf(page), path).toBe('fi')
    expect(page, path).toContain('hreflang="ar"')
  }
  // The list of the browser is not read, signed or not.
  expect(languageOf(await get(`/${incident.slug}`, { 'Accept-Language': 'de' }))).toBe('fi')
})

test('a form that names it, and a code’s page, answer in the incident’s first language, too', async () => {
  const sent = await sendForm(`${server.url}/${incident.slug}/send`, [
    { name: 'key', value: freshKey() },
    { name: 'words', value: 'gesehen' },
    { name: 'lang', value: 'de' },
  ])
  expect(languageOf(sent.text)).toBe('fi')
  const code = /name="code" value="([a-z-]+)"/.exec(sent.text)?.[1] ?? ''
  const body = new URLSearchParams({ code, lang: 'de' })
  expect(languageOf(await (await fetch(`${server.url}/receipt`, { method: 'POST', body })).text())).toBe('fi')
})

test('a signature for other words switches nothing on', async () => {
  await sign('ab'.repeat(32))
  pass(5)
  expect(languageOf(await get(`/${incident.slug}?lang=de`))).toBe('fi')
})

test('signed, it is offered on every page within seconds and without a new start, and says nothing of signatures', async () => {
  await sign(current())
  pass(5)
  for (const path of pages()) {
    expect(await get(path), path).toContain('hreflang="de"')
    const page = await get(`${path}?lang=de`)
    expect(languageOf(page), path).toBe('de')
    expect(page, path).not.toMatch(/Ada Müller|signier|geprüft|unchecked|unsigned/i)
  }
  expect(await get(`/${incident.slug}?lang=de`)).toContain(wordsOf('de').page.dangerLink)
})

test('an incident whose first language is off begins with the next one that is on', async () => {
  await sign(null)
  pass(5)
  const german = await ground.openIncident({ languages: ['de', 'sv'] })
  expect(languageOf(await get(`/${german.slug}`))).toBe('sv')
  expect(languageOf(await get(`/${german.slug}?lang=de`))).toBe('sv')
  const alone = await ground.openIncident({ languages: ['de'] })
  expect(languageOf(await get(`/${alone.slug}?lang=de`))).toBe('en')
})
