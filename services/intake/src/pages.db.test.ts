import { request as httpRequest } from 'node:http'
import { codeDigits } from '@firsthand/sealing'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeIn, keyIn, pagesGround } from './pages.test-kit.ts'

const lent = pagesGround()
const { get, send } = lent

describe('while nothing is open', () => {
  test('the page is calm, uploads are told to retry later, and nothing is stored', async () => {
    const home = await get('/')
    expect(home.status).toBe(200)
    expect(home.text).toContain('Nothing is being collected now')
    expect(home.text).not.toContain('EXERCISE')
    for (const path of ['/somewhere/submissions', '/submissions']) {
      const answer = await fetch(lent.server.url + path, { method: 'POST' })
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('300')
      expect(await answer.json()).toMatchObject({ code: 'no-incident-open' })
    }
    const form = await send('somewhere', [{ name: 'file', file: 'a.jpg', value: 'abc' }])
    expect([form.status, form.headers.get('retry-after')]).toEqual([503, '300'])
    expect(form.text).toContain('still on your phone')
    const { rows } = await lent.ground.db.owner.query('select count(*)::integer as n from public_zone.submission')
    expect(rows).toEqual([{ n: 0 }])
  })
})

describe('a drill', () => {
  beforeAll(async () => {
    lent.drill = await lent.ground.openIncident({ title: 'Fire at the <harbour> & "quay"', place: 'West dock' })
  })

  test('the only open incident is the start page, escaped, with code and limits shown in advance', async () => {
    const home = await get('/')
    expect(home.text).toContain('Fire at the &lt;harbour&gt; &amp; &quot;quay&quot;')
    expect((await get(`/${lent.drill.slug}/`)).text).toContain('I have something to send')
    // What stands behind the door without script.
    const form = await get(`/${lent.drill.slug}/send`)
    expect(form.text).toMatch(/Up to 5 GB a file, \d+ files and 50 GB in all/)
    expect(form.text).toContain('works once your files are sent')
    expect(form.text).toContain(`<p dir="ltr">${codeDigits(codeIn(form.text).replaceAll(' ', '-'))}</p>`)
    expect(codeIn(form.text).split(' ')).toHaveLength(8)
    expect(keyIn((await get('/')).text)).not.toBe(keyIn(home.text))
  })

  test('the danger door comes first, then the door to send, and only then the file picker', async () => {
    const { text } = await get('/')
    const danger = 'Get to a safe place. Call 112 when you can. Do not go back to film. Nobody answers here at once.'
    const order = ['<h1', 'id="to-danger"', 'id="to-send"', 'for="pick"', danger].map((part) => text.indexOf(part))
    expect(order.every((at) => at > 0)).toBe(true)
    expect([...order].sort((a, b) => a - b)).toEqual(order)
  })

  test('the page of an ending collection says so in heading and text', async () => {
    const closing = await lent.ground.openIncident({ state: 'closing' })
    const { text } = await get(`/${closing.slug}`)
    expect(text).toContain('This collection is ending</h1>')
    expect(text).toContain('Files that are on their way still arrive')
    expect(text).not.toContain('has ended')
    await lent.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [closing.id])
  })

  test('a link leads to the page in Finnish, which is complete', async () => {
    const page = await get(`/${lent.drill.slug}?lang=fi`)
    expect(page.text).toContain('<html lang="fi"')
    expect(page.text).toContain('Minulla on lähetettävää')
    expect((await get('/?lang=%3Cscript%3E')).text).toContain('<html lang="en"')
  })

  test('the code’s page and "what could identify you" have the title, exit and first lines of the only open incident', async () => {
    const say = (texts: object) =>
      lent.ground.db.owner.query(`update platform.incident set texts = $2 where id = $1`, [
        lent.drill.id,
        JSON.stringify(texts),
      ])
    await say({
      en: { danger: 'Get out. Call {number}.', number: '911', title: 'Recipes', exit: 'https://soup.example/' },
    })
    for (const path of ['/receipt', '/identify']) {
      const { text } = await get(path)
      expect(text).toContain('<title>Recipes</title>')
      expect(text).toContain('href="https://soup.example/"')
      expect(text).toContain('Get out. Call 911.')
    }
    const other = await lent.ground.openIncident()
    expect((await get('/receipt')).text).not.toContain('Recipes')
    await lent.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [other.id])
    await say({})
  })

  test('every page in every state says EXERCISE', async () => {
    const closed = await lent.ground.openIncident({ state: 'closed' })
    const closing = await lent.ground.openIncident({ state: 'closing' })
    const pages = await Promise.all([
      get('/'),
      get('/?lang=fi'),
      get(`/${lent.drill.slug}`),
      get(`/${closed.slug}`),
      get(`/${closing.slug}`),
      get(`/${lent.drill.slug}/nothing/here`),
      get('/receipt'),
      get('/no-such-place'),
      send(lent.drill.slug, []),
      send(lent.drill.slug, [{ name: 'words', value: 'seen' }]),
      send(closed.slug, [{ name: 'words', value: 'seen' }]),
    ])
    const unknown = await fetch(`${lent.server.url}/receipt`, {
      method: 'POST',
      body: new URLSearchParams({ code: 'x' }),
    })
    for (const page of [...pages.map(({ text }) => text), await unknown.text()]) {
      expect(page).toMatch(/class="exercise"[^>]*>[^<]*EXERCISE/)
      expect(page).toContain('</html>')
    }
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 410, 200, 404, 200, 404, 400, 200, 410])
  })

  test('headers reveal nothing and allow nothing foreign', async () => {
    const head = await new Promise<Record<string, unknown>>((resolve, reject) => {
      httpRequest(`${lent.server.url}/`, (answer) => {
        answer.resume()
        resolve(answer.headers)
      })
        .on('error', reject)
        .end()
    })
    expect(head).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(head['content-security-policy']).not.toContain('unsafe')
    expect(head['date']).toMatch(/:00 GMT$/)
    for (const name of ['server', 'set-cookie', 'x-powered-by', 'etag', 'last-modified'])
      expect(head).not.toHaveProperty(name)
    const page = await get('/')
    const script = /src="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const asset = await get(script)
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect((await get(script.replace(/[0-9a-f]{16}/, '0'.repeat(16)))).status).toBe(404)
  })
})

