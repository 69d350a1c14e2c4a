import fc from 'fast-check'
import { anyText } from '../../../packages/domain/src/any-text.test-kit.ts'

/** Text that must never appear in the door's log or in one of its faults. */
export const CANARY = 'CANARY7f3a'

/** Valid addresses, so that requests get as far as they can. */
export interface Targets {
  readonly slug: string
  readonly submission: string
  readonly upload: string
}

const oddText = fc.oneof(
  anyText({ maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    CANARY,
    '',
    ' ',
    '\t',
    '"',
    "'",
    '\\',
    '%00',
    '%c0%af',
    '\xff\xfe',
    '../../etc/passwd',
    '__proto__',
    'constructor',
  ),
)
/** Characters that may stand in a header value without ending it. */
const oddValue = oddText.map((text) => text.replace(/[\r\n\0]/g, ''))

const oddNumber = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.constantFrom(
    '-1',
    '-0',
    '1e3',
    '0x10',
    '5.5',
    '9007199254740993',
    '99999999999999999999',
    'NaN',
    '+1',
    ' 1',
    '1,2',
    '１',
    '01',
    '',
  ),
)

const path = ({ slug, submission, upload }: Targets) => {
  const known = fc.constantFrom(
    '/',
    `/${slug}`,
    `/${slug}/send`,
    `/${slug}/submissions`,
    '/submissions',
    submission,
    `${submission}/statement`,
    `${submission}/contact`,
    upload,
    '/receipt',
    '/receipt/open',
    '/receipt/digests',
    '/receipt/resume',
    '/receipt/answer',
    '/receipt/withdraw',
    '/identify',
    '/assets/page.css',
    '/send',
  )
  const odd = fc.constantFrom(
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%00',
    '/%ff%fe',
    '//evil.invalid',
    '/files/u/',
    '/files/s/%E0%A4%A',
    `/files/u/${'a'.repeat(3000)}`,
    `/${'%C3%A4'.repeat(500)}`,
    '/?lang=../../x',
    `/?${CANARY}=${CANARY}`,
    '*',
    'http://elsewhere.invalid/x',
    '/\u202e/..;/',
  )
  return fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: oddValue.map((text) => `/${text.replace(/ /g, '+')}`) },
    { weight: 1, arbitrary: fc.tuple(known, oddValue).map(([one, text]) => `${one}?lang=${text.replace(/ /g, '+')}`) },
  )
}

const HEADERS = [
  'Upload-Length',
  'Upload-Offset',
  'Upload-Defer-Length',
  'Upload-Metadata',
  'Upload-Checksum',
  'Idempotency-Key',
  'X-HTTP-Method-Override',
  'Content-Type',
  'Content-Encoding',
  'Proof',
  'Accept-Encoding',
  'Expect',
  'Range',
  'Cookie',
  'X-Forwarded-For',
  'Connection',
  'Trailer',
  'Upgrade',
  'If-None-Match',
] as const

const usual = fc.constantFrom(
  'Tus-Resumable: 1.0.0',
  'Upload-Length: 5',
  'Upload-Offset: 0',
  'Upload-Defer-Length: 1',
  'Content-Type: application/offset+octet-stream',
  'Content-Type: application/json',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: multipart/form-data; boundary=b',
  'Content-Type: multipart/form-data',
  `Idempotency-Key: ${'k'.repeat(22)}`,
  'Upload-Metadata: filename Q0FOQVJZN2YzYQ==,previewof MQ==',
  'X-HTTP-Method-Override: PATCH',
  'Content-Encoding: gzip',
  'Expect: 100-continue',
)

const header = fc.oneof(
  { weight: 3, arbitrary: usual },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...HEADERS), fc.oneof(oddValue, oddNumber))
      .map(([name, value]) => `${name}: ${value}`),
  },
  // a folded line (obs-fold, RFC 9112 §5.2), a space before the colon, no colon, an odd line
  {
    weight: 1,
    arbitrary: fc.constantFrom('X: a\r\n b', 'X : a', 'nothing', ': x', 'X:\x01', `X: ${'y'.repeat(9000)}`),
  },
)

const BODY = fc.oneof(
  anyText({ maxLength: 200 }).map((text) => Buffer.from(text, 'latin1')),
  fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
  fc
    .constantFrom('', '{', '{"code":7}', `{"words":"${CANARY}"}`, '{"number":1e400}', 'code=%zz&lang=xx', 'hello')
    .map((text) => Buffer.from(text)),
)

