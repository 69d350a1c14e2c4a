import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { readWords } from './document-words.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

/** The words of a message, or the code why there are none. */
const wordsOf = (mail: string | Buffer, mediaType = 'message/rfc822'): Promise<string> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, mail)
    const inspection = { kind: 'document', mediaType, facts: {} } as const
    const read = await readWords({ sandbox, file, scratch, inspection })
    return read.ok ? read.value.pages.map(({ text }) => text).join('\n') : read.error.code
  })

const CANARY = 'CANARY7Q'
const HEAD = `From: ${CANARY} <${CANARY}@example.org>\nSubject: Smoke\n`
const multipart = (kind: string, ...parts: string[]): string =>
  `${HEAD}Content-Type: multipart/${kind}; boundary=B\n\n${parts.map((part) => `--B\n${part}\n`).join('')}--B--\n`

const SAID = {
  'windows-1251': 'Сегодня около двух часов на площади был слышен громкий взрыв',
  'koi8-u': 'Сьогодні близько другої години на площі було чути вибух',
  'windows-1252': 'Rauch zog über die Straße – „alle fort“, für 5 € fährt kein Zug',
  'windows-1256': 'سمعنا اليوم صوت انفجار كبير في الساحة حوالي الساعة الثانية',
  shift_jis: '今日の午後二時ごろ広場で大きな爆発音が聞こえました',
  'utf-8': 'Rauch über der Straße, Сегодня взрыв',
}

describe.each(Object.entries(SAID))('in %s', (charset, said) => {
  const bytes = iconv.encode(said, charset)
  const latin1 = bytes.toString('latin1')
  const word = bytes.toString('base64')

  test('words are read, whichever charset a part declares, or none', async () => {
    const types = [charset, 'us-ascii', 'x-unknown'].map((stated) => `Content-Type: text/plain; charset="${stated}"\n`)
    const parts = [...types, ''].flatMap((type) => [
      `${type}\n${latin1}`,
      `${type}Content-Transfer-Encoding: base64\n\n${word}`,
    ])
    const words = await wordsOf(Buffer.from(multipart('mixed', ...parts), 'latin1'))
    expect(words).toBe(`Subject: Smoke\n\n${parts.map(() => said).join('\n')}`)
  })

  test('a subject is read: as encoded words, also with a wrong charset, and as raw bytes', async () => {
    const subjects = [charset, 'us-ascii', 'x-unknown'].map((stated) => `=?${stated}?B?${word}?=`)
    const letters = [...subjects, latin1].map(
      (subject) => `Content-Type: message/rfc822\n\nSubject: ${subject}\n\nbody`,
    )
    const words = await wordsOf(Buffer.from(multipart('mixed', ...letters), 'latin1'))
    expect(words).toBe(`Subject: Smoke\n\n${letters.map(() => `Subject: ${said}\n\nbody`).join('\n')}`)
  })
})

test('a character of a subject that was split between two encoded words is restored', async () => {
  expect(
    await wordsOf('Subject: =?utf-8?B?0JLQt9GA0Q==?=\n =?utf-8?B?i9Cy?= at =?utf-8?q?noon=C3?= =?utf-8?q?=BC?=\n\nb'),
  ).toBe('Subject: Взрыв at noonü\n\nb')
})

const INNER = `From: ${CANARY}\nTo: ${CANARY}\nSubject: Fire\n\nat the bridge`

test.each([
  [
    'the plain one of several ways',
    multipart('alternative', '\nplain', 'Content-Type: text/html\n\n<p>rich</p>'),
    'plain',
  ],
  [
    'the rich one if the plain one is empty',
    multipart('alternative', '\n ', 'Content-Type: text/html\n\n<p>rich</p>'),
    'rich',
  ],
  ['a part without a head', multipart('mixed', '\nfirst', 'X-A: b\n\nsecond'), 'first\nsecond'],
  ['all of one whose end is missing', multipart('mixed', '\nfirst', '\nsecond').replace('--B--', ''), 'first\nsecond'],
  [
    'what stands behind an inner part that never ends',
    multipart('mixed', 'Content-Type: multipart/mixed; boundary=B1\n\n--B1\n\nfirst', '\nsecond'),
    'first\nsecond',
  ],
  [
    'a mark that only begins like a boundary',
    multipart('mixed', '\nfirst\n--Bridge\nsecond'),
    'first\n--Bridge\nsecond',
  ],
  [
    'broken base64, declared with more than the keyword',
    `${HEAD}Content-Transfer-Encoding: "base64";\n\nZml*yc3\nQg!c2Vj\nb25k`,
    'first second',
  ],
  [
    'quoted-printable that is broken',
    `${HEAD}Content-Transfer-Encoding: quoted-printable\n\nfi=72st =ZZ se=\ncond=`,
    'first =ZZ second',
  ],
])('of a letter is read %s', async (_name, mail, wanted) => {
  expect(await wordsOf(mail)).toBe(`Subject: Smoke\n\n${wanted}`)
  expect(await wordsOf(mail.replaceAll('\n', '\r\n'))).toBe(`Subject: Smoke\n\n${wanted}`)
})

