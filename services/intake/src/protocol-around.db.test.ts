import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshKey, makeSubmission, makeUpload, openObject, patch, TUS } from './intake.test-kit.ts'
import { codeOf, protocolGround } from './protocol.test-kit.ts'

const lent = protocolGround()

describe('an incident that ends', () => {
  const close = (id: string, state: string) =>
    lent.ground.db.owner.query('update platform.incident set state = $2 where id = $1', [id, state])
  test('a closing incident lets running uploads finish and takes no new ones; a closed one takes nothing', async () => {
    const ending = await lent.ground.openIncident()
    const made = await makeSubmission(lent.server.url, ending.slug)
    const url = await makeUpload(lent.server.url, made.submission, { 'Upload-Length': '4' })
    await close(ending.id, 'closing')
    expect((await patch(url, 0, Buffer.from('ab'))).status).toBe(204)
    const post = (path: string, headers = {}) => fetch(lent.server.url + path, { method: 'POST', headers })
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
  test('an expired code gets the answer of an unknown one, with the same words and delay', async () => {
    const ended = await lent.ground.openIncident({ keep_until: new Date(Date.now() - 1000).toISOString() })
    const { code } = await makeSubmission(lent.server.url, ended.slug)
    await close(ended.id, 'closed')
    const ask = async (text: string) => {
      const began = performance.now()
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`${lent.server.url}/receipt`, {
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
  test('the code opens the digests of file n and another URL for it', async () => {
    const made = await makeSubmission(lent.server.url, lent.incident.slug)
    const url = await makeUpload(lent.server.url, made.submission, { 'Upload-Length': '6' })
    await patch(url, 0, Buffer.from('abc'))
    const ask = (path: string, body: object, headers = {}) =>
      fetch(lent.server.url + path, {
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
    expect((await patch(lent.server.url + location, 3, Buffer.from('def'))).status).toBe(204)
    expect(await codeOf(await ask('/receipt/resume', { code: made.code, number: 2 }))).toEqual([
      404,
      'capability-unknown',
    ])
    expect(await codeOf(await ask('/receipt/digests', { number: 'x' }))).toEqual([400, 'malformed'])
  })
})

describe('words', () => {
  test('a sentence is sealed, stored and queued for preserve; the same one sent twice is kept once', async () => {
    const made = await makeSubmission(lent.server.url, lent.incident.slug)
    const send = (body: string, key = freshKey()) =>
      fetch(`${lent.server.url + made.submission}/statement`, {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
        body,
      })
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
    const { rows } = await lent.ground.db.owner.query(
      `select d.id, d.object_key from public_zone.document d join public_zone.submission s on s.id = d.submission_id where s.incident_id = $1`,
      [lent.incident.id],
    )
    expect(rows).toHaveLength(1)
    const document = JSON.parse((await openObject(lent.ground, rows[0].object_key, lent.incident.identity)).toString())
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
