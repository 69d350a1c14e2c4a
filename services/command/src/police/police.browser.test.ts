import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeFindings, type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const PHONE = { width: 390, height: 844 }
const LOG = `time;unit;said
1.6.2026 12:00:01;P311;two bangs <b>by</b> the bridge
1.6.2026 12:00:41;P312;=cmd|red van
noon;P313;nothing
`

suite('police material in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let log: string
  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Shots at the station' })
    log = await kit.kit.addItem(incident, { kind: 'document', mediaType: 'text/csv', bytes: Buffer.from(LOG) })
    await kit.kit.database.owner.query('alter table evidence.item disable trigger item_is_final')
    await kit.kit.database.owner.query("update evidence.item set source = 'police' where id = $1", [log])
    await kit.kit.database.owner.query('alter table evidence.item enable trigger item_is_final')
  })
  afterAll(() => kit?.release())

  test('a log is mapped by keyboard on a phone, its cells stay text, and its bad line is reported', async () => {
    const anna = await kit.kit.addOfficer('anna', { [incident]: 'analyst' })
    const { page, context, complaints } = await kit.openPage(PHONE)
    await kit.signIn(page, anna, 'nowhere')
    await page.goto(`${kit.url}/incidents/${incident}/police?log=${log}`)
    await page.getByText('=cmd|red van').first().waitFor()
    expect(await page.locator('.log-table b').count()).toBe(0)
    await expect.poll(() => page.getByLabel('How it is written').inputValue()).toBe('dmy')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'See what comes of it' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('1 of the first 3 rows cannot be read so.').waitFor()
    await page.getByRole('button', { name: 'Read all rows' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 rows are on the timeline. 1 could not be read.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    // Without intake's address the page says so and shows no form.
    await page.getByText('Ask operations to set FIRSTHAND_INTAKE_URL').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a viewer sees what was added, but cannot add or map anything', async () => {
    const vera = await kit.kit.addOfficer('vera', { [incident]: 'viewer' })
    const { page, context } = await kit.openPage()
    await kit.signIn(page, vera)
    await page.getByRole('link', { name: 'Police material' }).click()
    await page.getByText('Nothing was added yet.').waitFor()
    await page.goto(`${kit.url}/incidents/${incident}/police?log=${log}`)
    await page.getByText('Nothing was added yet.').waitFor()
    expect(await page.getByRole('heading', { name: 'Read the rows of a log' }).count()).toBe(0)
    expect(await page.getByRole('tab').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await context.close()
  })
})
