import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  freshKey,
  type Ground,
  makeSubmission,
  makeUpload,
  OFFSET_TYPE,
  type OpenedIncident,
  offsetOf,
  openObject,
  openUpload,
  patch,
  prepareGround,
  serve,
  TUS,
  uploadsOf,
} from './intake.test-kit.ts'
import { startPatch } from './slow-sender.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident
let submission: string

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident({ max_file_bytes: 20_000_000, max_files: 200 })
  server = await serve(await ground.deps())
  submission = (await makeSubmission(server.url, incident.slug)).submission
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const upload = (headers: Record<string, string>) => makeUpload(server.url, submission, headers)
const creation = (headers: Record<string, string>) =>
  fetch(server.url + submission, { method: 'POST', headers: { ...TUS, ...headers } })
const last = async () => (await uploadsOf(ground, incident.id)).at(-1)
const codeOf = async (answer: Response): Promise<[number, unknown]> => {
  const body: unknown = await answer.json()
  return [answer.status, typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined]
}

describe('creation', () => {
  test('the same key is answered with the same code and the same addresses', async () => {
    const key = freshKey()
    const first = await makeSubmission(server.url, incident.slug, key)
    expect(await makeSubmission(server.url, incident.slug, key)).toEqual(first)
    const once = await makeUpload(server.url, first.submission, { 'Upload-Length': '5', 'Idempotency-Key': key })
    const again = await makeUpload(server.url, first.submission, { 'Upload-Length': '5', 'Idempotency-Key': key })
    expect(again).toBe(once)
    expect(once).toMatch(/\/files\/u\/[A-Za-z0-9_-]{24}$/)
  })
  test('a key that could be guessed is not taken', async () => {
    const answer = await fetch(`${server.url}/${incident.slug}/submissions`, {
      method: 'POST',
      headers: { 'Idempotency-Key': 'short' },
    })
    expect(await codeOf(answer)).toEqual([400, 'malformed'])
  })
  test('sizes are demanded, bounded and numbers', async () => {
    expect(await codeOf(await creation({}))).toEqual([400, 'length-unknown'])
    for (const bad of ['-1', '1e3', 'abc', '99999999999999999999']) {
      expect(await codeOf(await creation({ 'Upload-Length': bad }))).toEqual([400, 'malformed'])
    }
    expect(await codeOf(await creation({ 'Upload-Defer-Length': '2' }))).toEqual([400, 'malformed'])
    expect(await codeOf(await creation({ 'Upload-Length': '20000001' }))).toEqual([413, 'too-large'])
  })
  test('parts of a file that shall be joined are refused as not supported, and none of them is begun', async () => {
    const before = (await uploadsOf(ground, incident.id)).length
    const part = `${server.url}${submission}`
    const joined = [
      { 'Upload-Concat': 'partial', 'Upload-Length': '5' },
      { 'Upload-Concat': 'partial', 'Upload-Defer-Length': '1' },
      // A final upload tells no length (tus, Concatenation).
      { 'Upload-Concat': `final;${part} ${part}` },
      { 'Upload-Concat': 'final;/files/u/a /files/u/b', 'Upload-Length': '5' },
      { 'Upload-Concat': '', 'Upload-Length': '5' },
      { 'Upload-Concat': 'anything', 'Upload-Length': '5' },
    ]
    for (const headers of joined) {
      const answer = await creation(headers)
      expect(answer.headers.get('tus-resumable')).toBe('1.0.0')
      expect(answer.headers.has('location')).toBe(false)
      expect(await codeOf(answer)).toEqual([501, 'concat-unsupported'])
    }
    expect((await uploadsOf(ground, incident.id)).length).toBe(before)
    const options = await fetch(server.url + submission, { method: 'OPTIONS' })
    expect(options.headers.get('tus-extension')).not.toContain('concat')
  })
  test('zero bytes are a file too', async () => {
    const url = await upload({ 'Upload-Length': '0' })
    expect(await offsetOf(url)).toBe(0)
    expect(await last()).toMatchObject({ state: 'complete', length: 0 })
    expect((await patch(url, 0, Buffer.alloc(0))).status).toBe(204)
  })
  test('a hostile name of a thousand characters is kept as it is said, sealed, and never told again', async () => {
    const name = `../..\\${'‮<img src=x onerror=alert(1)>\u0007'.repeat(40)}.jpg`.slice(0, 1000)
    const metadata = `filename ${Buffer.from(name).toString('base64')},filetype ${Buffer.from('text/plain; x').toString('base64')},lastModified ${Buffer.from('1600000000000').toString('base64')},empty`
    const url = await upload({ 'Upload-Length': '3', 'Upload-Metadata': metadata })
    const head = await fetch(url, { method: 'HEAD', headers: TUS })
    expect(head.headers.has('upload-metadata')).toBe(false)
    const row = await last()
    const said = JSON.parse((await openObject(ground, row?.declaration_key ?? '', incident.identity)).toString())
    expect(said).toMatchObject({ name, mediaType: 'text/plain; x', lastModified: 1_600_000_000_000 })
  })
  test('metadata that cannot be read costs nobody a file', async () => {
    for (const bad of ['%%%', 'filename', ',,,', 'filename /w==', ' filename  AA ']) {
      await upload({ 'Upload-Length': '1', 'Upload-Metadata': bad })
    }
  })
})

