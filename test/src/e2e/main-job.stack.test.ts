// The main task in a real browser: a witness with a phone, an officer at a desk, one stack.
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openDesk, openPhone, openTimeline, shotPath, signInToConsole } from '../stack/browser.ts'
import { firsthand } from '../stack/cli.ts'
import { startCuttingProxy } from '../stack/cutting-proxy.ts'
import { makePhoto, makeVideo, sha256Of } from '../stack/made-files.ts'
import { missingWords, named } from '../stack/missing.ts'
import { itemsOf, ownerPool, type Pool, untilFinished } from '../stack/owner-rows.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import type { FileToSend } from '../stack/witness.ts'

const why = missingWords(['chromium', 'ffmpeg'])
const LIMIT = 300_000

describe.skipIf(why !== undefined)(named('the main job in Chromium', why), () => {
  let stack: Stack
  let browser: Browser
  let pool: Pool
  let folder: string
  const opened: BrowserContext[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'firsthand-phone-'))
    ;[stack, browser] = await Promise.all([startStack(), launchBrowser()])
    pool = ownerPool(stack)
  }, 600_000)

  afterEach(async ({ task }) => {
    const pages = task.result?.state === 'fail' ? opened.flatMap((context) => context.pages()) : []
    for (const [n, page] of pages.entries()) await page.screenshot({ path: shotPath(`failed-${n}`) })
    await Promise.all(opened.splice(0).map((context) => context.close()))
  })

  afterAll(async () => {
    await browser?.close()
    await pool?.end()
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const phone = async (options: { readonly script?: boolean } = {}): Promise<Page> => {
    const context = await openPhone(browser, options)
    opened.push(context)
    return context.newPage()
  }

  const onDisk = (file: FileToSend): string => {
    const path = join(folder, file.name)
    writeFileSync(path, file.bytes)
    return path
  }

  /** Waits until every file of `files` is an item, and checks that each has exactly its bytes. */
  const untilItems = async (files: readonly FileToSend[], before: number): Promise<void> => {
    const items = await untilFinished(pool, { incident: stack.incident, count: before + files.length, limitMs: LIMIT })
    const digests = items.map(({ sha256 }) => sha256)
    for (const { bytes } of files) expect(digests).toContain(sha256Of(bytes))
    expect(items).toHaveLength(before + files.length)
  }

  const countItems = async (): Promise<number> => (await itemsOf(pool, stack.incident)).length

  test('with JavaScript two files and words are kept, and appear on the timeline without a reload', {
    timeout: 1_200_000,
  }, async () => {
    const desk = await openDesk(browser)
    opened.push(desk)
    const console_ = await desk.newPage()
    const faults: string[] = []
    console_.on('pageerror', (error) => faults.push(error.message))
    await signInToConsole(console_, stack)
    await openTimeline(console_)
    await console_.getByText(/Nothing (has come in|here) yet/).waitFor({ timeout: LIMIT })

    const files = [
      await makePhoto('IMG_2041.jpg', { width: 2400, height: 1800, noise: 2 }),
      await makeVideo('VID_2042.mp4', 4),
    ]
    const page = await phone()
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(stack.intakeUrl)
    await expectExercise(page)
    await page.screenshot({ path: shotPath('witness-phone-empty'), fullPage: true })
    await page.locator('#to-send').click()
    await page.locator('#pick').setInputFiles(files.map(onDisk))
    await page.locator('#words').fill('Two loud bangs, then people running towards the station.')
    await page.evaluate(() => scrollTo(0, 0))
    await page.screenshot({ path: shotPath('witness-phone') })
    await page.screenshot({ path: shotPath('witness-phone-filled'), fullPage: true })
    await page.locator('#go').click()
    await page.locator('#receipt').waitFor({ timeout: LIMIT })
    expect((await textOf(page, '#code')).split(/\s+/)).toHaveLength(8)
    await page.getByText('You may close this page').waitFor({ timeout: LIMIT })
    await page.getByLabel('Where were you then?').fill('Corner of the market')
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByRole('button', { name: 'Earlier today' }).click()
    await page.getByLabel('Earlier today').fill('a little after eight')
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByText('That is all we ask').waitFor()
    await expectExercise(page)
    await page.screenshot({ path: shotPath('receipt-phone') })
    await page.screenshot({ path: shotPath('receipt-phone-whole'), fullPage: true })

    // The page has not been reloaded since before the files were sent.
    await console_.locator('[data-item][data-painted=true]').nth(1).waitFor({ timeout: LIMIT })
    await untilItems(files, 0)
    const photo = console_.locator('[data-item][data-kind=image]')
    await console_.locator('[data-item][data-kind=image]:not([data-state=arriving])').waitFor({ timeout: LIMIT })
    await console_.screenshot({ path: shotPath('console-timeline') })
    const kinds = console_.getByRole('group', { name: 'Kind' })
    await kinds.getByText(/^Video/).click()
    await expect.poll(() => photo.count(), { timeout: 60_000 }).toBe(0)
    await expect.poll(() => console_.locator('[data-item]').count(), { timeout: 60_000 }).toBe(1)
    await console_.screenshot({ path: shotPath('console-filtered') })
    await kinds.getByText('All').click()
    await photo.locator('a').click()
    await expect.poll(() => console_.locator('.reasons li').count(), { timeout: 60_000 }).toBeGreaterThan(0)
    await expect.poll(() => console_.locator('table tbody tr').count(), { timeout: 60_000 }).toBeGreaterThan(1)
    await console_.locator('#content').getByText('Two loud bangs').waitFor()
    expect(await console_.locator('.media img').count()).toBe(0)
    await console_.locator('.media canvas.sight-field').first().waitFor({ timeout: 60_000 })
    await console_.locator('.media .show-button').first().click()
    await expect.poll(() => isPainted(console_), { timeout: 60_000 }).toBe(true)
    await console_.screenshot({ path: shotPath('console-item') })
    await console_.screenshot({ path: shotPath('console-item-whole'), fullPage: true })
    await console_.goBack()
    await console_.locator('[data-item][data-kind=video] a').click()
    await console_.locator('.media-video .show-button').first().waitFor({ timeout: LIMIT })
    expect(await console_.locator('video').getAttribute('src')).toBeNull()
    await console_.screenshot({ path: shotPath('console-video') })
    expect(faults).toEqual([])
  })

  test('without JavaScript the form leads to the receipt page, and the code opens it again', {
    timeout: 1_200_000,
  }, async () => {
    const before = await countItems()
    const files = [
      await makePhoto('IMG_1.jpg', { width: 800, height: 600, noise: 10 }),
      await makeVideo('VID_1.mp4', 1),
    ]
    const page = await phone({ script: false })
    await page.goto(`${stack.intakeUrl}/${stack.slug}`)
    await expectExercise(page)
    await page.getByRole('link', { name: 'I have something to send' }).click()
    const code = await textOf(page, '.plain .words')
    expect(code.split(/\s+/)).toHaveLength(8)
    await page.locator('input[type=file]').first().setInputFiles(files.map(onDisk))
    await page.screenshot({ path: shotPath('no-script-form'), fullPage: true })
    await page.locator('#go').click()
    await page.getByRole('heading', { name: 'All 2 arrived' }).waitFor({ timeout: LIMIT })
    await expectExercise(page)
    expect(await textOf(page, '.words')).toBe(code)
    await page.screenshot({ path: shotPath('no-script-sent'), fullPage: true })
    await page.goto(`${stack.intakeUrl}/receipt`)
    await page.locator('#code').fill(code.toUpperCase())
    await page.getByRole('button').first().click()
    // Without script the button leads to another page, so the files must be counted there.
    await expect.poll(() => page.locator('.files li').count(), { timeout: 60_000 }).toBe(2)
    expect(await page.locator('.files .kept').count()).toBe(2)
    // The code never appears in an address.
    expect(page.url()).toBe(`${stack.intakeUrl}/receipt`)
    await page.screenshot({ path: shotPath('receipt-page'), fullPage: true })
    await untilItems(files, before)
  })

  test('after a cut connection the page resumes by itself, and the bytes are whole', {
    timeout: 1_200_000,
  }, async () => {
    const before = await countItems()
    const file = await makePhoto('IMG_CUT.jpg', { width: 3000, height: 2250, noise: 90 })
    const line = await startCuttingProxy(stack.intakeUrl)
    try {
      const page = await phone()
      await page.goto(line.url)
      await page.locator('#to-send').click()
      await page.locator('#pick').setInputFiles([onDisk(file)])
      line.cutAfter(2_000_000)
      await page.locator('#go').click()
      await page.getByText('The line is down').waitFor({ timeout: LIMIT })
      expect(line.isCut()).toBe(true)
      await page.screenshot({ path: shotPath('line-down'), fullPage: true })
      line.mend()
      await page.getByText('You may close this page').waitFor({ timeout: LIMIT })
      await untilItems([file], before)
    } finally {
      await line.close()
    }
  })

  test('with no incident open there is a calm page, 503 with Retry-After, and nothing is stored', {
    timeout: 600_000,
  }, async () => {
    const page = await phone()
    await page.goto(stack.intakeUrl)
    await firsthand(stack, 'incident', 'close', stack.slug)
    // The witness had the page open before the incident was closed.
    const file = await makePhoto('IMG_LATE.jpg', { width: 400, height: 300, noise: 10 })
    const stored = async (): Promise<unknown> =>
      (
        await pool.query(
          'select (select count(*) from public_zone.submission) s, (select count(*) from public_zone.upload) u',
        )
      ).rows[0]
    const before = await stored()
    await page.locator('#to-send').click()
    await page.locator('#pick').setInputFiles([onDisk(file)])
    await page.locator('#go').click()
    await page.getByText('still on your phone').first().waitFor({ timeout: LIMIT })
    await page.screenshot({ path: shotPath('closed-while-open'), fullPage: true })
    await page.goto(stack.intakeUrl)
    await page.getByRole('heading', { name: 'Nothing is being collected now' }).waitFor()
    await page.screenshot({ path: shotPath('nothing-open'), fullPage: true })
    const refused = await fetch(`${stack.intakeUrl}/submissions`, { method: 'POST', body: '{}' })
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await stored()).toEqual(before)
  })
})

const expectExercise = async (page: Page): Promise<void> => {
  expect(await page.getByText('EXERCISE').first().isVisible()).toBe(true)
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).textContent()) ?? '').trim()

/** Whether the picture on the item's page has pixels. */
const isPainted = (page: Page): Promise<boolean> =>
  page
    .locator('.media img')
    .evaluate((img) => 'naturalWidth' in img && Number(img.naturalWidth) > 0)
    .catch(() => false)
