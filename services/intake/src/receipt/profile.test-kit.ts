// What a browser's profile keeps on disk of a visit: history, top sites, sessions, caches, databases.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { encodeReply } from '@firsthand/domain'
import { codeDigits, parseRecipient, type ReceiptCode, replyKeyOf, sealBytes } from '@firsthand/sealing'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { keepsHistory, wholeChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { type Ground, type OpenedIncident, prepareGround, serve } from '../intake.test-kit.ts'
import { blocksOfTable } from './level-db.test-kit.ts'
import { PHONE } from './reopen.test-kit.ts'

/** How two words that follow each other could be written: as typed, joined, or encoded for an address or a form. */
const GAPS = ['-', ' ', '+', '%20', ', ', '']

/** Each pair of neighbours of a code, in words and in digits. One word alone may stand in the list of words. */
function tracesOf(code: string): readonly string[] {
  const digits = codeDigits(code)?.split(' ') ?? []
  return [code.split('-'), digits].flatMap((all) =>
    all.slice(1).flatMap((next, at) => GAPS.map((gap) => `${all[at]}${gap}${next}`)),
  )
}

const parseCode = (code: string): ReceiptCode => code as ReceiptCode

const inBothWidths = (text: string): readonly string[] => [
  Buffer.from(text).toString('latin1'),
  Buffer.from(text, 'utf16le').toString('latin1'),
]

/** A file as it is, and what a cache has pressed together in it. Bytes as Latin-1, so that nothing is lost. */
function readingsOf(path: string): string {
  const bytes = readFileSync(path)
  const blocks = path.endsWith('.ldb') ? blocksOfTable(bytes) : pressed(bytes)
  return [bytes, ...blocks].map((one) => one.toString('latin1')).join('\n')
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08])
/** The magic number of an entry of Chromium's simple cache, after which come version and length of the key. */
const ENTRY = Buffer.from('305c72a71b6dfbfc', 'hex')

function pressed(bytes: Buffer): readonly Buffer[] {
  const starts: number[] = []
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) starts.push(at)
  const body = bytes.subarray(0, 8).equals(ENTRY) ? 24 + bytes.readUInt32LE(12) : 0
  return [
    ...starts.flatMap((at) => opened(() => gunzipSync(bytes.subarray(at)))),
    ...opened(() => brotliDecompressSync(bytes.subarray(body))),
  ]
}

function opened(open: () => Buffer): readonly Buffer[] {
  try {
    return [open()]
  } catch {
    return []
  }
}

/** An intake, and a browser whose profile lies on the disk. */
export function profileGround() {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let incident: OpenedIncident
  let folder: string
  let context: BrowserContext
  let hasScript: boolean

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
  })
  afterAll(async () => {
    await server?.close()
    await ground?.release()
  })
  beforeEach(async () => {
    incident = await ground.openIncident({ texts: JSON.stringify({ en: { 'looking-number': '0800 100' } }) })
    folder = mkdtempSync(join(tmpdir(), 'profile-'))
  })
  afterEach(async () => {
    await context?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(path: string, javaScriptEnabled = true): Promise<Page> {
    hasScript = javaScriptEnabled
    context = await chromium.launchPersistentContext(folder, {
      ...{ ...wholeChromium(), ...PHONE, javaScriptEnabled },
      ...{ permissions: ['geolocation'], geolocation: { latitude: 60.451813, longitude: 22.266631 } },
    })
    // The page to which "Hide this page" leads lies outside.
    await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }))
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(server.url + path)
    return page
  }

  /** An officer's message to whoever has the code. */
  async function reply(code: string, text: string): Promise<void> {
    const recipient = parseRecipient(replyKeyOf(parseCode(code)).recipient)
    if (!recipient) throw new Error('the code has no recipient')
    const document = encodeReply({ v: 1, type: 'reply', id: 'r', text, sentAt: 0 })
    await ground.db.owner.query(
      'insert into public_zone.reply (id, submission_id, sealed) select $1, id, $2 from public_zone.submission where incident_id = $3',
      [`re_${randomBytes(6).toString('hex')}`, sealBytes([recipient], Buffer.from(document)), incident.id],
    )
  }

  /**
   * Closes the browser, which writes what it still holds, and names the files that hold a part of a code or one of
   * these texts.
   */
  async function found(codes: readonly string[], texts: readonly string[] = []): Promise<readonly string[]> {
    await context.close()
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const files = paths.map((path): [string, string] => [relative(folder, path), readingsOf(path)])
    // The search finds what is there: the history has the page's address, and a cache its script, whose text was pressed.
    // The headless engine keeps no history at all.
    const isInHistory = files.some(([name, text]) => name.endsWith('History') && text.includes(server.url))
    expect(isInHistory).toBe(keepsHistory())
    const isCached = files.some(([name, text]) => /Cache/.test(name) && text.includes('.onLeave'))
    expect(isCached).toBe(hasScript)
    const traces = [...codes.flatMap(tracesOf), ...texts].flatMap(inBothWidths)
    return files.filter(([, text]) => traces.some((trace) => text.includes(trace))).map(([name]) => name)
  }

  return {
    get ground() {
      return ground
    },
    get server() {
      return server
    },
    get incident() {
      return incident
    },
    open,
    reply,
    found,
  }
}

/** The files with which a browser restores its windows. It alone decides to keep a form there that was sent. */
export const SESSIONS = /^Default\/Sessions\/(Session|Tabs)_[0-9]+$/

export const codeOn = async (page: Page, where = '#code'): Promise<string> =>
  ((await page.textContent(where)) ?? '').trim().replaceAll(' ', '-')
