import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, type ConsoleKit, goWithin, openConsoleKit } from '../console-browser.test-kit.ts'

let world: ConsoleKit
let incident: string
let page: Page

beforeAll(async () => {
  world = await openConsoleKit()
  const { kit } = world
  incident = await kit.addIncident({ title: 'Harbour' })
  const anna = await kit.addOfficer('anna', { [incident]: 'commander' })
  const item = await kit.addItem(incident)
  await kit.database
    .poolOf('preserve')
    .query(`select custody.append($1, 'worker:preserve', 'item.preserved', $2, '{}')`, [incident, item])
  ;({ page } = await world.openPage({ width: 1920, height: 1080 }))
  await world.signIn(page, anna, 'overview')
  await goWithin(page, `/incidents/${incident}/items/${item}`)
  await page.locator('main').getByText('Received by').first().waitFor()
})
afterAll(() => world.release())

const shot = async (name: string) => {
  const folder = process.env['FIRSTHAND_SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test('custody shows entries of processes to the minute, and acts of officers to the second', async () => {
  await goWithin(page, `/incidents/${incident}/custody`)
  const row = (actor: string) => page.locator('.trail li').filter({ hasText: actor }).first()
  await row('worker preserve').waitFor()
  expect(await row('worker preserve').locator('time').textContent()).toMatch(/^by \d+ \w+ \d{4}, \d\d:\d\d$/)
  expect(await row('anna:').locator('time').textContent()).toMatch(/^\d+ \w+ \d{4}, \d\d:\d\d:\d\d$/)
  await page.getByText('kept to the minute, rounded up').waitFor()
  await expect.poll(() => axeFindings(page)).toEqual([])
  await shot('custody-1920')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await shot('custody-390')
})
