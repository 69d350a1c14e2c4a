import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { makeZip } from '../archives/zip.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { makeCompound } from './compound.test-kit.ts'
import { readWords } from './document-words.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const CANARY = 'CANARY7Q'

/** The text that search finds, shown to everybody who may open the item. */
const wordsOf = (mediaType: string, bytes: Buffer | string): Promise<string> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, bytes)
    const read = await readWords({ sandbox, file, scratch, inspection: { kind: 'document', mediaType, facts: {} } })
    if (!read.ok) throw new Error(read.error.code)
    return read.value.pages.map(({ text }) => text).join('\n')
  })

const HEADS = ['From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Sender', 'Return-Path', 'X-Originating-IP', 'Resent-From']
const heads = HEADS.map((name) => `${name}: ${CANARY} <${CANARY}@example.org>`)
const letter = [...heads, 'Subject: Smoke', 'Date: Tue, 3 Jun 2025 14:00:00 +0200', '', 'over the square', ''].join(
  '\n',
)

describe('the people who wrote or received a message are not among its words', () => {
  test.each([
    ['a letter', 'message/rfc822', letter],
    ['a letter that looks like any text', 'text/plain', letter],
    ['a letter behind blank lines', 'text/plain', `\n\n${letter}`],
    ['a letter with a head of many lines', 'text/plain', `${`X-A: ${'b'.repeat(60)}\n`.repeat(100)}${letter}`],
    ['a letter within a letter', 'message/rfc822', `Subject: Fwd\nContent-Type: message/rfc822\n\n${letter}`],
    ['a mailbox', 'application/mbox', `From ${CANARY}@a.org Tue Jun 3\n${letter}\nFrom ${CANARY}@b.org Wed\n${letter}`],
  ])('%s', async (_name, type, bytes) => {
    const words = await wordsOf(type, bytes)
    expect(words).toContain('Subject: Smoke\nDate: Tue, 3 Jun 2025 14:00:00 +0200')
    expect(words).toContain('over the square')
    expect(words).not.toContain(CANARY)
  })

  test('an Outlook message', async () => {
    const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
    const ids = ['0C1A', '0C1F', '0E02', '0E03', '0E04', '0042', '0065', '007D']
    const people = ids.map((id): [string, Buffer] => [`__substg1.0_${id}001F`, utf16(CANARY)])
    const message = makeCompound([
      ['__properties_version1.0', Buffer.alloc(32)],
      ...people,
      ['__substg1.0_0037001F', utf16('Smoke')],
      ['__substg1.0_1000001F', utf16('over the square')],
    ])
    expect(await wordsOf('application/vnd.ms-outlook', message)).toBe('Smoke\nover the square')
  })
})

describe('the people who wrote, annotated or changed a document are not among its words', () => {
  const creator = `<dc:creator>${CANARY}</dc:creator><meta:creator-initials>${CANARY}</meta:creator-initials>`
  const body = `<office:body><text:tracked-changes><office:change-info>${creator}</office:change-info></text:tracked-changes>
<text:p>Smoke<office:annotation>${creator}<text:p>noted</text:p></office:annotation> over the square
<text:author-name>${CANARY}</text:author-name><text:initial-creator>${CANARY}</text:initial-creator></text:p></office:body>`

  test('OpenDocument, packed and flat', async () => {
    const type = 'application/vnd.oasis.opendocument.text'
    const boxed = await wordsOf(type, makeZip([{ name: 'content.xml', data: `<office:document-content>${body}` }]))
    const head = `<office:meta>${creator}<meta:initial-creator>${CANARY}</meta:initial-creator></office:meta>`
    const flat = `<?xml version="1.0"?><office:document>${head}${body}</office:document>`
    for (const words of [boxed, await wordsOf('text/xml', flat), await wordsOf(`${type}-flat-xml`, flat)]) {
      expect(words).toMatch(/Smoke\s*noted\s*over the square/)
      expect(words).not.toContain(CANARY)
    }
  })

  test('Word: notes and changes are read, their authors are not', async () => {
    const by = `w:author="${CANARY}" w:initials="${CANARY}"`
    const words = await wordsOf(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      makeZip([
        {
          name: 'word/document.xml',
          data: `<w:p><w:ins ${by}><w:r><w:t>Smoke</w:t></w:r></w:ins><w:del ${by}><w:r><w:delText>fire</w:delText></w:r></w:del></w:p>`,
        },
        { name: 'word/comments.xml', data: `<w:comment ${by}><w:p><w:r><w:t>noted</w:t></w:r></w:p></w:comment>` },
        { name: 'docProps/core.xml', data: `<dc:creator>${CANARY}</dc:creator>` },
      ]),
    )
    expect(words).toContain('Smokefire')
    expect(words).toContain('noted')
    expect(words).not.toContain(CANARY)
  })

  test('Excel and PowerPoint', async () => {
    const sheet = makeZip([
      { name: 'xl/workbook.xml', data: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', data: '<row><c t="inlineStr"><is><t>Smoke</t></is></c></row>' },
      { name: 'xl/comments1.xml', data: `<authors><author>${CANARY}</author></authors>` },
      { name: 'xl/persons/person.xml', data: `<person displayName="${CANARY}"/>` },
      { name: 'docProps/app.xml', data: `<Manager>${CANARY}</Manager><Company>${CANARY}</Company>` },
    ])
    const slides = makeZip([
      { name: 'ppt/presentation.xml', data: '<p/>' },
      { name: 'ppt/slides/slide1.xml', data: '<a:p><a:t>Smoke</a:t></a:p>' },
      { name: 'ppt/commentAuthors.xml', data: `<p:cmAuthor name="${CANARY}" initials="${CANARY}"/>` },
      { name: 'ppt/comments/comment1.xml', data: `<p:cm><p:text>${CANARY}</p:text></p:cm>` },
    ])
    const type = 'application/vnd.openxmlformats-officedocument.'
    for (const [kind, bytes] of [
      ['spreadsheetml.sheet', sheet] as const,
      ['presentationml.presentation', slides],
    ] as const) {
      const words = await wordsOf(`${type}${kind}`, bytes)
      expect(words).toContain('Smoke')
      expect(words).not.toContain(CANARY)
    }
  })

  test('RTF, even after more braces than are counted', async () => {
    const authors = String.raw`{\info{\author ${CANARY}}{\operator ${CANARY}}}{\author ${CANARY}}{\manager ${CANARY}}`
    const notes = String.raw`{\*\atnid ${CANARY}}{\*\atnauthor ${CANARY}}{\atnauthor ${CANARY}}{\*\revtbl{${CANARY};}}`
    const words = await wordsOf('text/rtf', String.raw`{\rtf1\ansi ${authors}${notes}Smoke}`)
    expect(words).toBe('Smoke')
    const deep = String.raw`{\rtf1{\info ${'{'.repeat(2000)}${'}'.repeat(1990)}${CANARY}${'}'.repeat(10)}}Smoke}`
    expect(await wordsOf('text/rtf', deep)).toBe('Smoke')
  })

  test('a web page', async () => {
    const page = `<html><head><meta name="author" content="${CANARY}"><link rel="author" title="${CANARY}"><title>Smoke</title></head><body>x</body></html>`
    expect(await wordsOf('text/html', page)).not.toContain(CANARY)
  })
})
