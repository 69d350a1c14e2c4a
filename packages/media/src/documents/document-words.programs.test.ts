import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { FIXTURES, hasFixtures, inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { makeZip } from '../archives/zip.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { mayHoldWords, readWords } from './document-words.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

/** `[[page, text], …]`, or the code why there are no words. */
const wordsOf = (bytes: Buffer | string): Promise<unknown> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, bytes)
    return await wordsOfFile(file, scratch)
  })

async function wordsOfFile(file: string, scratch: string): Promise<unknown> {
  const inspection = await inspectFile({ sandbox, file, scratch })
  expect([inspection.mediaType, mayHoldWords(inspection.mediaType)]).toEqual([inspection.mediaType, true])
  const read = await readWords({ sandbox, file, scratch, inspection })
  return read.ok ? read.value.pages.map(({ page, text }) => [page, text]) : read.error.code
}

test('a log’s pilot and aircraft are not searchable words; a witness’s text is', () => {
  for (const log of ['text/x-igc', 'text/x-flight-log', 'text/x-nmea', 'application/x-location-history+json'])
    expect([log, mayHoldWords(log)]).toEqual([log, false])
  expect(mayHoldWords('text/plain')).toBe(true)
})

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
const contentTypes = (main: string, type: string) => ({
  name: '[Content_Types].xml',
  data: TYPES.replace(
    '></Types>',
    `><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  ),
})
const relations = (rows: readonly string[]): string =>
  `<Relationships>${rows.map((target, at) => `<Relationship Id="r${at + 1}" Type="x" Target="${target}"/>`).join('')}</Relationships>`

const word = (xml: string | Buffer): Buffer =>
  makeZip([
    contentTypes('word/document.xml', 'wordprocessingml.document'),
    { name: 'word/document.xml', data: xml },
    { name: 'word/_rels/document.xml.rels', data: relations(['http://127.0.0.1:9/x']) },
  ])

describe('office files', () => {
  test('Word: paragraphs, tabs and pages; a document type with entities defines nothing and fetches nothing', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "BOOM"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<w:document><w:body><w:p><w:r><w:t>Взрыв &amp; дым</w:t><w:tab/><w:t>14&#58;10</w:t></w:r></w:p>
<w:p><w:r><w:br w:type="page"/><w:t>&a;&x; second</w:t></w:r></w:p></w:body></w:document>`
    expect(await wordsOf(word(xml))).toEqual([
      [1, 'Взрыв & дым\t14:10'],
      [2, '&a;&x; second'],
    ])
  })

  test('Excel: each sheet under its name, shared and own strings, numbers', async () => {
    const book = makeZip([
      contentTypes('xl/workbook.xml', 'spreadsheetml.sheet'),
      {
        name: 'xl/workbook.xml',
        data: '<workbook><sheets><sheet name="Who &amp; when" r:id="r2"/><sheet name="B" r:id="r1"/></sheets></workbook>',
      },
      { name: 'xl/_rels/workbook.xml.rels', data: relations(['worksheets/sheet1.xml', 'worksheets/sheet2.xml']) },
      {
        name: 'xl/sharedStrings.xml',
        data: '<sst><si><t>time</t></si><si><r><t>pl</t></r><r><t>ace</t></r></si></sst>',
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
      },
      {
        name: 'xl/worksheets/sheet2.xml',
        data: '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>noon</t></is></c><c><v>2.5</v></c></row></sheetData></worksheet>',
      },
    ])
    expect(await wordsOf(book)).toEqual([
      [1, 'Who & when\ntime\tplace\nnoon\t2.5'],
      [2, 'B\n7'],
    ])
  })

  test('PowerPoint: slides in their order, with their notes', async () => {
    const slide = (text: string): string => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`
    const show = makeZip([
      contentTypes('ppt/presentation.xml', 'presentationml.presentation'),
      {
        name: 'ppt/presentation.xml',
        data: '<p:presentation><p:sldIdLst><p:sldId id="1" r:id="r2"/><p:sldId id="2" r:id="r1"/></p:sldIdLst></p:presentation>',
      },
      { name: 'ppt/_rels/presentation.xml.rels', data: relations(['slides/slide1.xml', 'slides/slide2.xml']) },
      { name: 'ppt/slides/slide1.xml', data: slide('last') },
      { name: 'ppt/slides/slide2.xml', data: slide('first') },
      { name: 'ppt/slides/_rels/slide2.xml.rels', data: relations(['../notesSlides/notesSlide1.xml']) },
      { name: 'ppt/notesSlides/notesSlide1.xml', data: slide('noted') },
    ])
    expect(await wordsOf(show)).toEqual([
      [1, 'first\n\nnoted'],
      [2, 'last'],
    ])
  })

  test('OpenDocument: text, and locked by a password', async () => {
    const mimetype = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true }
    const content = {
      name: 'content.xml',
      data: '<office:document-content><office:body><text:h>Title</text:h><text:p>a<text:s/>b<text:tab/>c</text:p></office:body></office:document-content>',
    }
    expect(await wordsOf(makeZip([mimetype, content]))).toEqual([[1, 'Title\na b\tc']])
    const manifest = {
      name: 'META-INF/manifest.xml',
      data: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
    }
    expect(await wordsOf(makeZip([mimetype, content, manifest]))).toBe('encrypted')
  })

  test('a document that unpacks to a thousand times its size, and one of nested entities, end in time', async () => {
    const blanks = Buffer.alloc(128 * 1024 * 1024, 32)
    expect(await wordsOf(word(blanks))).toBe('archive-bomb')
    const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    const laughs = `<!DOCTYPE w [<!ENTITY l0 "lol">${levels}]><w:document><w:t>&l12;</w:t></w:document>`
    expect(await wordsOf(word(laughs))).toEqual([[1, '&l12;']])
  })
})

describe('text', () => {
  test.each(['windows-1251', 'KOI8-R', 'ISO-8859-5', 'IBM866'])('%s is detected by its letters', async (name) => {
    const text = 'Сегодня около двух часов дня на площади был слышен громкий взрыв, люди бежали.'
    expect(await wordsOf(encoded(text, name.toLowerCase()))).toEqual([[1, text]])
  })

  test('Arabic in windows-1256, Latin in windows-1252, UTF-16 with its mark', async () => {
    const arabic = 'سمعنا اليوم صوت انفجار كبير في الساحة حوالي الساعة الثانية'
    expect(await wordsOf(encoded(arabic, 'windows-1256'))).toEqual([[1, arabic]])
    const german = 'Gegen zwei Uhr hörten wir über der Straße einen Knall, Rauch zog auf.'
    expect(await wordsOf(encoded(german, 'windows-1252'))).toEqual([[1, german]])
    expect(await wordsOf(Buffer.from(`\ufeff${arabic}`, 'utf16le'))).toEqual([[1, arabic]])
  })

  test('HTML is read, not rendered: scripts, styles and what they would fetch are left out', async () => {
    const html =
      '<!doctype html><html><head><title>Seen</title><style>p{}</style></head><body><script>fetch("http://127.0.0.1:9")</script><p>Smoke &amp; fire<br>at <b>noon</b></p><iframe src="file:///etc/passwd"></iframe></body></html>'
    expect(await wordsOf(html)).toEqual([[1, 'Seen\n\nSmoke & fire\nat noon']])
  })

  test('RTF: characters by number, by code page, and the replacements for old readers', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\info{\author Secret Person}}\uc1 \u1042?\'e7\'f0\'fb\'e2\par 14:10\page next}`
    expect(await wordsOf(rtf)).toEqual([
      [1, 'Взрыв\n14:10'],
      [2, 'next'],
    ])
  })

  test('a message: its date, subject and the text of every part; attachments stay closed', async () => {
    const mail = [
      'Return-Path: <a@example.org>',
      'From: =?utf-8?B?0JDQvdC90LA=?= <anna@example.org>',
      'Subject: =?windows-1251?Q?=C2=E7=F0=FB=E2?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: multipart/alternative; boundary=b2',
      '',
      '--b2',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Es brennt am Schwedenplatz, =C3=BCber=',
      'all Rauch.',
      '--b2',
      'Content-Type: text/html',
      '',
      '<p>not this one</p>',
      '--b2--',
      '--b1',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=x.txt',
      '',
      'attached secret',
      '--b1--',
      '',
    ].join('\r\n')
    const [[, text]] = (await wordsOf(mail)) as [[number, string]]
    expect(text).toContain('Subject: Взрыв')
    expect(text).not.toMatch(/Анна|example\.org/)
    expect(text).toContain('Es brennt am Schwedenplatz, überall Rauch.')
    expect(text).not.toMatch(/attached|not this one/)
  })

  test.each([
    ['an RTF of three million braces', String.raw`{\rtf1${'{'.repeat(1_500_000)}${'}'.repeat(1_500_000)}}`],
    ['a web page of nothing', '<!doctype html><html><body><p></p></body></html>'],
    ['a Word file of nothing', word('<w:document><w:body><w:p/></w:body></w:document>')],
  ])('%s says that there are no words in it', async (_name, bytes) => {
    expect(await wordsOf(bytes)).toBe('no-text')
  })

  test('five million characters are cut to the limit', async () => {
    const read = (await wordsOf('word '.repeat(1_000_000))) as [[number, string]]
    expect(read[0][1].length).toBeGreaterThan(990_000)
    expect(read[0][1].length).toBeLessThanOrEqual(1_000_000)
  })
})

