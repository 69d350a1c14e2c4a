import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Crest, crestOf, readCrest } from './crest.ts'
import { CREST_SVG } from './force.test-kit.ts'
import { NO_FORCE, readForce } from './force.ts'
import { parseForceNames } from './force-names.ts'

const of = (text: string) => crestOf(Buffer.from(text))
const svg = (inside: string, attributes = 'viewBox="0 0 30 60"') =>
  of(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`)

describe('a crest that only draws', () => {
  test('is served by its digest, 32 pixels high, in its own shape', () => {
    const { value } = svg('<path d="M0 0h30v60z"/>') as { value: Crest }
    expect(value.path).toMatch(/^\/assets\/crest\.[0-9a-f]{16}\.svg$/)
    expect([value.width, value.height, value.asset.type]).toEqual([16, 32, 'image/svg+xml'])
    expect(svg('', 'width="64px" height="32"')).toMatchObject({ ok: true, value: { width: 64 } })
  })

  test.each([
    ['the form of common drawing programs', CREST_SVG],
    ['gradients, masks and copies of its own', inSvg('<g id="a" fill="url(#b)"/><use href="#a" mask="url(\'#m\')"/>')],
    ['a style of its own', inSvg('<style>.a{fill:#123}.b > .a{fill:url(#g)}</style><path class="a" d="M0 0"/>')],
    ['comments and a title', inSvg('<!-- made - by hand --><title>A &amp; B</title>')],
  ])('may have %s', (_what, text) => {
    expect(of(text)).toMatchObject({ ok: true })
  })
})

function inSvg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`
}

