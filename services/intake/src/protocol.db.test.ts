import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  freshKey,
  makeSubmission,
  makeUpload,
  OFFSET_TYPE,
  offsetOf,
  openObject,
  openUpload,
  patch,
  TUS,
  uploadsOf,
} from './intake.test-kit.ts'
import { codeOf, protocolGround } from './protocol.test-kit.ts'
import { startPatch } from './slow-sender.test-kit.ts'

const lent = protocolGround()
const { creation, upload, last } = lent

describe('creation', () => {
  test('the same key gets the same code and the same URLs', async () => {
    const key = freshKey()
    const first = await makeSubmission(lent.server.url, lent.incident.slug, key)
    expect(await makeSubmission(lent.server.url, lent.incident.slug, key)).toEqual(first)
    const once = await makeUpload(lent.server.url, first.submission, { 'Upload-Length': '5', 'Idempotency-Key': key })
    const again = await makeUpload(lent.server.url, first.submission, { 'Upload-Length': '5', 'Idempotency-Key': key })
    expect(again).toBe(once)
    expect(once).toMatch(/\/files\/u\/[A-Za-z0-9_-]{24}$/)
  })
  test('a key that could be guessed is refused', async () => {
    const answer = await fetch(`${lent.server.url}/${lent.incident.slug}/submissions`, {
      method: 'POST',
      headers: { 'Idempotency-Key': 'short' },
    })
    expect(await codeOf(answer)).toEqual([400, 'malformed'])
  })
  test('a size is required, bounded and a number', async () => {
    expect(await codeOf(await creation({}))).toEqual([400, 'length-unknown'])
    for (const bad of ['-1', '1e3', 'abc', '99999999999999999999']) {
      expect(await codeOf(await creation({ 'Upload-Length': bad }))).toEqual([400, 'malformed'])
    }
    expect(await codeOf(await creation({ 'Upload-Defer-Length': '2' }))).toEqual([400, 'malformed'])
    expect(await codeOf(await creation({ 'Upload-Length': '20000001' }))).toEqual([413, 'too-large'])
  })
  test('parts for concatenation are refused as not supported, and none is created', async () => {
    const before = (await uploadsOf(lent.ground, lent.incident.id)).length
    const part = `${lent.server.url}${lent.submission}`
    const joined = [
      { 'Upload-Concat': 'partial', 'Upload-Length': '5' },
      { 'Upload-Concat': 'partial', 'Upload-Defer-Length': '1' },
      // A final upload declares no length (tus, Concatenation).
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
    expect((await uploadsOf(lent.ground, lent.incident.id)).length).toBe(before)
    const options = await fetch(lent.server.url + lent.submission, { method: 'OPTIONS' })
    expect(options.headers.get('tus-extension')).not.toContain('concat')
  })
  test('an empty file is a file, too', async () => {
    const url = await upload({ 'Upload-Length': '0' })
    expect(await offsetOf(url)).toBe(0)
    expect(await last()).toMatchObject({ state: 'complete', length: 0 })
    expect((await patch(url, 0, Buffer.alloc(0))).status).toBe(204)
  })
  test('a hostile name of a thousand characters is kept unchanged, sealed, and never repeated', async () => {
    const name = `../..\\${'‮<img src=x onerror=alert(1)>\u0007'.repeat(40)}.jpg`.slice(0, 1000)
    const metadata = `filename ${Buffer.from(name).toString('base64')},filetype ${Buffer.from('text/plain; x').toString('base64')},lastModified ${Buffer.from('1600000000000').toString('base64')},empty`
    const url = await upload({ 'Upload-Length': '3', 'Upload-Metadata': metadata })
    const head = await fetch(url, { method: 'HEAD', headers: TUS })
    expect(head.headers.has('upload-metadata')).toBe(false)
    const row = await last()
    const said = JSON.parse(
      (await openObject(lent.ground, row?.declaration_key ?? '', lent.incident.identity)).toString(),
    )
    expect(said).toMatchObject({ name, mediaType: 'text/plain; x', lastModified: 1_600_000_000_000 })
  })
  test('unreadable metadata does not cost anybody a file', async () => {
    for (const bad of ['%%%', 'filename', ',,,', 'filename /w==', ' filename  AA ']) {
      await upload({ 'Upload-Length': '1', 'Upload-Metadata': bad })
    }
  })
})

describe('the bytes', () => {
  test('wrong version, type, offset and URL each get their own refusal', async () => {
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
    expect((await openUpload(lent.ground, (await last())?.id ?? '', lent.incident.identity)).toString()).toBe('abcd')
  })
  test('a body longer than declared is refused; one without a length is cut at the declared size', async () => {
    const url = await upload({ 'Upload-Length': '10' })
    expect(await codeOf(await patch(url, 0, randomBytes(11)))).toEqual([413, 'beyond-length'])
    expect(await offsetOf(url)).toBe(0)
    const sender = await startPatch(url, 0, undefined)
    await sender.send(randomBytes(25))
    expect((await sender.answer()).status).toBe(413)
    expect(await offsetOf(url)).toBe(10)
  })
  test('a length declared late completes the upload; it cannot be changed afterwards', async () => {
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
  test('a piece with a wrong digest is dropped; one with the right digest is kept', async () => {
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
  test('DELETE closes an upload for good and says so', async () => {
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
  test('OPTIONS lists the protocol’s version and extensions', async () => {
    const answer = await fetch(lent.server.url + lent.submission, { method: 'OPTIONS' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('tus-extension')).toBe('creation,creation-defer-length,termination,expiration,checksum')
    expect(answer.headers.get('tus-checksum-algorithm')).toBe('sha256,sha1')
  })
  test('more files than a sending may have are refused with that reason', async () => {
    const small = await lent.ground.openIncident({ max_files: 1 })
    const made = await makeSubmission(lent.server.url, small.slug)
    await makeUpload(lent.server.url, made.submission, { 'Upload-Length': '1' })
    const second = await fetch(lent.server.url + made.submission, {
      method: 'POST',
      headers: { ...TUS, 'Upload-Length': '1' },
    })
    expect(await codeOf(second)).toEqual([413, 'too-many-files'])
  })
})