test.each([
  ['forwarded', multipart('mixed', `Content-Type: message/rfc822\n\n${INNER}`)],
  ['attached', multipart('mixed', `Content-Type: message/rfc822\nContent-Disposition: attachment\n\n${INNER}`)],
  [
    'packed',
    multipart(
      'mixed',
      `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${Buffer.from(INNER).toString('base64')}`,
    ),
  ],
  ['in a digest', multipart('digest', `\n${INNER}`)],
  ['in a report of what was not delivered', multipart('report', `Content-Type: text/rfc822-headers\n\n${INNER}`)],
])('a letter that is %s has its subject and words read, and tells nobody who wrote it', async (_name, mail) => {
  const words = await wordsOf(mail)
  expect(words).toContain('Subject: Fire')
  expect(words).toContain('at the bridge')
  expect(words).not.toContain(CANARY)
})

/**
 * Types under which a message may come. `text/plain` does not say that the file is a message, but its head shows it.
 */
const seenAs = { text: 'text/plain', mail: 'message/rfc822' }

describe.each(Object.entries(seenAs))('a letter that came as %s', (_name, mediaType) => {
  const letter = `${HEAD}Content-Type: text/plain; charset=windows-1251\n\nпожар at the bridge`
  const wanted = 'Subject: Smoke\n\nпожар at the bridge'

  test.each([
    ['in UTF-8 behind its mark', iconv.encode(letter.replace('windows-1251', 'utf-8'), 'utf-8', { addBOM: true })],
    [
      'in UTF-8 behind its mark and blank lines',
      iconv.encode(`\r\n\n${letter.replace('windows-1251', 'utf-8')}`, 'utf-8', { addBOM: true }),
    ],
    ['in UTF-16, small end first', iconv.encode(letter, 'utf-16le', { addBOM: true })],
    ['in UTF-16, big end first', iconv.encode(letter, 'utf-16be', { addBOM: true })],
    ['in UTF-16 without a mark', iconv.encode(letter, 'utf-16le')],
    ['with the ends of lines of old', iconv.encode(letter.replaceAll('\n', '\r'), 'utf-16be', { addBOM: true })],
    [
      'with ends of lines that were doubled',
      iconv.encode(letter.replaceAll('\n', '\r\r\n'), 'utf-16le', { addBOM: true }),
    ],
    ['with the ends of lines of Windows', iconv.encode(letter.replaceAll('\n', '\r\n'), 'utf-16le', { addBOM: true })],
  ])('has its words read, and tells nobody who wrote it: %s', async (_case, bytes) => {
    expect(await wordsOf(bytes, mediaType)).toBe(wanted)
  })

  test('an encoded part of a message in UTF-16 keeps its own charset', async () => {
    const packed = iconv.encode(SAID['windows-1251'], 'windows-1251').toString('base64')
    const mail = `${HEAD}Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n${packed}`
    expect(await wordsOf(iconv.encode(mail, 'utf-16le', { addBOM: true }), mediaType)).toBe(
      `Subject: Smoke\n\n${SAID['windows-1251']}`,
    )
  })

  test('a mailbox in UTF-16 or behind byte order marks does not reveal who wrote its messages', async () => {
    const box = ['a', 'b']
      .map((name) => `From ${CANARY}@${name}.org Tue Jun 3\n\ufeff${HEAD}\nword ${name}\n\n`)
      .join('')
    for (const charset of ['utf-8', 'utf-16le', 'utf-16be']) {
      const words = await wordsOf(iconv.encode(box, charset, { addBOM: true }), mediaType)
      expect(words).toBe('Subject: Smoke\n\nword a\n\nSubject: Smoke\n\nword b')
    }
  })

  test.each([900_000, 3_000_000, 5_000_000, 9_000_000])(
    'tells nobody who wrote it behind a line of %i letters',
    async (length) => {
      const long = 'a'.repeat(length)
      for (const head of [`${HEAD.replace('Smoke', long)}\nbody`, `X-Long: ${long}\n${HEAD}\nbody`]) {
        for (const charset of ['utf-8', 'utf-16le']) {
          const words = await wordsOf(iconv.encode(head, charset, { addBOM: true }), mediaType)
          expect(words).not.toContain(CANARY)
          expect(words.endsWith('body')).toBe(length < 4_000_000 && words !== 'no-text')
        }
      }
    },
  )
})