describe('the bytes', () => {
  test('wrong version, type, offset and address are each told apart', async () => {
    const url = await upload({ 'Upload-Length': '10' })
    const send = (headers: Record<string, string>, to = url) => fetch(to, { method: 'PATCH', headers, body: 'x' })
    const good = { ...TUS, ...OFFSET_TYPE, 'Upload-Offset': '0' }
    const version = await send({ ...good, 'Tus-Resumable': '0.2.2' })
    expect(version.headers.get('tus-version')).toBe('1.0.0')
    expect(await codeOf(version)).toEqual([412, 'protocol-version'])
    expect(await codeOf(await send({ ...good, 'Content-Type': 'image/jpeg' }))).toEqual([415, 'media-type'])
    expect(await codeOf(await send({ ...good, 'Upload-Offset': 'x' }))).toEqual([400, 'malformed'])
    expect(await codeOf(await send(good, `${url}x`))).toEqual([404, 'capability-unknown'])
    const off = await send({ ...good, 'Upload-Offset': '5' })
    expect(off.headers.get('upload-offset')).toBe('0')
    expect(await codeOf(off)).toEqual([409, 'offset-mismatch'])
    const method = await fetch(url, { method: 'PUT', headers: TUS, body: 'x' })
    expect(method.headers.get('allow')).toBe('HEAD, PATCH, DELETE, OPTIONS')
    expect(await codeOf(method)).toEqual([405, 'method-not-allowed'])
    expect(await offsetOf(url)).toBe(0)
  })
  test('a last PATCH that is repeated does no harm', async () => {
    const url = await upload({ 'Upload-Length': '4' })
    expect((await patch(url, 0, Buffer.from('abcd'))).status).toBe(204)
    expect((await patch(url, 0, Buffer.from('abcd'))).headers.get('upload-offset')).toBe('4')
    expect((await patch(url, 4, Buffer.alloc(0))).status).toBe(204)
    expect((await openUpload(ground, (await last())?.id ?? '', incident.identity)).toString()).toBe('abcd')
  })
  test('a body longer than announced is not taken; one without a length is cut where it was announced', async () => {
    const url = await upload({ 'Upload-Length': '10' })
    expect(await codeOf(await patch(url, 0, randomBytes(11)))).toEqual([413, 'beyond-length'])
    expect(await offsetOf(url)).toBe(0)
    const sender = await startPatch(url, 0, undefined)
    await sender.send(randomBytes(25))
    expect((await sender.answer()).status).toBe(413)
    expect(await offsetOf(url)).toBe(10)
  })
  test('a length told late ends the upload; it cannot be changed after', async () => {
    const url = await upload({ 'Upload-Defer-Length': '1' })
    const head = await fetch(url, { method: 'HEAD', headers: TUS })
    expect(head.headers.get('upload-defer-length')).toBe('1')
    expect((await patch(url, 0, Buffer.from('abc'))).status).toBe(204)
    expect((await patch(url, 3, Buffer.from('de'), { 'Upload-Length': '5' })).status).toBe(204)
    expect(await last()).toMatchObject({ state: 'complete', length: 5 })
    expect(await codeOf(await patch(url, 5, Buffer.alloc(0), { 'Upload-Length': '6' }))).toEqual([
      400,
      'length-changed',
    ])
  })
  test('a digest that does not agree forgets the piece; one that agrees keeps it', async () => {
    const url = await upload({ 'Upload-Length': '3' })
    const sum = (algorithm: string, text: string) => ({
      'Upload-Checksum': `${algorithm} ${createHash(algorithm).update(text).digest('base64')}`,
    })
    expect(await codeOf(await patch(url, 0, Buffer.from('abc'), sum('sha256', 'abd')))).toEqual([
      460,
      'checksum-mismatch',
    ])
    expect(await codeOf(await patch(url, 0, Buffer.from('abc'), { 'Upload-Checksum': 'crc32 AAAA' }))).toEqual([
      400,
      'checksum-unsupported',
    ])
    expect(await codeOf(await patch(url, 0, Buffer.from('abc'), { 'Upload-Checksum': 'sha256 AAAA' }))).toEqual([
      400,
      'malformed',
    ])
    expect(await offsetOf(url)).toBe(0)
    expect((await patch(url, 0, Buffer.from('abc'), sum('sha1', 'abc'))).status).toBe(204)
    const large = await upload({ 'Upload-Length': '9000000' })
    const bytes = randomBytes(9_000_000)
    const header = { 'Upload-Checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}` }
    expect(await codeOf(await patch(large, 0, bytes, header))).toEqual([413, 'piece-too-large'])
  })
  test('DELETE closes it for good and says so', async () => {
    const url = await upload({ 'Upload-Length': '10' })
    await patch(url, 0, Buffer.from('abc'))
    const remove = () => fetch(url, { method: 'POST', headers: { ...TUS, 'X-HTTP-Method-Override': 'DELETE' } })
    expect((await remove()).status).toBe(204)
    expect(await codeOf(await remove())).toEqual([410, 'upload-gone'])
    expect(await offsetOf(url)).toBe(-410)
    expect(await codeOf(await patch(url, 3, Buffer.from('d')))).toEqual([410, 'upload-gone'])
    expect(await last()).toMatchObject({ state: 'withdrawn', offset: 3 })
  })
  test('PATCH works for phones that can only POST', async () => {
    const url = await upload({ 'Upload-Length': '3' })
    const headers = { ...TUS, ...OFFSET_TYPE, 'Upload-Offset': '0', 'X-HTTP-Method-Override': 'PATCH' }
    expect((await fetch(url, { method: 'POST', headers, body: 'abc' })).status).toBe(204)
  })
  test('OPTIONS says what we speak', async () => {
    const answer = await fetch(server.url + submission, { method: 'OPTIONS' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('tus-extension')).toBe('creation,creation-defer-length,termination,expiration,checksum')
    expect(answer.headers.get('tus-checksum-algorithm')).toBe('sha256,sha1')
  })
  test('more files than a sending may hold are told so', async () => {
    const small = await ground.openIncident({ max_files: 1 })
    const made = await makeSubmission(server.url, small.slug)
    await makeUpload(server.url, made.submission, { 'Upload-Length': '1' })
    const second = await fetch(server.url + made.submission, {
      method: 'POST',
      headers: { ...TUS, 'Upload-Length': '1' },
    })
    expect(await codeOf(second)).toEqual([413, 'too-many-files'])
  })
})

describe('an incident that ends', () => {
  const close = (id: string, state: string) =>
    ground.db.owner.query('update platform.incident set state = $2 where id = $1', [id, state])
  test('closing lets running uploads finish and takes no new ones; closed takes nothing', async () => {
    const ending = await ground.openIncident()
    const made = await makeSubmission(server.url, ending.slug)
    const url = await makeUpload(server.url, made.submission, { 'Upload-Length': '4' })
    await close(ending.id, 'closing')
    expect((await patch(url, 0, Buffer.from('ab'))).status).toBe(204)
    const post = (path: string, headers = {}) => fetch(server.url + path, { method: 'POST', headers })
    expect(await codeOf(await post(`/${ending.slug}/submissions`))).toEqual([410, 'incident-closed'])
    expect(await codeOf(await post(made.submission, { ...TUS, 'Upload-Length': '1' }))).toEqual([
      410,
      'incident-closed',
    ])
    await close(ending.id, 'closed')
    expect(await codeOf(await patch(url, 2, Buffer.from('cd')))).toEqual([410, 'incident-closed'])
    expect(await codeOf(await post(`/${ending.slug}/submissions`))).toEqual([410, 'incident-closed'])
    expect(await codeOf(await post('/never-was/submissions'))).toEqual([404, 'incident-not-found'])
  })
  test('a code whose time is over is answered as one that never was, in words and in time', async () => {
    const ended = await ground.openIncident({ keep_until: new Date(Date.now() - 1000).toISOString() })
    const { code } = await makeSubmission(server.url, ended.slug)
    await close(ended.id, 'closed')
    const ask = async (text: string) => {
      const began = performance.now()
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`${server.url}/receipt`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ code: text }),
      })
      return { status: answer.status, body: await answer.text(), ms: performance.now() - began }
    }
    const closed = await ask(code)
    const unknown = await ask(code.split('-').reverse().join('-'))
    const noCode = await ask('<script>')
    expect(closed.status).toBe(404)
    expect([unknown.body, noCode.body]).toEqual([closed.body, closed.body])
    for (const one of [closed, unknown, noCode]) expect(one.ms).toBeGreaterThanOrEqual(245)
  })
})

