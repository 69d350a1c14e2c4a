import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { type ConsoleKit, MOST_WAITED_MS, openConsoleKit } from '../console-browser.test-kit.ts'
import { makeTriageWorld, type TriageWorld } from '../triage/triage-world.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built) && existsSync('/usr/bin/ffmpeg')
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

suite('a connection that is cut after the service got the request (needs chromium, ffmpeg and a built console)', () => {
  let kit: ConsoleKit
  let world: TriageWorld

  beforeAll(async () => {
    kit = await openConsoleKit()
  })
  afterAll(() => kit?.release())
  beforeEach(async () => {
    world = await makeTriageWorld(kit, 2)
  })

  const open = async () => {
    const opened = await kit.openPage({ width: 1366, height: 768 })
    await kit.signIn(opened.page, world.anna, 'nowhere')
    await opened.page.goto(`${kit.url}/incidents/${world.incident}/items/${world.items[1]}`)
    await opened.page.getByRole('heading', { name: 'Claims' }).waitFor()
    return opened
  }
  /**
   * Cuts the connection once: the service receives the request, but its answer never arrives. Other requests of the
   * page are answered.
   */
  const cutOnce = async (page: Page, path: string) => {
    let isCut = false
    await page.route(`**/${path}`, async (route) => {
      if (isCut || route.request().method() !== 'POST') return route.fallback()
      isCut = true
      await route.fetch({ timeout: MOST_WAITED_MS })
      await route.abort('connectionreset')
    })
  }
  const kept = async (query: string) =>
    (await kit.kit.database.owner.query<{ it: string }>(query, [world.incident])).rows.map(({ it }) => it)
  const notes = () =>
    kept("select text as it from staff.note where incident_id = $1 and purpose = 'item-note' order by seq")
  const SURE = /press again/i

  test('a note that is sent again unchanged is one note; if it was changed before, there are two', async () => {
    const { page, context } = await open()
    const panel = page.getByRole('region', { name: 'Notes' })
    const keep = panel.getByRole('button', { name: 'Keep the note' })
    await cutOnce(page, 'notes')
    await panel.getByRole('textbox').fill('The van is white')
    await keep.click()
    await panel.getByRole('alert').getByText(SURE).waitFor()
    await keep.click()
    await expect.poll(() => panel.getByRole('textbox').inputValue()).toBe('')
    expect(await notes()).toEqual(['The van is white'])
    await cutOnce(page, 'notes')
    await panel.getByRole('textbox').fill('It went north')
    await keep.click()
    await panel.getByRole('alert').getByText(SURE).waitFor()
    await panel.getByRole('textbox').fill('It went south')
    await keep.click()
    await panel.locator('[data-note]').getByText('It went south').waitFor()
    expect(await notes()).toEqual(['The van is white', 'It went north', 'It went south'])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  })

  test('a finding that was changed after the cut stands in the ledger as changed', async () => {
    const { page, context } = await open()
    await page.getByRole('button', { name: 'Enter a finding…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Verified', { exact: true }).check()
    await dialog.getByLabel('How you found it').selectOption('geolocated')
    await dialog.getByLabel('What shows it?').fill('The tower stands left of the crane')
    await cutOnce(page, 'verifications')
    const enter = dialog.getByRole('button', { name: 'Write it in the ledger' })
    await enter.click()
    await dialog.getByRole('alert').getByText(SURE).waitFor()
    await dialog.getByLabel('Disproved', { exact: true }).check()
    await enter.click()
    await page.locator('.glance [data-verified="disproved"]').waitFor()
    expect(await kept('select state as it from evidence.verification where incident_id = $1 order by seq')).toEqual([
      'verified',
      'disproved',
    ])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  })
})