test('a text that only begins like a message is a text', async () => {
  const text = 'Date: 5 June\nSubject: what I saw\nI stood at the bridge.\n\nThen it burnt.'
  expect(await wordsOf(text, 'text/plain')).toBe(text)
})

test.each(['\r', '\r\r\n'])(
  'a letter in eight bits whose lines end strangely tells nobody who wrote it',
  async (end) => {
    const letter = `${HEAD}\nat the bridge`.replaceAll('\n', end)
    expect(await wordsOf(letter, 'text/plain')).toBe('Subject: Smoke\n\nat the bridge')
  },
)

describe('hostile messages end in time', () => {
  const MOST_BYTES = 8 * 1024 * 1024
  const filled = (start: string, sign: string): Buffer =>
    Buffer.from((start + sign.repeat(MOST_BYTES / sign.length)).slice(0, MOST_BYTES), 'latin1')
  const nested = (levels: number): string =>
    Array.from({ length: levels }, (_, at) => `Content-Type: multipart/mixed; boundary="${at}."\n\n--${at}.\n`).join('')

  test('of ten thousand parts only the first ones that fit are read', async () => {
    const many = await wordsOf(multipart('mixed', ...Array.from({ length: 10_000 }, (_, at) => `\nword ${at}`)))
    expect(many).toMatch(/word 0\nword 1\n[\s\S]*word 198$/)
    expect(await wordsOf(filled(multipart('mixed', '\nfirst').replace('--B--\n', ''), '--B\n\nw\n'))).toContain('first')
  })

  test('two hundred parts of an unknown charset are read', async () => {
    const part = `Content-Type: text/plain; charset=x-unknown\n\n${'\xc2\xe7\xf0\xfb\xe2 '.repeat(6000)}`
    const mail = multipart('mixed', ...Array.from({ length: 199 }, () => part))
    expect(await wordsOf(Buffer.from(mail, 'latin1'))).toContain('Взрыв Взрыв')
  })

  test('of five hundred levels of parts or messages only the plausible ones are read', async () => {
    expect(await wordsOf(`Subject: Smoke\n${nested(500)}\ndeep`)).toBe('Subject: Smoke')
    expect(await wordsOf(`Subject: Smoke\n${nested(7)}\ndeep`)).toBe('Subject: Smoke\n\ndeep')
    const letters = await wordsOf(
      `Subject: Smoke\n${'Content-Type: message/rfc822\n\nSubject: Fire\n'.repeat(500)}\ndeep`,
    )
    expect(letters.match(/Subject: Fire/g)).toHaveLength(8)
  })

  test.each([
    ['blanks', '', ' ', 'no-text'],
    ['marks of order', '', '\xef\xbb\xbf', 'no-text'],
    ['a name in a head', HEAD, 'x-a', 'no-text'],
    ['short lines of a head', HEAD, 'a:\n', 'no-text'],
  ])('eight million bytes of %s, of which nobody tells that they are a letter', async (_name, start, sign, wanted) => {
    expect(await wordsOf(filled(start, sign), 'text/plain')).toBe(wanted)
  })

  test('eight million characters in the line before a message in a mailbox', async () => {
    expect(await wordsOf(filled('From ', 'a'), 'text/plain')).toMatch(/^From a+$/)
  })

  test.each([
    ['lines of a head', 'Subject: Smoke\n', 'X-A: b\n', 'no-text'],
    ['ends of lines of old', 'Subject: Smoke\rX: ', '\r', 'Subject: Smoke'],
    ['folds of a head', 'Subject: Smoke\n', ' b\n', 'no-text'],
    ['words of a subject', 'Date: noon\nSubject: ', '=?utf-8?B?0JLQt9GA0Q==?= ', 'no-text'],
    ['parameters', 'Subject: Smoke\nContent-Type: text/plain', ';a=b', 'no-text'],
    ['comments', 'Subject: Smoke\nContent-Type: text/plain', '(', 'no-text'],
    [
      'marks that are none',
      multipart('mixed', '\nfirst').replace('--B--\n', ''),
      '--\n',
      /^Subject: Smoke\n\nfirst\n--\n/,
    ],
    ['ends of lines', 'Subject: Smoke\n\nfirst', '\n', 'Subject: Smoke\n\nfirst'],
    ['ends of base64', 'Subject: Smoke\nContent-Transfer-Encoding: base64\n\n', 'QQ==', /^Subject: Smoke\n\nAAA/],
    [
      'ends of lines that are none',
      'Subject: Smoke\nContent-Transfer-Encoding: quoted-printable\n\nfirst',
      '=\n',
      'Subject: Smoke\n\nfirst',
    ],
  ])('eight million bytes of %s', async (_name, start, sign, wanted) => {
    const words = await wordsOf(filled(start, sign))
    expect(words).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted))
  })
})
