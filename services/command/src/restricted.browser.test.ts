import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, keepPages, openConsoleKit } from './console-browser.test-kit.ts'
import { TINY_WEBP } from './make-item.test-kit.ts'
import { createUnderstanding, type Understanding } from './understand-item.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const NOON = Date.UTC(2026, 5, 1, 9)
const placement = { earliest: NOON - 2000, estimate: NOON, latest: NOON + 2000, status: 'placed' }
const renditions = ['thumb', 'preview'].map((kind) => ({ kind, mediaType: 'image/webp', bytes: TINY_WEBP }))
const still = { renditions, placement, size: { width: 800, height: 600 } }

suite('restricted items, in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let known: Understanding
  let incident: string
  let anna: TestOfficer
  let ben: TestOfficer
  const pathOf = (item: string) => `/incidents/${incident}/items/${item}`
  const openAt = keepPages(() => kit)
  const openItem = async (page: Page, item: string) => {
    await goWithin(page, pathOf(item))
    await page.getByRole('heading', { name: 'Claims' }).waitFor()
  }
  const signedIn = (officer: TestOfficer, size?: { width: number; height: number }) =>
    openAt(officer, { incident, path: 'members', ...(size && { size }) })
  const onTimeline = async (officer: TestOfficer, size?: { width: number; height: number }) => {
    const opened = await openAt(officer, { incident, path: 'timeline', isFresh: true, ...(size && { size }) })
    await opened.page.getByRole('heading', { name: 'Timeline' }).waitFor()
    return opened
  }
  const sayWhy = async (page: Page, action: string) => {
    await page.getByRole('dialog').getByRole('textbox').fill('Because the second shift asked')
    await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  beforeAll(async () => {
    kit = await openConsoleKit()
    known = createUnderstanding(kit.kit.database.owner)
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    anna = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    ben = await kit.kit.addOfficer('ben', { [incident]: 'analyst' })
    await kit.kit.addOfficer('carla', { [incident]: 'viewer' })
  })
  afterAll(() => kit?.release())

  test('an item restricted to two others has no picture and no page; its readers must confirm first, and are counted', async () => {
    const item = await kit.kit.addItem(incident, still)
    const { page } = await signedIn(anna)
    await openItem(page, item)
    await page.getByRole('button', { name: 'Restrict to two officers…' }).click()
    await page.getByLabel(/ben/).check()
    const restrict = page.getByRole('button', { name: 'Restrict it' })
    expect(await restrict.isDisabled()).toBe(true)
    await page.getByLabel(/carla/).check()
    await expect.poll(() => page.getByLabel(/anna/).isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await sayWhy(page, 'Restrict it')
    // She named two other readers, so the page closes on her.
    await page.locator('[data-restricted=other]').waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await goWithin(page, `/incidents/${incident}/timeline`)
    const card = page.locator(`[data-item="${item}"]`)
    await card.getByText('Restricted: opened only by two named officers').waitFor()
    expect(await card.locator('img, .show-button').count()).toBe(0)

    const other = await kit.openPage()
    await kit.signIn(other.page, ben, 'nowhere')
    const asked: string[] = []
    other.page.on('request', (request) => asked.push(request.url()))
    await other.page.goto(`${kit.url}${pathOf(item)}`)
    await other.page.getByText('This will be counted').waitFor()
    expect(asked.filter((url) => /\/api\/.*\/items\/[^/]+(\/renditions.*|\/thumb.*)?$/.test(url))).toEqual([])
    await other.page.getByRole('button', { name: 'Open the restricted item' }).click()
    await other.page
      .locator('[data-restricted=open]')
      .getByText(/ben 1 time/)
      .waitFor()
    expect(await axeFindings(other.page)).toEqual([])
    expect(await other.page.locator('[data-exposure=preview]').count()).toBe(0)
    await other.page.locator('.media').getByRole('button', { name: /^Show/ }).click()
    await other.page.locator('.media img').waitFor()
    await other.page.reload()
    await other.page.locator('[data-exposure=preview]').getByText('ben').waitFor()
    await other.context.close()
  })

  test('a restriction is lifted for a reason, and the small picture comes back, covered', async () => {
    const item = await kit.kit.addItem(incident, still)
    await kit.kit.database.owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      ...[incident, item, anna.id, [anna.id, ben.id]],
    ])
    const { page } = await signedIn(anna)
    await goWithin(page, pathOf(item))
    await page.getByRole('button', { name: 'Lift the restriction…' }).click()
    await sayWhy(page, 'Lift it')
    await page.getByRole('heading', { name: 'Claims' }).waitFor()
    await goWithin(page, `/incidents/${incident}/timeline`)
    await page.locator(`[data-item="${item}"] [data-covered=true]`).waitFor()
  })

  test('identifying values are shown after a reason, and are hidden when the officer returns', async () => {
    const item = await kit.kit.addItem(incident, { ...still, name: 'Anna_Smith_IMG_1.jpg' })
    await known.identify({ incident, item }, { SerialNumber: 'F2LX123' })
    const { page } = await onTimeline(anna)
    await page.goto(`${kit.url}${pathOf(item)}`)
    await page.getByText('2 facts.').waitFor()
    expect(await page.content()).not.toMatch(/Anna_Smith|F2LX123/)
    await page.getByRole('button', { name: 'Show (asks for a reason)…' }).click()
    await sayWhy(page, 'Show')
    await page.getByText('F2LX123').waitFor()
    await page.getByText('Anna_Smith_IMG_1.jpg').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: '← Timeline' }).click()
    await page.getByRole('heading', { name: 'Timeline' }).waitFor()
    await page.goForward()
    await page.getByText('2 facts.').waitFor()
    expect(await page.getByText('F2LX123').count()).toBe(0)
  })

  test('twins are one card; each has its page, says how similar it is, and can be compared side by side', async () => {
    const best = await kit.kit.addItem(incident, { ...still, size: { width: 4000, height: 3000 } })
    const same = await kit.kit.addItem(incident, still)
    const near = await kit.kit.addItem(incident, still)
    await known.addTwin({ incident, item: same }, best, 'exact')
    await known.addTwin({ incident, item: near }, best, 'near', { distance: 9, inliers: 40, share: 0.9, form: 'part' })
    await known.addFlag({ incident, item: best }, 'edited', {
      by: 'program',
      program: 'Snapseed',
      where: 'IFD0:Software',
    })
    const { page } = await onTimeline(anna)
    await page.locator(`[data-item="${best}"]`).getByText('sent 3 times').waitFor()
    expect(await page.locator(`[data-item="${same}"], [data-item="${near}"]`).count()).toBe(0)
    await openItem(page, best)
    await page.getByText('The file names a program that edits: Snapseed').waitFor()
    await page.getByText('a sign, not a verdict').waitFor()
    await page.getByText('This one stands for the group in every list').waitFor()
    await page.locator(`[data-twin="${same}"]`).getByText('the same bytes').waitFor()
    await page
      .locator(`[data-twin="${near}"]`)
      .getByText(/the same in part.*9 of 64/)
      .waitFor()
    await page
      .locator(`[data-twin="${near}"]`)
      .getByRole('button', { name: /^Compare/ })
      .click()
    await expect.poll(() => page.locator('[role=dialog] [data-covered=true]').count()).toBe(2)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Close' }).click()
    await openItem(page, near)
    await page.locator('[data-folded]').getByText('stands for this one').waitFor()
  })

  test('a copy for sharing: boxes by mouse and by keyboard, a reason, then the download with its warning', async () => {
    const item = await kit.kit.addItem(incident, still)
    const { page } = await signedIn(anna)
    await openItem(page, item)
    await page.getByRole('button', { name: 'Make a copy for sharing…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Show/ }).click()
    // Enlarges the test's picture, which is one pixel; a real one fills the screen.
    const image = page.locator('.box-stage img')
    await image.evaluate((it) => it.setAttribute('width', '400'))
    // After the picture has loaded, the stage no longer changes its height.
    await expect.poll(() => image.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true)
    const stage = await page.locator('.box-stage').boundingBox()
    if (!stage) throw new Error('no stage')
    await page.mouse.move(stage.x + stage.width * 0.1, stage.y + stage.height * 0.1)
    await page.mouse.down()
    await page.mouse.move(stage.x + stage.width * 0.3, stage.y + stage.height * 0.5)
    await page.mouse.up()
    await dialog
      .getByRole('button', { name: 'Box 1: 10 % from the left, 10 % from the top, 20 % wide, 40 % high' })
      .waitFor()
    await dialog.getByRole('button', { name: 'Add a box' }).click()
    const second = dialog.locator('[data-box="1"]')
    await second.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await expect
      .poll(() => second.getAttribute('aria-label'))
      .toBe('Box 2: 36 % from the left, 34 % from the top, 25 % wide, 27 % high')
    await dialog.getByRole('button', { name: 'Add a box' }).click()
    await dialog.locator('[data-box="2"]').focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => dialog.locator('[data-box]').count()).toBe(2)
    expect(await axeFindings(page)).toEqual([])
    await sayWhy(page, 'Make the copy')
    const line = page.locator('[data-cleaning]')
    await line.getByText('2 parts hidden').waitFor()
    const cleaning = (await line.getAttribute('data-cleaning')) ?? ''
    const { rows } = await kit.kit.database.owner.query('select boxes from evidence.cleaning where id = $1', [cleaning])
    expect(rows[0].boxes).toHaveLength(2)
    await known.setMaking({ incident, item }, `clean:${cleaning}`, 'running', { share: 0.5 })
    await line.getByText('50 %').waitFor()
    await kit.kit.addRendition(incident, item, {
      ...{ kind: 'clean', mediaType: 'image/jpeg', bytes: TINY_WEBP, recipe: `v1-${cleaning}` },
    })
    await known.setMaking({ incident, item }, `clean:${cleaning}`, 'done', { share: 1 })
    await line.getByText('may still identify').waitFor()
    const came = page.waitForEvent('download')
    await line.getByRole('link', { name: /^Download the copy/ }).click()
    expect((await came).suggestedFilename()).toBe(`${item}-cleaned.jpg`)
  })

  test('a search finds words, documents and transcripts, leads to the hit, and says what is not searched', async () => {
    const words = 'There was <b>zebra</b> smoke'
    await kit.kit.addItem(incident, { ...still, words, name: 'zebra.jpg' })
    const item = await kit.kit.addItem(incident, {
      kind: 'video',
      mediaType: 'video/mp4',
      durationMs: 60_000,
      placement,
    })
    const segments = [{ startMs: 42_000, endMs: 43_000, text: 'a zebra runs' }]
    await known.addText({ incident, item }, { source: 'transcript', language: 'en', machine: true, segments })
    const { page } = await onTimeline(anna, { width: 390, height: 844 })
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByText('Each search is recorded').waitFor()
    await page.getByRole('searchbox').fill('zebra')
    await page.keyboard.press('Enter')
    await page.getByText('2 places found.').waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['zebra', 'zebra'])
    expect(await page.locator('[data-hit=words] b').count()).toBe(0)
    await page.getByText('Machine-made transcript').waitFor()
    expect(await axeFindings(page)).toEqual([])
    // The query is in the fragment, so a link repeats the search, and no server log contains it.
    const { hash, pathname, search } = new URL(page.url())
    expect(hash).toBe('#q=zebra')
    expect(`${pathname}${search}`).not.toContain('zebra')
    await page.getByRole('link', { name: 'Open the item at 0:42' }).click()
    await page.getByRole('heading', { name: 'Claims' }).waitFor()
    await expect.poll(() => page.url()).toMatch(/\?at=42000$/)
    await page.goBack()
    await page.getByText('2 places found.').waitFor()
    await page.getByRole('link', { name: "Read it among the witnesses' words" }).click()
    await page.locator('[data-wanted]').getByText('zebra').waitFor()
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill('unicorn')
    await page.keyboard.press('Enter')
    await page.getByText('Names of files, devices and people are not searched').waitFor()
    const asked = await kit.kit.database.owner.query(
      "select count(*)::integer as n from custody.entry where action = 'search.asked'",
    )
    expect(asked.rows[0].n).toBe(2)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