/** How the body's length is declared: true, too long, too short, chunked, malformed chunks, or in two ways at once. */
const framed = fc.tuple(BODY, fc.integer({ min: 0, max: 9 }), oddNumber).map(([body, how, odd]) => {
  const chunk = Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')])
  const last = Buffer.from('0\r\n\r\n')
  const chunked = 'Transfer-Encoding: chunked'
  const honest = `Content-Length: ${body.length}`
  const ways: readonly { readonly lines: readonly string[]; readonly bytes: Buffer }[] = [
    { lines: [honest], bytes: body },
    { lines: [honest], bytes: body },
    { lines: [`Content-Length: ${body.length + 10}`], bytes: body },
    { lines: [`Content-Length: ${Math.floor(body.length / 2)}`], bytes: body },
    { lines: [chunked], bytes: body.length > 0 ? Buffer.concat([chunk, last]) : last },
    { lines: [chunked], bytes: Buffer.concat([Buffer.from('zz\r\n'), body]) },
    { lines: [chunked], bytes: Buffer.from(`ffffffffffffffff\r\n${CANARY}`) },
    { lines: [honest, chunked], bytes: Buffer.concat([chunk, last]) },
    { lines: [honest, `Content-Length: ${odd}`], bytes: body },
    { lines: [`Transfer-Encoding: ${odd}, chunked`, 'Transfer-Encoding: gzip'], bytes: body },
  ]
  return ways[how] ?? { lines: [], bytes: body }
})

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'CONNECT',
  'BREW',
  'get',
  '',
] as const
const METHOD = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('POST', 'PATCH', 'GET') },
  { weight: 3, arbitrary: fc.constantFrom(...METHODS) },
)

type Draft = readonly [method: string, path: string, lines: readonly string[]]

/** A valid request with one odd addition, which gets as far as the store. */
const almostRight = ({ slug, submission, upload }: Targets): fc.Arbitrary<Draft> => {
  const tus = 'Tus-Resumable: 1.0.0'
  const drafts: readonly Draft[] = [
    ['POST', `/${slug}/submissions`, []],
    ['POST', submission, [tus, 'Upload-Length: 5']],
    ['POST', submission, [tus, 'Upload-Defer-Length: 1']],
    ['PATCH', upload, [tus, 'Upload-Offset: 0', 'Content-Type: application/offset+octet-stream']],
    ['HEAD', upload, [tus]],
    ['POST', `${submission}/statement`, ['Content-Type: application/json']],
    ['POST', '/receipt', ['Content-Type: application/x-www-form-urlencoded']],
    ['GET', `/${slug}`, []],
  ]
  return fc
    .tuple(fc.constantFrom(...drafts), fc.array(header, { maxLength: 2 }))
    .map(([[method, to, lines], more]): Draft => [method, to, [...lines, ...more]])
}

const anyDraft = (targets: Targets): fc.Arbitrary<Draft> =>
  fc.oneof(fc.tuple(METHOD, path(targets), fc.array(header, { maxLength: 6 })), almostRight(targets))

const VERSION = fc.oneof(
  { weight: 9, arbitrary: fc.constant('1.1') },
  { weight: 1, arbitrary: fc.constantFrom('1.0', '2.0', '9') },
)

/** One request as bytes: mostly well-formed, so that it gets far, but with an error in it. */
export const hostileRequest = (targets: Targets): fc.Arbitrary<Buffer> =>
  fc.tuple(anyDraft(targets), framed, VERSION).map(([[method, to, lines], { lines: framing, bytes }, version]) => {
    const all = ['Host: x', ...lines, ...framing].map((one) => `${one}\r\n`).join('')
    return Buffer.concat([Buffer.from(`${method} ${to} HTTP/${version}\r\n${all}\r\n`, 'latin1'), bytes])
  })

const partHeader = fc.oneof(
  fc.constantFrom(
    'Content-Disposition: form-data; name="key"',
    'Content-Disposition: form-data; name="words"',
    'Content-Disposition: form-data; name="ticket"',
    `Content-Disposition: form-data; name="file"; filename="${CANARY}.jpg"`,
    'Content-Disposition: form-data; name="file"; filename=""',
    'Content-Disposition: form-data; name="file"; filename*=utf-8\'\'%ff%zz',
    'Content-Disposition: form-data',
    'Content-Disposition: attachment; filename=x',
    'Content-Type: multipart/mixed; boundary=c',
    'Content-Type: image/jpeg',
    'Content-Transfer-Encoding: base64',
    `X: ${'y'.repeat(20_000)}`,
  ),
  oddText,
)

const part = fc
  .tuple(fc.array(partHeader, { maxLength: 4 }), BODY, fc.constantFrom('--b', '--b--', '--c', '--B', ''))
  .map(([lines, body, end]) =>
    Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body, Buffer.from(`\r\n${end}\r\n`)]),
  )

/**
 * A plain form that is slightly wrong: parts without names or ends, headers without end, other boundaries, cut
 * anywhere.
 */
export const hostileForm: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.array(part, { maxLength: 6 }),
    fc.constantFrom('--b\r\n', '', '\r\n--b\r\n', '--c\r\n'),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([parts, start, share]) => {
    const whole = Buffer.concat([Buffer.from(start), ...parts, Buffer.from('--b--\r\n')])
    return share < 0.3 ? whole.subarray(0, Math.floor(whole.length * share * 3)) : whole
  })