describe('another device', () => {
  test('the code opens digests of file n and a further address for it', async () => {
    const made = await makeSubmission(server.url, incident.slug)
    const url = await makeUpload(server.url, made.submission, { 'Upload-Length': '6' })
    await patch(url, 0, Buffer.from('abc'))
    const ask = (path: string, body: object, headers = {}) =>
      fetch(server.url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const digests = await (await ask('/receipt/digests', { code: made.code, number: 1 })).json()
    const salted = createHash('sha256').update(Buffer.from(digests.salt, 'hex')).update('abc').digest('hex')
    expect(digests).toMatchObject({ number: 1, offset: 3, segments: [{ start: 0, length: 3, sha256: salted }] })
    const key = { 'Idempotency-Key': freshKey() }
    const resumed = await ask('/receipt/resume', { code: made.code, number: 1 }, key)
    expect(resumed.status).toBe(201)
    const again = await ask('/receipt/resume', { code: made.code, number: 1 }, key)
    const location = resumed.headers.get('location') ?? ''
    expect(again.headers.get('location')).toBe(location)
    expect((await patch(server.url + location, 3, Buffer.from('def'))).status).toBe(204)
    expect(await codeOf(await ask('/receipt/resume', { code: made.code, number: 2 }))).toEqual([
      404,
      'capability-unknown',
    ])
    expect(await codeOf(await ask('/receipt/digests', { number: 'x' }))).toEqual([400, 'malformed'])
  })
})

describe('words', () => {
  test('a sentence is sealed, put and owed to preserve; twice the same is kept once', async () => {
    const made = await makeSubmission(server.url, incident.slug)
    const send = (body: string, key = freshKey()) =>
      fetch(`${server.url + made.submission}/statement`, { method: 'POST', headers: { 'Idempotency-Key': key }, body })
    const key = freshKey()
    const said = JSON.stringify({
      words: ' Two men ran. \u0000\ud800',
      where: 'by the crane',
      lat: 60.1,
      lon: 24.9,
      language: 'en',
    })
    expect((await send(said, key)).status).toBe(201)
    expect((await send(said, key)).status).toBe(201)
    const { rows } = await ground.db.owner.query(
      `select d.id, d.object_key from public_zone.document d join public_zone.submission s on s.id = d.submission_id where s.incident_id = $1`,
      [incident.id],
    )
    expect(rows).toHaveLength(1)
    const document = JSON.parse((await openObject(ground, rows[0].object_key, incident.identity)).toString())
    expect(document).toMatchObject({
      type: 'statement',
      words: 'Two men ran. \ufffd\ufffd'.slice(0, 15),
      where: 'by the crane',
      when: null,
      lat: 60.1,
      lon: 24.9,
    })
    expect(document.receivedAt % 60_000).toBe(0)
    expect(await codeOf(await send('{}'))).toEqual([400, 'nothing-sent'])
    expect(await codeOf(await send('[1]'))).toEqual([400, 'malformed'])
    expect(await codeOf(await send('{"words":'))).toEqual([400, 'malformed'])
    expect(await codeOf(await send(`{"words":"${'x'.repeat(300_000)}"}`))).toEqual([413, 'text-too-long'])
  })
})
