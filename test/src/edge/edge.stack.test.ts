// Starts infra/edge as an operator would. Anything that a browser or a proxy says about a person must end at the edge,
// and no byte of a body may wait on its disk.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBelow } from '../e2e/searches.ts'
import { missingWords, named } from '../stack/missing.ts'
import { ask, openRequest } from './edge-request.ts'
import { EDGE_KINDS, type Edge, startEdge } from './start-edge.ts'
import { MINUTE_DATE, startUpstream, type Upstream } from './upstream.ts'

const mark = `zq${randomBytes(8).toString('hex')}`

/** Headers in which browsers, operators' proxies and CDNs send what distinguishes one person from another. */
const IDENTIFYING = [
  ...['User-Agent', 'Cookie', 'Referer', 'Authorization', 'From', 'Accept-Language', 'Accept', 'DNT', 'Save-Data'],
  ...['X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Forwarded-Port', 'X-Real-IP', 'X-Client-IP'],
  ...['X-Cluster-Client-IP', 'X-Originating-IP', 'X-Remote-Addr', 'X-Request-ID', 'X-Requested-With', 'X-UIDH'],
  ...['X-Up-Calling-Line-Id', 'X-MSISDN', 'X-Wap-Profile', 'X-ATT-DeviceId', 'X-Azure-ClientIP', 'X-Amzn-Trace-Id'],
  ...[
    'Forwarded',
    'Via',
    'Client-IP',
    'True-Client-IP',
    'CF-Connecting-IP',
    'CF-Ray',
    'CF-IPCountry',
    'Fastly-Client-IP',
  ],
  ...['Akamai-Origin-Hop', 'CloudFront-Viewer-Address', 'Sec-CH-UA', 'Sec-CH-UA-Model', 'Sec-CH-UA-Platform'],
  ...['Sec-Fetch-Site', 'Sec-GPC', 'Device-Memory', 'Viewport-Width', 'Width', 'DPR', 'Downlink', 'ECT', 'RTT'],
  ...['If-None-Match', 'If-Modified-Since', 'Traceparent', 'Tracestate', 'Baggage', 'Priority', 'Pragma'],
]
const PROTOCOL = {
  'Tus-Resumable': '1.0.0',
  'Upload-Offset': '0',
  'Upload-Length': '9',
  'Upload-Metadata': 'filename cGhvdG8=',
  'Upload-Checksum': 'sha256 xxxx',
  'Upload-Concat': 'partial',
  'Idempotency-Key': 'k'.repeat(32),
  'Content-Type': 'application/offset+octet-stream',
  Proof: 'cHJvb2Y=',
  Origin: 'https://localhost',
}

const why = missingWords(['nginx', 'caddy', 'openssl'])

describe.skipIf(why !== undefined).each(EDGE_KINDS)(named('the edge %s', why), (kind) => {
  let upstream: Upstream
  let edge: Edge

  beforeAll(async () => {
    upstream = await startUpstream()
    edge = await startEdge(kind, upstream.address)
  })
  afterAll(async () => {
    await edge?.stop()
    await upstream?.close()
  })
  const last = () => upstream.seen.at(-1)

  test('forwards what the protocol needs, and nothing that distinguishes one person from another', async () => {
    const identifying = Object.fromEntries(IDENTIFYING.map((name) => [name, `${mark} 198.51.100.7`]))
    const answer = await ask(edge, {
      method: 'PATCH',
      path: '/files/u/abc',
      headers: { ...identifying, ...PROTOCOL, 'Content-Length': '9' },
      body: Buffer.from('123456789'),
    })
    expect(answer.status).toBe(200)
    const names = (last()?.rawHeaders ?? []).filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase())
    expect(names).toEqual(expect.arrayContaining(Object.keys(PROTOCOL).map((name) => name.toLowerCase())))
    const text = (last()?.rawHeaders ?? []).join('\n')
    expect(text).not.toContain(mark)
    expect(text).not.toMatch(/127\.0\.0\.1|198\.51\.100\.7|forwarded|real-ip/i)
    expect(last()).toMatchObject({ method: 'PATCH', received: 9, isWhole: true })
  })

  test('does not buffer a body: its first bytes reach the door while the phone still sends', async () => {
    const before = upstream.seen.length
    const phone = openRequest(edge, {
      method: 'PATCH',
      path: '/files/u/slow',
      headers: { ...PROTOCOL, 'Content-Length': '20000000' },
    })
    phone.write(randomBytes(40_000))
    await waitUntil({ limitMs: 60_000, what: 'first bytes' }, () => (upstream.seen[before]?.received ?? 0) >= 40_000)
    expect(upstream.seen[before]?.isWhole).toBe(false)
    phone.vanish()
  })

  test('accepts a body of any size, and writes no byte of it to disk', async () => {
    const bytes = randomBytes(24 * 1024 * 1024)
    const answer = await ask(edge, {
      method: 'POST',
      path: '/drill/send',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': String(bytes.length) },
      body: bytes,
    })
    expect(answer.status).toBe(200)
    expect(last()?.received).toBe(bytes.length)
    const kept = readBelow(edge.folder)
    expect(kept.includes(bytes.toString('latin1', 1000, 1064))).toBe(false)
  })

  test('a phone whose proxy passes only POST can still send and end an upload', async () => {
    for (const method of ['PATCH', 'DELETE']) {
      await ask(edge, { method: 'POST', path: '/files/u/o', headers: { 'X-HTTP-Method-Override': method } })
      expect(last()?.method).toBe(method)
    }
  })

  test('answers without server name, exact time and cookie, and gives the onion address', async () => {
    const { headers } = await ask(edge, { path: '/somewhere' })
    expect(headers['date']).toBe(MINUTE_DATE)
    expect(headers['server'] ?? '').not.toMatch(/\d/)
    expect(headers['via']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['upload-offset']).toBe('7')
    expect(headers['strict-transport-security']).toContain('max-age=')
    expect(headers['onion-location']).toMatch(/^http:\/\/a{56}\.onion\/somewhere$/)
  })

  test('redirects plain HTTP to TLS at its own name, whatever Host a request has', async () => {
    const askedAs = (host: string) =>
      new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
        const asked = { host: '127.0.0.1', port: edge.httpPort, path: '//evil.example/', headers: { Host: host } }
        get(asked, (answer) => {
          answer.resume()
          resolve({ status: answer.statusCode, location: answer.headers.location })
        }).on('error', reject)
      })
    const own = await askedAs('localhost')
    expect(own.status).toBe(308)
    for (const { location } of [own, await askedAs('evil.example')])
      expect(location === undefined ? 'localhost' : new URL(location).hostname).toBe('localhost')
  })

  test('logs nothing of a request, also when the door is broken or away', async () => {
    const headers = { 'User-Agent': mark, 'X-Forwarded-For': mark, Cookie: mark }
    await ask(edge, { path: `/fault?${mark}`, headers })
    await ask(edge, { path: `/${mark}`, headers: { ...headers, 'Idempotency-Key': 'x'.repeat(40_000) } }).catch(
      () => {},
    )
    await upstream.close()
    const answer = await ask(edge, { method: 'POST', path: `/${mark}`, headers })
    expect(answer.status).toBe(502)
    expect(answer.body).not.toContain('127.0.0.1')
    expect(readdirSync(edge.folder)).toEqual(expect.arrayContaining([`${kind}.out`]))
    const written = readBelow(edge.folder)
    expect(written).not.toContain(mark)
    expect(readBelow(join(edge.folder, `${kind}.out`))).not.toMatch(/127\.0\.0\.1:\d+ |remote_ip|client:/)
  })
})