describe('PDF', () => {
  const pdf = (extra: string): string =>
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\("http://127.0.0.1:9"\\))>>>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 7 0 R>>>>>>endobj',
      '4 0 obj<</Length 44>>stream\nBT /F 18 Tf 20 200 Td (Smoke at noon) Tj ET \nendstream endobj',
      '5 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 6 0 R/Resources<</Font<</F 7 0 R>>>>>>endobj',
      '6 0 obj<</Length 44>>stream\nBT /F 18 Tf 20 200 Td (The second page) Tj ET\nendstream endobj',
      '7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      `trailer<</Root 1 0 R${extra}>>`,
      '%%EOF',
    ].join('\n')

  test('words page by page', async () => {
    expect(await wordsOf(pdf(''))).toEqual([
      [1, 'Smoke at noon'],
      [2, 'The second page'],
    ])
  })

  test('a locked document says so', async () => {
    const key = '00'.repeat(32)
    const locked = pdf(`/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>/ID[<00><00>]`)
    expect(await wordsOf(locked)).toBe('encrypted')
  })
})

describe.skipIf(!hasFixtures)('what programs wrote (shared fixtures)', () => {
  test.each([
    ['fixture.doc.cfb', /Lorem ipsum dolor sit amet/],
    ['fixture.xls.cfb', /Mara\tHashimoto\tFemale/],
    ['fixture.ppt.cfb', /Lorem ipsum/],
    ['fixture-office365.docx', /Silicon Valley venture capitalists/],
    ['fixture.odt', /simple test document/],
    ['fixture.epub', /Node\.js/],
  ])('%s', (name, wanted) =>
    inScratch(async (scratch) => {
      expect(JSON.stringify(await wordsOfFile(join(FIXTURES, 'formats', name), scratch))).toMatch(
        new RegExp(wanted.source.replaceAll('\\t', '\\\\t')),
      )
    }),
  )
  test('an old workbook with a password', () =>
    inScratch(async (scratch) => {
      const file = join(FIXTURES, 'formats', 'fixture-password-protected.xls')
      expect(await wordsOfFile(file, scratch)).toBe('encrypted')
    }))
})

