import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { say } from '../alarms/alarms.test-kit.ts'
import type { TestOfficer } from '../command.test-kit.ts'
import { axeFindings, type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const HOSTILE = '<img src=x onerror="document.title=\'ran\'">'

suite('the list of who is looked for (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let anna: TestOfficer
  let vera: TestOfficer
  let submission: string
  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    anna = await kit.kit.addOfficer('anna', { [incident]: 'analyst' })
    vera = await kit.kit.addOfficer('vera', { [incident]: 'viewer' })
    submission = (await kit.kit.addSubmission(incident)).submission
  })
  afterAll(() => kit?.release())

  const open = async (officer: TestOfficer, size: { width: number; height: number }, path = 'looked-for') => {
    const opened = await kit.openPage(size)
    await kit.signIn(opened.page, officer, 'nowhere')
    await opened.page.goto(`${kit.url}/incidents/${incident}/${path}`)
    return opened
  }

  test.each([
    { width: 1920, height: 940 },
    { width: 390, height: 844 },
  ])('fills by itself, and opens the way to reach a sender after a reason, on a screen $width wide', async (size) => {
    const { page, complaints } = await open(anna, size)
    await page.getByRole('heading', { name: 'Looked for' }).waitFor()
    if (size.width === 1920) {
      await page.getByText('Nobody has written yet.').waitFor()
      const { statement } = await say(kit.kit, incident, `my brother Ali ${HOSTILE}`, { submission, sought: true })
      await kit.kit.database.owner.query(
        `update evidence.statement set where_words = 'by the ferry', when_words = 'at noon' where id = $1`,
        [statement],
      )
      await kit.kit.addContact(incident, submission, { way: '+358 40 1' })
      await say(kit.kit, incident, 'a woman of seventy, grey hair', { sought: true })
      kit.kit.deps.hub.poke(incident)
    }
    const row = page.locator('[data-sought]').filter({ hasText: 'my brother Ali' })
    await row.getByText('by the ferry').waitFor()
    expect(await page.locator('[data-sought]').count()).toBe(2)
    expect(await page.textContent('main')).not.toContain('+358 40 1')
    await row.getByRole('button', { name: 'Answer or reach them' }).click()
    await row.getByRole('button', { name: 'Open it…' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('he was found')
    await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
    await row.getByText('+358 40 1').waitFor()
    expect(await page.title()).not.toContain('ran')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('is reached from the row of screens by who decides, and not shown to a viewer', async () => {
    const size = { width: 1920, height: 940 }
    const { page } = await open(anna, size, 'members')
    await page.getByRole('link', { name: 'Looked for' }).click()
    await page.getByRole('heading', { name: 'Looked for' }).waitFor()
    const { page: other } = await open(vera, size, 'members')
    await other.getByRole('heading', { name: 'Who is in this incident' }).waitFor()
    expect(await other.getByRole('link', { name: 'Looked for' }).count()).toBe(0)
  })
})
