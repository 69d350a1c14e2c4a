import { expect, test } from 'vitest'
import { createLogger, type Logger } from './logger.ts'

const NOON = Date.UTC(2026, 10, 25, 12, 0, 1)

function listen(): { readonly log: Logger; readonly lines: string[] } {
  const lines: string[] = []
  return { lines, log: createLogger({ process: 'intake', write: (line) => lines.push(line), clock: () => NOON }) }
}

test('an event is one JSON line whose time is no finer than the minute', () => {
  const { log, lines } = listen()
  log.event('upload.refused', { code: 'too-large', sizeClass: 'over-1g' })
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      time: '2026-11-25T12:01Z',
      level: 'info',
      process: 'intake',
      event: 'upload.refused',
      code: 'too-large',
      sizeClass: 'over-1g',
    },
  ])
})

test('an unlisted field does not compile, and is dropped if it gets in anyway', () => {
  const { log, lines } = listen()
  // @ts-expect-error the event has no such field
  log.event('upload.refused', { code: 'too-large', fileName: 'IMG_1.jpg' })
  // @ts-expect-error there is no such event
  expect(() => log.event('made.up', {})).toThrow()
  expect(lines.join('')).not.toContain('IMG_1')
})

test.each([
  ['an address', '203.0.113.7'],
  ['an IPv6 address', '2001:db8::7'],
  ['a file name', 'IMG_20260101.jpg'],
  ['a path', '/u/abc'],
  ['words', 'I saw it'],
  ['a user agent', 'Mozilla/5.0'],
  ['a URL', 'https://x'],
  ['a line break', 'ok\n{"event":"forged"}'],
  ['a long token', 'a'.repeat(60)],
  ['nothing', ''],
])('%s in a code field is replaced', (_, value) => {
  const { log, lines } = listen()
  log.event('request.refused', { code: value, route: value })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: '[dropped]', route: '[dropped]' })
})

test('ids are our own or row numbers; counts are whole; classes are known', () => {
  const { log, lines } = listen()
  log.event('upload.created', { upload: 'up_abcdefghijklmnopqrstuvwxyz', submission: 'Anna', incident: 'vienna' })
  log.event('job.done', { row: '812', attempt: 1.5, durationMs: 3.7 })
  // @ts-expect-error not a size class
  log.event('upload.refused', { sizeClass: '4711 bytes' })
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { upload: 'up_abcdefghijklmnopqrstuvwxyz', submission: '[dropped]', incident: '[dropped]' },
    { row: '812', attempt: '[dropped]', durationMs: 4 },
    { sizeClass: '[dropped]' },
  ])
})

test('a fault is logged with name, code and our own line, without its message or detail', () => {
  const { log, lines } = listen()
  const database = Object.assign(new Error('duplicate key (name)=(IMG_1.jpg)\n    at x (/src/forged.ts:1:1)'), {
    code: '23505',
    detail: 'Key (name)=(IMG_1.jpg)',
  })
  log.fault('process.fault', new Error('storing IMG_1.jpg failed', { cause: database }), { code: 'uncaught' })
  const line = JSON.parse(lines[0] ?? '')
  expect(line).toMatchObject({ errorName: 'Error', errorCode: '23505', code: 'uncaught' })
  expect(lines[0]).not.toContain('IMG_1')
  expect(lines[0]).not.toContain('forged')
})

test.each([[undefined], [null], ['text with a name'], [{ code: 'x y' }], [new AggregateError([new TypeError('x')])]])(
  'whatever is thrown (%#) can be logged',
  (thrown) => {
    const { log, lines } = listen()
    log.fault('process.fault', thrown)
    expect(lines[0]).not.toContain('name"]')
    expect(lines[0]).not.toContain('text with')
    expect(JSON.parse(lines[0] ?? '')).toHaveProperty('errorName')
  },
)
