import { randomBytes } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  eventually,
  type Ground,
  type OpenedIncident,
  openObject,
  openUpload,
  prepareGround,
  serve,
  uploadsOf,
} from './intake.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let drill: OpenedIncident

beforeAll(async () => {
  ground = await prepareGround()
  server = await serve(await ground.deps())
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const get = async (path: string) => {
  const answer = await fetch(server.url + path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

interface Part {
  readonly name: string
  readonly value: string | Buffer
  readonly file?: string
  readonly type?: string
}

function multipart(parts: readonly Part[]): { readonly type: string; readonly body: Buffer } {
  const boundary = 'x-a-boundary-of-a-test'
  const chunks = parts.flatMap(({ name, value, file, type }) => {
    const fileName = file === undefined ? '' : `; filename="${file}"`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName}\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`
    return [Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')]
  })
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

async function send(slug: string, parts: readonly Part[]) {
  const { type, body } = multipart(parts)
  const answer = await fetch(`${server.url}/${slug}/send`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: new Uint8Array(body),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const codeIn = (text: string): string => /<p class="words" dir="ltr">([a-z ]+)<\/p>/.exec(text)?.[1] ?? ''
const keyIn = (text: string): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? ''

describe('while nothing is open', () => {
  test('the page is calm, and uploads are told to come later; nothing is stored', async () => {
    const home = await get('/')
    expect(home.status).toBe(200)
    expect(home.text).toContain('Nothing is being collected now')
    expect(home.text).not.toContain('EXERCISE')
    for (const path of ['/somewhere/submissions', '/submissions']) {
      const answer = await fetch(server.url + path, { method: 'POST' })
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('300')
      expect(await answer.json()).toMatchObject({ code: 'no-incident-open' })
    }
    const form = await send('somewhere', [{ name: 'file', file: 'a.jpg', value: 'abc' }])
    expect([form.status, form.headers.get('retry-after')]).toEqual([503, '300'])
    expect(form.text).toContain('still on your phone')
    const { rows } = await ground.db.owner.query('select count(*)::integer as n from public_zone.submission')
    expect(rows).toEqual([{ n: 0 }])
  })
})

describe('a drill', () => {
  beforeAll(async () => {
    drill = await ground.openIncident({ title: 'Fire at the <harbour> & "quay"', place: 'West dock' })
  })

  test('the only open incident is the first page, escaped, with code and limits beforehand', async () => {
    const home = await get('/')
    expect(home.text).toContain('Fire at the &lt;harbour&gt; &amp; &quot;quay&quot;')
    expect(home.text).toMatch(/Up to 5 GB a file, \d+ files and 50 GB in all/)
    expect(home.text).toContain('works once your files are sent')
    expect(codeIn(home.text).split(' ')).toHaveLength(7)
    expect((await get(`/${drill.slug}/`)).text).toContain('Send your files')
    expect(keyIn((await get('/')).text)).not.toBe(keyIn(home.text))
  })

  test('the first lines are those of the danger, then whom to ask for somebody, and only then the picker', async () => {
    const { text } = await get('/')
    const danger = 'Get to a safe place. Call 112 when you can. Do not go back to film. Nobody answers here at once.'
    const order = [danger, '<h1', 'I am looking for someone', 'for="pick"'].map((part) => text.indexOf(part))
    expect(order.every((at) => at > 0)).toBe(true)
    expect([...order].sort((a, b) => a - b)).toEqual(order)
  })

  test('a collection that is ending says so in heading and text alike', async () => {
    const closing = await ground.openIncident({ state: 'closing' })
    const { text } = await get(`/${closing.slug}`)
    expect(text).toContain('This collection is ending</h1>')
    expect(text).toContain('Files that are on their way still arrive')
    expect(text).not.toContain('has ended')
    await ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [closing.id])
  })

  test('Finnish is a link away and says all of it', async () => {
    const page = await get(`/${drill.slug}?lang=fi`)
    expect(page.text).toContain('<html lang="fi"')
    expect(page.text).toContain('Lähetä tiedostosi')
    expect((await get('/?lang=%3Cscript%3E')).text).toContain('<html lang="en"')
  })

  test('the code’s page and what identifies have the title, exit and first lines of the only open incident', async () => {
    const say = (texts: object) =>
      ground.db.owner.query(`update platform.incident set texts = $2 where id = $1`, [drill.id, JSON.stringify(texts)])
    await say({
      en: { danger: 'Get out. Call {number}.', number: '911', title: 'Recipes', exit: 'https://soup.example/' },
    })
    for (const path of ['/receipt', '/identify']) {
      const { text } = await get(path)
      expect(text).toContain('<title>Recipes</title>')
      expect(text).toContain('href="https://soup.example/"')
      expect(text).toContain('Get out. Call 911.')
    }
    const other = await ground.openIncident()
    expect((await get('/receipt')).text).not.toContain('Recipes')
    await ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [other.id])
    await say({})
  })

  test('every page in every state says EXERCISE', async () => {
    const closed = await ground.openIncident({ state: 'closed' })
    const closing = await ground.openIncident({ state: 'closing' })
    const pages = await Promise.all([
      get('/'),
      get('/?lang=fi'),
      get(`/${drill.slug}`),
      get(`/${closed.slug}`),
      get(`/${closing.slug}`),
      get(`/${drill.slug}/nothing/here`),
      get('/receipt'),
      get('/no-such-place'),
      send(drill.slug, []),
      send(drill.slug, [{ name: 'words', value: 'seen' }]),
      send(closed.slug, [{ name: 'words', value: 'seen' }]),
    ])
    const unknown = await fetch(`${server.url}/receipt`, { method: 'POST', body: new URLSearchParams({ code: 'x' }) })
    for (const page of [...pages.map(({ text }) => text), await unknown.text()]) {
      expect(page).toMatch(/class="exercise"[^>]*>[^<]*EXERCISE/)
      expect(page).toContain('</html>')
    }
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 410, 200, 404, 200, 404, 400, 200, 410])
  })

  test('headers give nothing away and let nothing in', async () => {
    const head = await new Promise<Record<string, unknown>>((resolve, reject) => {
      httpRequest(`${server.url}/`, (answer) => {
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

describe('the plain form', () => {
  test('several files and words arrive, and the code shown beforehand opens them', async () => {
    const form = await get(`/${drill.slug}`)
    const photo = randomBytes(200_000)
    const sent = await send(drill.slug, [
      { name: 'key', value: keyIn(form.text) },
      { name: 'lang', value: 'en' },
      { name: 'file', file: 'C:\\fakepath\\x<y>.jpg', type: 'image/jpeg', value: photo },
      { name: 'file', file: 'empty.txt', type: 'text/plain', value: '' },
      { name: 'file', file: '', type: 'application/octet-stream', value: '' },
      { name: 'words', value: 'A red van.' },
    ])
    expect(sent.status).toBe(200)
    expect(codeIn(sent.text)).toBe(codeIn(form.text))
    expect(sent.text).toContain('File 2')
    expect(sent.text).not.toContain('File 3')
    expect(sent.text).not.toContain('fakepath')
    expect(sent.text).toContain('Your words are kept.')
    const [first, second] = (await uploadsOf(ground, drill.id)).slice(-2)
    expect(second).toMatchObject({ state: 'complete', length: 0 })
    expect((await openUpload(ground, first?.id ?? '', drill.identity)).equals(photo)).toBe(true)
    const said = JSON.parse((await openObject(ground, first?.declaration_key ?? '', drill.identity)).toString())
    expect(said).toMatchObject({ name: 'C:\\fakepath\\x<y>.jpg', mediaType: 'image/jpeg' })

    const receipt = await fetch(`${server.url}/receipt`, {
      method: 'POST',
      body: new URLSearchParams({ code: codeIn(form.text) }),
    })
    const text = await receipt.text()
    expect(receipt.status).toBe(200)
    expect(text).toContain('kept')
    expect(text).toContain('Please keep the originals on your phone.')
  })

  test('"Send more" of the plain form goes on in the same sending', async () => {
    const sent = await send(drill.slug, [{ name: 'words', value: 'A red van.' }])
    const more = /<form method="post" action="\/receipt"><input type="hidden" name="code" value="([a-z-]+)">/.exec(
      sent.text,
    )
    expect(more?.[1]).toBe(codeIn(sent.text).replaceAll(' ', '-'))
    expect(sent.text).not.toContain(`href="/${drill.slug}?lang=en">Send more`)
  })

  test('an empty form is answered in words and leaves nothing behind', async () => {
    const before = await ground.db.owner.query('select count(*)::integer as n from public_zone.submission')
    const sent = await send(drill.slug, [
      { name: 'key', value: 'k'.repeat(32) },
      { name: 'file', file: '', value: '' },
      { name: 'words', value: '  ' },
    ])
    expect(sent.status).toBe(400)
    expect(sent.text).toContain('There was no file and no word')
    expect((await ground.db.owner.query('select count(*)::integer as n from public_zone.submission')).rows).toEqual(
      before.rows,
    )
  })

  test('a file that is too large is told, the others are kept', async () => {
    const tight = await ground.openIncident({ max_file_bytes: 1000, max_files: 3 })
    const sent = await send(tight.slug, [
      { name: 'file', file: 'large', value: randomBytes(300_000) },
      { name: 'file', file: 'small', value: 'abc' },
    ])
    expect(sent.status).toBe(413)
    expect(sent.text).toContain('larger than we can take')
    expect(await uploadsOf(ground, tight.id)).toMatchObject([
      { state: 'open', offset: 1000 },
      { state: 'complete', offset: 3 },
    ])
    const many = await send(
      tight.slug,
      Array.from({ length: 5 }, () => ({ name: 'file', file: 'a', value: 'a' })),
    )
    expect(many.status).toBe(413)
    expect(many.text).toContain('more files than one sending can hold')
  })

  test('a form that is cut keeps what had arrived', async () => {
    const { type, body } = multipart([{ name: 'file', file: 'clip.mov', value: randomBytes(500_000) }])
    await new Promise<void>((resolve) => {
      const sending = httpRequest(`${server.url}/${drill.slug}/send`, {
        method: 'POST',
        headers: { 'Content-Type': type, 'Content-Length': body.length },
      })
      sending.on('error', () => resolve())
      sending.write(body.subarray(0, 300_000), () => sending.destroy())
      sending.on('close', () => resolve())
    })
    await eventually('the bytes of the cut form are there', async () => {
      const row = (await uploadsOf(ground, drill.id)).at(-1)
      return row?.state === 'open' && row.offset > 250_000
    })
  })

  test('garbage is answered in words, whatever it is', async () => {
    const raw = async (type: string | undefined, body: string) => {
      const answer = await fetch(`${server.url}/${drill.slug}/send`, {
        method: 'POST',
        headers: type === undefined ? {} : { 'Content-Type': type },
        body: new Uint8Array(Buffer.from(body)),
      })
      expect(await answer.text()).toContain('still on your phone')
      return answer.status
    }
    expect(await raw('text/plain', 'x')).toBe(415)
    expect(await raw(undefined, 'x')).toBe(415)
    expect(await raw('multipart/form-data', 'x')).toBe(400)
    expect(await raw('multipart/form-data; boundary=abc', '')).toBe(400)
    expect(await raw('multipart/form-data; boundary=abc', 'no boundary at all')).toBe(400)
    expect(
      await raw(
        'multipart/form-data; boundary=abc',
        '--abc\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nhalf',
      ),
    ).toBe(400)
    expect(await raw('multipart/form-data; boundary=abc', `--abc\r\n${'X: y\r\n'.repeat(5000)}\r\n\r\n--abc--`)).toBe(
      400,
    )
    expect(await raw('multipart/form-data; boundary=abc', '--abc\r\n\r\n\r\n--abc--\r\n')).toBe(400)
  })
})

describe('several incidents', () => {
  test('two drills are a list, and who is not sure goes to the newest', async () => {
    const other = await ground.openIncident({ title: 'Another drill' })
    const home = await get('/')
    expect(home.text).toContain('What do your files show?')
    for (const { slug } of [drill, other]) expect(home.text).toContain(`href="/${slug}?lang=en"`)
    expect(home.text).toMatch(new RegExp(`href="/${other.slug}\\?lang=en">I am not sure`))
    // Who is in danger is not asked which one it is.
    expect(home.text).toMatch(new RegExp(`class="button peril[^>]*href="/${other.slug}/now\\?lang=en"`))
    await ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [other.id])
  })

  test('a drill that was left open is not on the first page while anything real is open, also if it began later', async () => {
    const real = await ground.openIncident({ state: 'active', exercise: false, title: 'Flood' })
    const later = await ground.openIncident({ title: 'A later drill' })
    const only = await get('/')
    expect(only.text).toContain('Flood')
    expect(only.text).toContain(`action="/${real.slug}/send"`)
    for (const { slug } of [drill, later]) expect(only.text).not.toContain(slug)
    expect(only.text).not.toContain('EXERCISE')
    // A page that belongs to no incident speaks of the real one.
    expect((await get('/receipt')).text).not.toContain('EXERCISE')
    const second = await ground.openIncident({ state: 'active', exercise: false, title: 'Landslide' })
    const both = await get('/')
    expect(both.text).toContain('What do your files show?')
    for (const { slug } of [real, second]) expect(both.text).toContain(`href="/${slug}?lang=en"`)
    expect(both.text).toMatch(new RegExp(`href="/${second.slug}\\?lang=en">I am not sure`))
    for (const { slug } of [drill, later]) expect(both.text).not.toContain(slug)
    // Its own address stays.
    expect((await get(`/${drill.slug}`)).text).toContain('EXERCISE')
    expect((await get(`/${real.slug}`)).text).not.toContain('EXERCISE')
    // What is real and ending takes nothing new, and nobody in it lands in a drill.
    const end = (state: string, ...ids: readonly string[]) =>
      ground.db.owner.query('update platform.incident set state = $1 where id = any($2)', [state, ids])
    await end('closing', real.id, second.id)
    const ending = await get('/')
    expect(ending.text).not.toContain('EXERCISE')
    expect(ending.text).not.toContain('id="send"')
    await end('closed', real.id, second.id)
    expect((await get('/')).text).toContain('EXERCISE')
  })
})

test('no log line holds a name, a word, a code, a token or an address', () => {
  const log = ground.lines.join('\n')
  expect(log.length).toBeGreaterThan(500)
  for (const canary of ['fakepath', 'clip.mov', 'A red van', '127.0.0.1', '/files/', 'harbour', 'undici'])
    expect(log).not.toContain(canary)
})
