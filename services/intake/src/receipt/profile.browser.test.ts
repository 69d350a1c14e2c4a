import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeDigits } from '@firsthand/sealing'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasChromium, wholeChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { type Ground, makeSubmission, type OpenedIncident, prepareGround, serve } from '../intake.test-kit.ts'
import { CLIP, heads, PHONE, says } from './reopen.test-kit.ts'

/** Every file of a browser's profile: history, top sites, sessions, caches, whatever it writes. */
const filesOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('latin1')])

/** How two words that follow each other could be written: as typed, joined, or encoded for an address or a form. */
const GAPS = ['-', ' ', '+', '%20', ', ']
const inBothWidths = (text: string): readonly string[] => [text, Buffer.from(text, 'utf16le').toString('latin1')]

/** Each pair of neighbours of a code, in words and in digits. One word alone may stand in the list of words. */
function tracesOf(code: string): readonly string[] {
  const digits = codeDigits(code)?.split(' ') ?? []
  return [code.split('-'), digits].flatMap((all) =>
    all.slice(1).flatMap((next, at) => GAPS.map((gap) => `${all[at]}${gap}${next}`)),
  )
}

describe.skipIf(!hasChromium())('what a browser’s profile keeps of a code (skipped without chromium)', () => {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let incident: OpenedIncident
  let folder: string
  let context: BrowserContext

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
  })
  afterAll(async () => {
    await server?.close()
    await ground?.release()
  })
  beforeEach(async () => {
    incident = await ground.openIncident()
    folder = mkdtempSync(join(tmpdir(), 'profile-'))
  })
  afterEach(async () => {
    await context?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(path: string, javaScriptEnabled = true): Promise<Page> {
    context = await chromium.launchPersistentContext(folder, { ...wholeChromium(), ...PHONE, javaScriptEnabled })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(server.url + path)
    return page
  }

  /** Closes the browser, which writes what it still holds, and names the files that hold a part of a code. */
  async function found(codes: readonly string[]): Promise<readonly string[]> {
    await context.close()
    const files = filesOf(folder)
    // The search finds what is there: the profile keeps the page's script.
    expect(files.some(([, text]) => text.includes('/assets/'))).toBe(true)
    const traces = codes.flatMap(tracesOf).flatMap(inBothWidths)
    return files.filter(([, text]) => traces.some((trace) => text.includes(trace))).map(([name]) => name)
  }

  test('nothing after a sending whose code was shown, made a picture, and opened what arrived', async () => {
    const page = await open(`/${incident.slug}/send?lang=en`)
    await page.setInputFiles('#pick', { ...CLIP, buffer: randomBytes(50_000) })
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    await page.click('#picture-ask')
    await page.waitForSelector('#picture img')
    const code = ((await page.textContent('#code')) ?? '').trim().replaceAll(' ', '-')
    await page.click('#to-arrived')
    await page.locator('.leaf .files > li').filter({ hasText: CLIP.name }).waitFor()
    await page.locator('.leaf .back').click()
    await page.click('#to-withdraw')
    await page.waitForSelector('.leaf #withdraw')
    await page.goto(`${server.url}/identify?lang=en`)
    expect(await found([code])).toEqual([])
  })

  test('nothing after a code was typed mistyped, wrong, in digits, opened, looked at again and left by "back"', async () => {
    const made = await makeSubmission(server.url, incident.slug)
    const { code: wrong } = await makeSubmission(server.url, incident.slug)
    const page = await open('/receipt?lang=en')
    const words = made.code.split('-')
    await page.fill('#code', [...words.slice(0, 4), ...wrong.split('-').slice(4)].join(' '))
    await page.click('#ask button')
    await says(page, 'did not open anything')
    await page.fill('#code', words.with(7, `${words[7]}x`).join(' '))
    await page.click('#ask button')
    await heads(page, 'Nothing has arrived yet')
    await page.goto(`${server.url}/identify?lang=en`)
    await page.goBack()
    await page.waitForSelector('#ask')
    await page.fill('#code', made.digits ?? '')
    await page.click('#ask button')
    await heads(page, 'Nothing has arrived yet')
    await page.click('form[action="/receipt"] button:has-text("Look again")')
    await heads(page, 'Nothing has arrived yet')
    expect(await found([made.code, wrong])).toEqual([])
  })

  // A browser keeps the body of a form that it sent, so that it can restore its windows. Only a script can send without.
  test('without script nothing but the session files, which restore the windows, with what the form sent', async () => {
    const page = await open(`/${incident.slug}/send?lang=en`, false)
    await page.setInputFiles('#pick', { ...CLIP, buffer: randomBytes(9_000) })
    await page.click('#go')
    const code = ((await page.textContent('.code .words')) ?? '').trim().replaceAll(' ', '-')
    await page.goto(`${server.url}/receipt?lang=en`)
    await page.fill('#code', code.replaceAll('-', ' '))
    await page.click('#ask button')
    await page.locator('h1').filter({ hasText: 'Your file arrived' }).waitFor()
    await page.goto(`${server.url}/identify?lang=en`)
    for (const name of await found([code])) expect(name).toMatch(/^(Session|Tabs)_[0-9]+$/)
  })
})
