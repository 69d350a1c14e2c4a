import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

suite('the last officer who can open incidents, in a browser (needs chromium and a built console)', () => {
  let on: ConsoleKit
  beforeAll(async () => {
    on = await openConsoleKit()
  })
  afterAll(() => on?.release())

  test('Operations warns a week before that account expires, and no longer if the date is removed', async () => {
    const opener = await on.kit.addOfficer('opener')
    const { owner } = on.kit.database
    await owner.query(`update staff.officer set opens = true, ends_at = now() + interval '3 days' where id = $1`, [
      opener.id,
    ])
    const { page } = await on.openPage({ width: 390, height: 844 })
    await on.signIn(page, opener, 'nowhere')
    await page.goto(`${on.url}/operations`)
    await page.getByText('Within a week nobody can open an incident any more').waitFor()
    await owner.query(`update staff.officer set ends_at = now() + interval '30 days' where id = $1`, [opener.id])
    await page.locator('[data-warning=nobody-opens-soon]').waitFor({ state: 'detached' })
  })
})
