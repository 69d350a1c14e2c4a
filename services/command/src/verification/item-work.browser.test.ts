import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, keepPages, openConsoleKit } from '../console-browser.test-kit.ts'
import { makeTriageWorld, type TriageWorld } from '../triage/triage-world.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built) && existsSync('/usr/bin/ffmpeg')
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const PHONE = { width: 390, height: 844 }
const LAPTOP = { width: 1366, height: 768 }
const WALL = { width: 1920, height: 1080 }

suite('work on an item, in a browser (needs chromium, ffmpeg and a built console)', () => {
  let kit: ConsoleKit
  let world: TriageWorld

  beforeAll(async () => {
    kit = await openConsoleKit()
  })
  afterAll(() => kit?.release())
  beforeEach(async () => {
    world = await makeTriageWorld(kit, 4, world)
  })

  const openAt = keepPages(() => kit)
  const open = async (at: number, size = LAPTOP, query = '') => {
    const path = `items/${world.items[at]}${query}`
    const opened = await openAt(world.anna, { incident: world.incident, path, size, isFresh: true })
    await opened.page.getByRole('heading', { name: 'Claims' }).waitFor()
    return opened
  }
  const rows = async (table: string) =>
    (await kit.kit.database.owner.query(`select * from ${table} where incident_id = $1`, [world.incident])).rows
  const itemOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

  test('an item is verified by keyboard, confirmed by a colleague, and marked beside the picture', async () => {
    const { page, complaints } = await open(1)
    const panel = page.getByRole('region', { name: 'Verification', exact: true })
    await panel.getByRole('button', { name: 'Enter a finding…' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Verified', { exact: true }).check()
    await dialog.getByLabel('How you found it').selectOption('geolocated')
    await dialog.getByLabel('What shows it?').fill('The tower stands left of the crane')
    expect(await axeFindings(page)).toEqual([])
    // Letters typed in the dialog do not trigger decision shortcuts.
    expect(await rows('evidence.review')).toHaveLength(1)
    await dialog.getByRole('button', { name: 'Write it in the ledger' }).click()
    await page.locator('.glance [data-verified="verified"]').waitFor()
    const bert = await kit.kit.signIn(world.bert)
    const agreed = await bert(`/api/incidents/${world.incident}/items/${itemOf(page)}/verifications`, {
      method: 'POST',
      body: JSON.stringify({ state: 'verified', method: 'sound', reason: 'Same siren', wish: 'a'.repeat(26) }),
    })
    expect(agreed.status).toBe(201)
    await page.reload()
    await page.locator('.glance').getByText('2 officers agree').waitFor()
    await expect.poll(() => panel.locator('[data-ledger]').count()).toBe(2)
    expect(complaints).toEqual([])
  })

  test('a tag is completed from the incident’s tags, leads to all items with it, and can be removed', async () => {
    const { page } = await open(1)
    const panel = page.getByRole('region', { name: 'Tags' })
    await panel.getByLabel('Add a tag').fill('Red van')
    await page.keyboard.press('Enter')
    await panel.locator('[data-tag="red van"]').waitFor()
    await goWithin(page, `/incidents/${world.incident}/items/${world.items[2]}`)
    await page.waitForFunction(() => document.querySelector('[data-tag]') === null)
    await panel.getByLabel('Add a tag').fill('re')
    await expect.poll(() => panel.locator('datalist option').count()).toBe(1)
    expect(await panel.locator('datalist option').getAttribute('value')).toBe('red van')
    await panel.getByLabel('Add a tag').fill('red van')
    await panel.getByRole('button', { name: 'Add', exact: true }).click()
    await panel.getByRole('link', { name: 'All items with red van' }).waitFor()
    await panel.getByRole('button', { name: 'Take off red van' }).click()
    await expect.poll(() => panel.locator('[data-tag]').count()).toBe(0)
    expect(await rows('evidence.tag_word')).toHaveLength(1)
  })

  test('a note that could not be sent stays in the field, and is saved once', async () => {
    const { page, context } = await open(1)
    const panel = page.getByRole('region', { name: 'Notes' })
    await panel.getByLabel('Write a note').fill('Ask the porter about the gate')
    await context.setOffline(true)
    await panel.getByRole('button', { name: 'Keep the note' }).click()
    await panel.getByRole('alert').waitFor()
    expect(await panel.getByLabel('Write a note').inputValue()).toBe('Ask the porter about the gate')
    await context.setOffline(false)
    await panel.getByRole('button', { name: 'Keep the note' }).click()
    await panel.locator('[data-note]').waitFor()
    await expect.poll(() => panel.getByLabel('Write a note').inputValue()).toBe('')
    expect((await rows('staff.note')).filter(({ purpose }) => purpose === 'item-note')).toHaveLength(1)
  })

  test('J and K step through the selection, and Back returns to the earlier screen', async () => {
    const { page } = await open(0, LAPTOP, '?kind=video')
    const [first, , , second] = world.items
    await page.getByRole('link', { name: /^Next/ }).waitFor()
    await page.keyboard.press('j')
    await expect.poll(() => itemOf(page)).toBe(second)
    await expect.poll(() => new URL(page.url()).search).toBe('?kind=video')
    await page.getByRole('link', { name: /Previous/ }).waitFor()
    expect(await page.getByRole('link', { name: /^Next/ }).count()).toBe(0)
    await page.keyboard.press('k')
    await expect.poll(() => itemOf(page)).toBe(first)
  })

  test('every part is one press away, and its heading then has the focus', async () => {
    const { page } = await open(1)
    const parts = page.getByRole('navigation', { name: 'Parts of this page' })
    for (const [name, id] of [
      ['Custody', 'trail'],
      ['Notes', 'notes'],
      ['Time and place', 'when'],
    ] as const) {
      await parts.getByRole('button', { name }).click()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id)
      // Content above may still change its height. In the end the heading stands below the bar.
      await expect
        .poll(async () => {
          const [bar, heading] = [await parts.boundingBox(), await page.locator(`#${id}`).boundingBox()]
          const y = heading?.y ?? 0
          return y >= (bar?.y ?? 0) + (bar?.height ?? 0) - 1 && y < LAPTOP.height
        })
        .toBe(true)
    }
  })

  test.each([PHONE, LAPTOP, WALL])(
    'the most needed parts are above the fold, and nothing is wider than $width',
    async (size) => {
      const { page } = await open(2, size)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
      if (size !== PHONE)
        for (const part of ['.comes-first .media', '.glance'])
          await expect
            .poll(async () => {
              const box = await page.locator(part).first().boundingBox()
              return (box?.y ?? 0) + (box?.height ?? 0)
            })
            .toBeLessThanOrEqual(size.height)
      expect(await axeFindings(page)).toEqual([])
    },
  )
})