const HARMFUL: readonly (readonly [what: string, problem: string, text: string])[] = [
  ['a script', 'svg-script', inSvg('<script>alert(1)</script>')],
  ['HTML inside', 'svg-script', inSvg('<foreignObject/>')],
  ['a handler', 'svg-handler', inSvg('<path onload="alert(1)"/>')],
  ['a handler at its root', 'svg-handler', '<svg xmlns="http://www.w3.org/2000/svg" onload="a()" viewBox="0 0 9 9"/>'],
  ['a link', 'svg-element', inSvg('<a href="#x"/>')],
  ['an animation', 'svg-element', inSvg('<animate attributeName="href" values="#a"/>')],
  ['a picture', 'svg-element', inSvg('<image href="#a"/>')],
  ['a picture from outside as a fill', 'svg-outside', inSvg('<path fill="url(https://evil.example/a)"/>')],
  ['a copy from outside', 'svg-outside', inSvg('<use href="other.svg#a"/>')],
  ['a copy from outside, in the older form', 'svg-outside', inSvg('<use xlink:href="data:image/svg+xml,a"/>')],
  ['an import in its style', 'svg-outside', inSvg('<style>@import "a.css";</style>')],
  ['an address in its style', 'svg-outside', inSvg('<style>path{fill:url(a.png)}</style>')],
  ['an escaped address in its style', 'svg-outside', inSvg('<style>path{fill:u\\72l(a.png)}</style>')],
  ['a character reference', 'svg-outside', inSvg('<path style="fill:&#117;rl(a)"/>')],
  ['an element of another namespace', 'svg-outside', inSvg('<g xmlns="http://www.w3.org/1999/xhtml"/>')],
  ['entities', 'svg-doctype', `<!DOCTYPE svg [<!ENTITY a "b">]>${inSvg('&a;')}`],
  ['copies of copies', 'svg-element', inSvg('<use href="#a"/>'.repeat(17))],
  ['an attribute without quotes', 'svg-broken', inSvg('<path d=M0/>')],
  ['an end that fits nothing', 'svg-broken', inSvg('<g></path>')],
  ['text behind its end', 'svg-broken', `${inSvg('')}x`],
  ['a second root', 'svg-broken', `${inSvg('')}<svg/>`],
  ['CDATA', 'svg-broken', inSvg('<style><![CDATA[a]]></style>')],
  ['no namespace', 'svg-broken', '<svg viewBox="0 0 9 9"/>'],
  ['no size', 'svg-size', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['an HTML page', 'svg-broken', '<!-- --><html><p>'],
  ['no picture at all', 'not-svg-or-png', 'GIF89a'],
]

test.each(HARMFUL)('a crest with %s is refused: %s', (_what, problem, text) => {
  expect(of(text)).toEqual({ ok: false, error: problem })
})

test('a crest in another encoding than UTF-8 is refused, because it could be read in two ways', () => {
  expect(crestOf(Buffer.from(`\ufeff${inSvg('')}`, 'utf16le'))).toMatchObject({ ok: false })
  expect(crestOf(Buffer.concat([Buffer.from(inSvg('<g/>')), Buffer.of(0xff)]))).toMatchObject({ error: 'svg-broken' })
})

describe('a crest as PNG', () => {
  test('is known by its content and has its own shape', () => {
    expect(crestOf(png(20, 40))).toMatchObject({ ok: true, value: { width: 16, height: 32 } })
  })

  test('is refused if it is cut, moves, has something behind its end, or no size', () => {
    const whole = png(20, 40)
    const bad = [whole.subarray(0, -4), Buffer.concat([whole, Buffer.from('more')]), png(0, 4), png(5000, 5000)]
    for (const bytes of [...bad, png(2, 2, [chunk('acTL', Buffer.alloc(8))])])
      expect(crestOf(bytes)).toEqual({ ok: false, error: 'png-broken' })
  })
})

/** The checker reads sizes and the order of chunks, and no checksum. */
const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}
function png(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const parts = [chunk('IHDR', head), ...more, chunk('IDAT', deflateSync(Buffer.alloc(4))), chunk('IEND', Buffer.of())]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

describe('the setting', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'firsthand-crest-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const names = new Map([['en', 'Police']] as const)

  test('names a file of at most 8 KiB, whatever its name ends in', async () => {
    const file = join(folder, 'crest.txt')
    await writeFile(file, inSvg(''))
    expect((await readForce({ names, site: undefined, crestFile: file })).crest?.path).toContain('.svg')
    await writeFile(file, inSvg(`<path d="${'M0 0'.repeat(2048)}"/>`))
    expect(await readCrest(file)).toEqual({ ok: false, error: 'crest-too-large' })
  })

  test('stops the start by name and code if the file is missing, or if there is no name to read aloud', async () => {
    const refused = (problem: string) => ({ problems: [{ variable: 'FIRSTHAND_CREST', problem }] })
    const crestFile = join(folder, 'nowhere.svg')
    await expect(readForce({ names, site: undefined, crestFile })).rejects.toMatchObject(refused('file-unreadable'))
    await expect(readForce({ names, site: undefined, crestFile: 'crest.svg' })).rejects.toMatchObject(
      refused('not-absolute'),
    )
    await expect(readForce({ ...NO_FORCE, crestFile })).rejects.toMatchObject(refused('force-missing'))
  })
})

describe('the name', () => {
  test('is one for all languages, or one for each', () => {
    expect(parseForceNames(' Southwest Finland Police ')).toEqual({
      ok: true,
      value: new Map([['en', 'Southwest Finland Police']]),
    })
    expect(parseForceNames('fi = Lounais-Suomen poliisi; sv=Polisen;')).toEqual({
      ok: true,
      value: new Map([
        ['fi', 'Lounais-Suomen poliisi'],
        ['sv', 'Polisen'],
      ]),
    })
    expect(parseForceNames('')).toEqual({ ok: true, value: new Map() })
  })

  test.each(['fi=', 'en=A; en=B', 'xx=A', 'A; B', `en=${'a'.repeat(61)}`, 'Pol\u202eice'])('is not %j', (raw) => {
    expect(parseForceNames(raw)).toMatchObject({ ok: false })
  })
})