/** Encodes a text. Node only decodes these charsets, so each character is looked up among all bytes. */
function encoded(text: string, charset: string): Buffer {
  const decoder = new TextDecoder(charset)
  const byLetter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from([...text].map((letter) => byLetter.get(letter) ?? 63))
}

describe('hostile documents', () => {
  const KMZ = { kind: 'document', mediaType: 'application/vnd.google-earth.kmz' } as const
  const DOCX = {
    kind: 'document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  } as const
  const read = (bytes: Buffer, type: typeof KMZ | typeof DOCX) =>
    inScratch(async (scratch) => {
      const file = join(scratch, 'made')
      await writeFile(file, bytes)
      const words = await readWords({ sandbox, file, scratch, inspection: { ...type, facts: {} } })
      return words.ok ? words.value.pages.map(({ text }) => text.slice(0, 12)) : words.error.code
    })
  /** Writes a false unpacked size (`bytes`) into the directory, for every entry. */
  const claiming = (zip: Buffer, bytes: number): Buffer => {
    const head = Buffer.from('PK\x01\x02', 'latin1')
    for (let at = zip.indexOf(head); at >= 0; at = zip.indexOf(head, at + 4)) zip.writeUInt32LE(bytes, at + 24)
    return zip
  }

  test('a map or a message that claims to unpack to gigabytes is refused before it is unpacked', async () => {
    const kmz = claiming(makeZip([{ name: 'doc.kml', data: '<kml><name>way</name></kml>' }]), 0xfffffff0)
    expect(await read(kmz, KMZ)).toBe('archive-bomb')
    expect(await read(claiming(word('<w:document/>'), 0xfffffff0), DOCX)).toBe('archive-bomb')
  })

  test('a message that unpacks to more than it claims is refused afterwards', async () => {
    const data = Buffer.alloc(52 * 1024 * 1024, ' ')
    const parts = ['document', 'footnotes', 'endnotes'].map((name) => ({ name: `word/${name}.xml`, data }))
    expect(await read(claiming(makeZip(parts), 1000), DOCX)).toBe('archive-bomb')
  })

  test.each([
    ['blanks', ' '],
    ['zeros', '\0'],
    ['signs that begin no element', '<'],
    ['types of documents', '<!DOCTYPE>'],
  ])('eight million %s are read once', async (_, sign) => {
    const data = Buffer.alloc(9 * 1024 * 1024, sign)
    // The file begins with enough ordinary text, because the reader detects the encoding from the beginning.
    data.write(`<kml><name>${'way home '.repeat(600)}</name>`)
    const pages = await read(makeZip([{ name: 'doc.kml', data }]), KMZ)
    expect(pages).toEqual([expect.stringMatching(/^way home/)])
  })
})
