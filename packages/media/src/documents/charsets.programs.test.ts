import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { readWords } from './document-words.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const wordsOf = (bytes: Buffer, mediaType = 'text/plain'): Promise<string> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, bytes)
    const read = await readWords({ sandbox, file, scratch, inspection: { kind: 'document', mediaType, facts: {} } })
    return read.ok ? read.value.pages.map(({ text }) => text).join('\n') : read.error.code
  })

test.each([
  ['windows-1252', 'Rauch zog über die Straße – „alle fort“, für 5 € fährt kein Zug'],
  ['windows-1250', 'Około drugiej usłyszeliśmy wybuch, ludzie uciekali z placu'],
  ['windows-1254', 'Saat iki civarında meydanda büyük bir patlama sesi duyduk'],
  ['windows-1257', 'Apie antrą valandą aikštėje išgirdome didelį sprogimą, žmonės bėgo'],
  ['windows-874', 'ประมาณบ่ายสองโมงเราได้ยินเสียงระเบิดดังมากที่จัตุรัส'],
  ['gb18030', '下午两点左右我们在广场听到一声巨响'],
  ['utf-16le', 'Около двух часов мы услышали взрыв'],
  ['utf-16be', 'Smoke over the square at two'],
])('a text in %s that nobody names is read', async (charset, said) => {
  expect(await wordsOf(iconv.encode(said, charset))).toBe(said)
})

test('a Japanese text that switches charsets by escapes is read, though all its bytes are ASCII', async () => {
  const said = Buffer.from('\x1b$B3X9;$N6a$/$GGzH/$,$"$C$?\x1b(B 14:10', 'latin1')
  expect(await wordsOf(said)).toBe('学校の近くで爆発があった 14:10')
})

test('UTF-8 that lost a byte, or was cut within a character, keeps its other characters', async () => {
  const whole = Buffer.from('Сегодня на площади был слышен громкий взрыв')
  expect(await wordsOf(whole.subarray(0, -1))).toMatch(/^Сегодня на площади был слышен громкий взры/)
  expect(await wordsOf(Buffer.concat([whole.subarray(0, 5), whole.subarray(6)]))).toMatch(/дня на площади был слышен/)
})

test('a page that names its charset keeps its quotes, dashes and the euro sign', async () => {
  const said = '<!doctype html><html><meta charset="iso-8859-1"><p>it’s “closed” – 5 €</p></html>'
  expect(await wordsOf(iconv.encode(said, 'windows-1252'), 'text/html')).toBe('it’s “closed” – 5 €')
})

test.each([
  ['bytes of no text', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7) % 256))],
  ['the highest bytes', Buffer.alloc(8 * 1024 * 1024, 0xff)],
  ['zeros and a letter', Buffer.concat([Buffer.alloc(1024 * 1024), Buffer.from('é')])],
  ['escapes', Buffer.alloc(8 * 1024 * 1024, '\x1b$B')],
])('%s are read to their end in time, whatever they mean', async (_name, bytes) => {
  expect(await wordsOf(bytes)).not.toMatch(/^(timed-out|undecodable|too-large)$/)
})
