// "Looking for someone", from a phone without script to the officers' list, through every process in between.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openDesk, openPhone, openTimeline, shotPath, signInToConsole } from '../stack/browser.ts'
import { missingWords, named } from '../stack/missing.ts'
import { ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'

const why = missingWords(['chromium', 'ffmpeg', 'exiftool', 'bwrap'])

describe.skipIf(why !== undefined)(named('somebody who is looked for', why), () => {
  let stack: Stack
  let pool: Pool
  let browser: Browser
  beforeAll(async () => {
    stack = await borrowStack()
    pool = ownerPool(stack)
    browser = await launchBrowser()
  }, 900_000)
  afterAll(async () => {
    await browser?.close()
    await pool?.end()
    await stack?.stop()
  })

  test('is in the officers’ list of their own and on no timeline; the sender is reached after a reason', async () => {
    await pool.query('update platform.incident set texts = $2 where id = $1', [
      stack.incident,
      JSON.stringify({ en: { 'looking-number': '0800 100' } }),
    ])
    const phone = await (await openPhone(browser, { script: false })).newPage()
    await phone.goto(`${stack.intakeUrl}/${stack.slug}?lang=en`)
    await phone.getByRole('link', { name: 'Looking for someone' }).click()
    await phone.getByLabel('Who are you looking for?').fill('My brother Ali, 12')
    await phone.getByLabel('Where did you last see').fill('by the ferry')
    await phone.getByLabel('How can we reach you?').fill('ali@example.org')
    await phone.getByRole('button', { name: 'Send' }).click()
    await phone.getByRole('heading', { name: 'Your words arrived' }).waitFor()

    const desk = await (await openDesk(browser)).newPage()
    await signInToConsole(desk, stack)
    await desk.getByRole('link', { name: 'Looked for' }).click()
    const row = desk.locator('[data-sought]').filter({ hasText: 'My brother Ali, 12' })
    await row.getByText('by the ferry').waitFor()
    await row.getByRole('button', { name: 'Answer or reach them' }).click()
    await row.getByRole('button', { name: 'Open it…' }).click()
    await desk.getByRole('dialog').getByRole('textbox').fill('he was found')
    await desk.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
    await row.getByText('ali@example.org').waitFor()
    await desk.screenshot({ path: shotPath('console-looked-for') })
    await openTimeline(desk)
    await desk.getByText('Live', { exact: true }).waitFor()
    expect(await desk.textContent('main')).not.toContain('Ali')
    expect((await pool.query('select from evidence.alarm where incident_id = $1', [stack.incident])).rows).toHaveLength(
      0,
    )
  }, 600_000)
})
