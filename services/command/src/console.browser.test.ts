import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import {
  axeFindings,
  type ConsoleKit,
  goWithin,
  keepPages,
  openConsoleKit,
  pressAfterTheEnd,
} from './console-browser.test-kit.ts'
import { TINY_WEBP } from './make-item.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const NOON = Date.UTC(2026, 5, 1, 9)
const HOSTILE = '<img src=x onerror="document.title=\'ran\'">\u202egpj.exe'
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }

suite('the console in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let officer: TestOfficer
  let hostile: string
  const placedAt = (at: number) => ({
    ...{ earliest: at - 2000, estimate: at, latest: at + 2000, status: 'placed' },
    reasons: [{ code: 'claim.start', source: 'exif.DateTimeOriginal', share: 1, values: { at, halfWidthMs: 2000 } }],
  })
  const openAt = keepPages(() => kit)
  const items = (page: Page) => page.locator('[data-item]')

  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    officer = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    for (const [index, kind] of ['image', 'video', 'audio', 'video', 'document'].entries())
      await kit.kit.addItem(incident, {
        ...{
          kind,
          renditions: [thumb],
          field: Buffer.alloc(16 * 9 * 3, 90),
          placement: placedAt(NOON + index * 60_000),
        },
      })
    hostile = await kit.kit.addItem(incident, { name: HOSTILE, words: HOSTILE, placement: placedAt(NOON) })
  })
  afterAll(() => kit?.release())

  test('a wrong code gets an explanation, and axe finds nothing on the sign-in page', async () => {
    const { page, context } = await kit.openPage()
    await page.goto(kit.url)
    await page.getByLabel('Name').fill(officer.name)
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Password').fill('not the password')
    await page.getByLabel('Code from your authenticator').fill('123456')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('The name, the password or the code is not right.').waitFor()
    await context.close()
  })

  test('after sign-in the items are listed with their pictures, and the filter "Video" leaves only videos', async () => {
    const { page, complaints } = await openAt(officer, { incident, path: 'timeline', isFresh: true })
    await expect.poll(() => items(page).count()).toBe(6)
    await expect.poll(() => page.locator('[data-painted=true]').count()).toBe(5)
    await expect.poll(() => page.getByText('EXERCISE').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Video', exact: true }).click()
    await expect.poll(() => items(page).count()).toBe(2)
    const kinds = await items(page).evaluateAll((cards) => cards.map((card) => card.getAttribute('data-kind')))
    expect(kinds).toEqual(['video', 'video'])
    await page.getByRole('button', { name: 'Table' }).click()
    await expect.poll(() => page.locator('tbody tr[data-kind=video]').count()).toBe(2)
    await page.locator('tbody tr[data-kind=video] a').first().click()
    await page.getByRole('heading', { name: 'Claims' }).waitFor()
    await page.getByRole('link', { name: '← Timeline' }).click()
    // The Back button restores the page with its filter and layout.
    await expect.poll(() => page.locator('tbody tr[data-kind=video]').count()).toBe(2)
    expect(complaints).toEqual([])
  })

  test('an item that arrives while the screen is open appears by itself', async () => {
    const { page } = await openAt(officer, { incident, path: 'timeline', isFresh: true })
    await page.getByText('Live', { exact: true }).waitFor()
    // Items that existed when the page opened are not new.
    await page
      .locator('.count')
      .getByText(/^\d+ items?/)
      .waitFor()
    const item = await kit.kit.addItem(incident, { kind: 'archive', stage: 'preserved' })
    kit.kit.deps.hub.poke(incident)
    await page.locator(`[data-item="${item}"][data-state=arriving]`).waitFor()
    await page.getByText('1 new since you opened this').waitFor()
  })

  test('eight tabs of one officer share one stream over plain HTTP; the others notice a closed or signed-out tab', async () => {
    const { page, context } = await kit.openPage()
    await kit.signIn(page, officer)
    const tabs = [page, ...(await Promise.all(Array.from({ length: 7 }, () => context.newPage())))]
    // A browser has six connections to a host. If each tab had its own stream, the seventh tab would load nothing.
    await Promise.all(tabs.slice(1).map((tab) => tab.goto(page.url())))
    await Promise.all(tabs.map((tab) => tab.getByText('Live', { exact: true }).waitFor()))
    const reachesAll = async (open: readonly Page[]) => {
      const item = await kit.kit.addItem(incident, { kind: 'archive', stage: 'preserved' })
      kit.kit.deps.hub.poke(incident)
      await Promise.all(open.map((tab) => tab.locator(`[data-item="${item}"]`).waitFor({ state: 'attached' })))
    }
    await reachesAll(tabs)
    // The first tab holds the stream while it responds. When it closes, another tab takes over and catches up.
    const [leader, ...others] = tabs
    await leader?.close()
    await reachesAll(others)
    const [signedOut, ...locked] = others
    if (!signedOut) throw new Error('no tab')
    await signedOut.getByRole('button', { name: 'Sign out' }).click()
    await Promise.all(locked.map((tab) => tab.getByRole('heading', { name: 'Your session has ended' }).waitFor()))
    // The tabs hide their evidence from the next person at the screen. Tabs of another officer stay as they are.
    await Promise.all(locked.map((tab) => tab.locator('[data-item]').first().waitFor({ state: 'hidden' })))
    expect(await locked[0]?.getByText('Smoke at the station').first().isVisible()).toBe(false)
    const other = await kit.kit.addOfficer('vera', {})
    kit.kit.advance(30_000)
    await signedOut.getByLabel('Name').fill(other.name)
    await signedOut.getByLabel('Password').fill(other.password)
    await signedOut.getByLabel('Code from your authenticator').fill(kit.kit.codeOf(other))
    await signedOut.getByRole('button', { name: 'Sign in' }).click()
    await Promise.all(locked.map((tab) => tab.waitForURL(`${kit.url}/`)))
    await Promise.all(locked.map((tab) => tab.locator('[data-item]').first().waitFor({ state: 'detached' })))
    await context.close()
  })

  test('hostile names and words are shown as plain text, and axe finds nothing on the item page', async () => {
    const size = { width: 390, height: 844 }
    const { page, complaints } = await openAt(officer, { incident, path: 'timeline', size })
    await items(page).first().waitFor({ state: 'attached' })
    await goWithin(page, `/incidents/${incident}/items/${hostile}`)
    await page.getByRole('heading', { name: 'Claims' }).waitFor()
    // The witness's words are shown without a reason; the file's name needs one.
    await expect.poll(() => page.locator('bdi', { hasText: '<img src=x' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Show (asks for a reason)…' }).click()
    await page.getByLabel('Why do you need it?').fill('To tell two files apart')
    await page.getByRole('dialog').getByRole('button', { name: 'Show' }).click()
    await expect.poll(() => page.locator('bdi', { hasText: '<img src=x' }).count()).toBe(2)
    expect(await page.locator('bdi img').count()).toBe(0)
    expect(await page.locator('.mark', { hasText: 'U+202E' }).count()).toBe(2)
    expect(await page.title()).toBe('Smoke at the station · Firsthand')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(complaints).toEqual([])
  })

  test('one key decides, and an ended session keeps the officer’s draft', async () => {
    const { page, context } = await kit.openPage()
    await kit.signIn(page, officer)
    await items(page).first().waitFor()
    // Clicks at the moment when the button appears, because an officer may press that fast.
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('.review button:enabled') === null) return
        observer.disconnect()
        dispatchEvent(new KeyboardEvent('keydown', { key: 'u', cancelable: true }))
      })
      observer.observe(document, { subtree: true, childList: true })
    })
    await page.goto(`${kit.url}/incidents/${incident}/items/${hostile}`)
    await page.getByText('Urgent, by anna').waitFor()
    await page.getByRole('button', { name: 'Download as received…' }).click()
    await page.getByLabel('Why do you need it?').fill('For the report of the second shift')
    const over = page.getByRole('dialog', { name: 'Your session has ended' })
    await pressAfterTheEnd(page.getByRole('button', { name: 'Download', exact: true }), over)
    kit.kit.advance(30_000)
    await over.getByLabel('Password').fill(officer.password)
    await over.getByLabel('Code from your authenticator').fill(kit.kit.codeOf(officer))
    await over.getByRole('button', { name: 'Sign in' }).click()
    await over.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Why do you need it?').inputValue()).toBe('For the report of the second shift')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download', exact: true }).click()
    expect((await download).suggestedFilename()).toBe(`${hostile}.bin`)
    await context.close()
  })
})