describe('several incidents', () => {
  test('two drills are listed, and "not sure" leads to the newest', async () => {
    const other = await lent.ground.openIncident({ title: 'Another drill' })
    const home = await get('/')
    expect(home.text).toContain('What do your files show?')
    for (const { slug } of [lent.drill, other]) expect(home.text).toContain(`href="/${slug}?lang=en"`)
    expect(home.text).toMatch(new RegExp(`href="/${other.slug}\\?lang=en&amp;unsure=1">I am not sure`))
    // A person in danger is not asked to choose an incident.
    expect(home.text).toMatch(new RegExp(`class="door peril[^>]*href="/${other.slug}/now\\?lang=en&amp;unsure=1"`))
    await lent.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [other.id])
  })

  test('a forgotten drill is not on the start page while a real incident is open, even if the drill began later', async () => {
    const real = await lent.ground.openIncident({ state: 'active', exercise: false, title: 'Flood' })
    const later = await lent.ground.openIncident({ title: 'A later drill' })
    const only = await get('/')
    expect(only.text).toContain('Flood')
    expect(only.text).toContain(`action="/${real.slug}/send"`)
    for (const { slug } of [lent.drill, later]) expect(only.text).not.toContain(slug)
    expect(only.text).not.toContain('EXERCISE')
    // A page that belongs to no incident speaks of the real one, not of the drill.
    expect((await get('/receipt')).text).not.toContain('EXERCISE')
    const second = await lent.ground.openIncident({ state: 'active', exercise: false, title: 'Landslide' })
    const both = await get('/')
    expect(both.text).toContain('What do your files show?')
    for (const { slug } of [real, second]) expect(both.text).toContain(`href="/${slug}?lang=en"`)
    expect(both.text).toMatch(new RegExp(`href="/${second.slug}\\?lang=en&amp;unsure=1">I am not sure`))
    for (const { slug } of [lent.drill, later]) expect(both.text).not.toContain(slug)
    // The drill is still reached by its own address.
    expect((await get(`/${lent.drill.slug}`)).text).toContain('EXERCISE')
    expect((await get(`/${real.slug}`)).text).not.toContain('EXERCISE')
    // A real incident that is ending takes nothing new, but people in it are still not sent to a drill.
    const end = (state: string, ...ids: readonly string[]) =>
      lent.ground.db.owner.query('update platform.incident set state = $1 where id = any($2)', [state, ids])
    await end('closing', real.id, second.id)
    const ending = await get('/')
    expect(ending.text).not.toContain('EXERCISE')
    expect(ending.text).not.toContain('id="send"')
    await end('closed', real.id, second.id)
    expect((await get('/')).text).toContain('EXERCISE')
  })
})

test('no log line holds a name, a word, a code, a token or an address', () => {
  const log = lent.ground.lines.join('\n')
  expect(log.length).toBeGreaterThan(500)
  for (const canary of ['fakepath', 'clip.mov', 'A red van', '127.0.0.1', '/files/', 'harbour', 'undici'])
    expect(log).not.toContain(canary)
})
