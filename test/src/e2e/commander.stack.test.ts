// A whole incident as a commander sees it: thousands of items in the real tables, placed by the running worker, and
// phone files sent through the real door. Each screen does its job, by mouse and by keys, and axe finds no fault. A
// daily run has two thousand items; `npm run soak -- laws` has twenty thousand, and every phone file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeOf } from '../../../services/intake/src/axe.test-kit.ts'
import { seedIncident } from '../console/seed-incident.ts'
import { launchBrowser, shotPath, signInToConsole } from '../stack/browser.ts'
import { missingWords, named } from '../stack/missing.ts'
import { ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import { ROOT, type Stack } from '../stack/start-stack.ts'
import { openSubmission, sendFile } from '../stack/witness.ts'

const isSoak = process.env['FIRSTHAND_LAWS'] !== undefined
const ITEMS = isSoak ? 20_000 : 2_000
/** One phone file in this many is sent. `phone-fixtures` sends all of them. */
const EACH = isSoak ? 1 : 8
const PHONE = join(ROOT, '..', 'shared', 'fixtures', 'phone')
const AT_ONCE = 6
const DANGER = 'I am hiding in the kiosk at the station, he is coming back.'

const why = missingWords(['chromium', 'ffmpeg', 'exiftool', 'bwrap'])

describe.skipIf(why !== undefined)(named(`an incident of ${ITEMS} items`, why), () => {
  let stack: Stack
  let pool: Pool
  let browser: Browser
  let page: Page
  let home: string
  let sent = 0
  const faults: string[] = []

  beforeAll(async () => {
    stack = await borrowStack()
    pool = ownerPool(stack)
    await seedIncident(pool, { incident: stack.incident, items: ITEMS, seed: 606 })
    sent = await sendPhoneFiles(stack)
    await untilPlaced(pool, stack.incident, ITEMS + sent)
    browser = await launchBrowser({ drawsMaps: true })
    page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })).newPage()
    page.setDefaultTimeout(120_000)
    page.on('pageerror', (cause) => faults.push(cause.message))
    await signInToConsole(page, stack)
    home = `${stack.commandUrl}/incidents/${stack.incident}`
  }, 1_500_000)
  afterAll(async () => {
    await browser?.close()
    await pool?.end()
    await stack?.stop()
  })

  const open = async (screen: string): Promise<void> => {
    await page.goto(screen === '' ? home : `${home}/${screen}`)
    await page.locator('main h1').first().waitFor()
  }
  const isClean = async (): Promise<void> => {
    const { violations } = await (await axeOf(page)).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([])
  }
  const shoot = async (name: string): Promise<void> => {
    await page.screenshot({ path: shotPath(`console-${name}`) })
  }

  test('an alarm for words of danger shows above every screen, and a key takes it', async () => {
    await openSubmission(stack.intakeUrl, stack.slug, { statement: { words: DANGER } })
    await open('alarms')
    await page.locator('main').getByText('he is coming').first().waitFor({ timeout: 300_000 })
    await isClean()
    await shoot('alarms')
    await open('scenes')
    const bar = page.locator('.alarm-bar')
    const ours = bar.getByRole('button', { name: /^I take.*Somebody dangerous is coming/ })
    const first = bar.getByRole('button', { name: /^I take/ }).first()
    await first.waitFor()
    await isClean()
    // Older calls for help in the made incident come first in the bar and must be taken before ours is shown.
    const takesOlder = async (): Promise<boolean> => {
      if ((await ours.count()) > 0) return true
      await first.press('Enter')
      return false
    }
    await expect.poll(takesOlder, { timeout: 120_000, interval: 1000 }).toBe(true)
    await ours.press('Enter')
    await ours.waitFor({ state: 'detached' })
  }, 600_000)

  test('the overview counts all items and shows scenes and gaps', async () => {
    await open('')
    // Checks the thousands only: twins count as one, and a few phone files show the same picture.
    await page
      .getByText(new RegExp(`^${ITEMS / 1000},0\\d\\d$`))
      .first()
      .waitFor()
    await page.getByText('If nobody filmed it, it may still have happened.').waitFor()
    await isClean()
    await shoot('overview')
  }, 400_000)

  test('on the timeline the mouse finds the busiest minute, and keys lead to an item', async () => {
    await open('timeline')
    await page.locator('.axis-canvas[data-ready]').waitFor()
    await page.getByRole('button', { name: 'Busiest minute' }).click()
    await page.waitForURL(/from=\d+&to=\d+/)
    await page.locator('.axis-canvas[data-ready]').waitFor()
    await shoot('timeline')
    await isClean()
    await page.locator('.axis-canvas').first().focus()
    for (const key of ['+', '+', 'ArrowLeft', '0']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Table', exact: true }).press('Enter')
    const table = page.getByRole('table').first()
    await table.locator('tbody tr[data-item]').first().waitFor()
    await isClean()
    // The selection is kept on the next screen and on the way back.
    await page.getByRole('link', { name: 'Triage', exact: true }).click()
    await page.waitForURL(/triage\?.*from=\d+/)
  }, 400_000)

  test('the map shows where items are, and keys move through its list', async () => {
    await open('map')
    const list = page
      .getByRole('listbox')
      .or(page.getByRole('list', { name: /Items here/ }))
      .first()
    await list.waitFor()
    await page.getByText(/items have no place/).waitFor()
    await isClean()
    await shoot('map')
  }, 400_000)

  test('triage: a key decides, and a key takes it back', async () => {
    await open('triage')
    const number = page.getByText(/№ \d+/).first()
    await number.waitFor()
    const first = await number.textContent()
    await isClean()
    await shoot('triage')
    await page.locator('.triage-item[data-ready="true"]').waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => number.textContent(), { timeout: 90_000 }).not.toBe(first)
    const urgent = () =>
      pool.query(`select 1 from evidence.review where incident_id = $1 and decision = 'urgent'`, [stack.incident])
    await expect.poll(async () => (await urgent()).rows.length, { timeout: 90_000 }).toBe(1)
    await page.keyboard.press('z')
    await expect
      .poll(
        async () =>
          (
            await pool.query('select 1 from evidence.review where undoes is not null and incident_id = $1', [
              stack.incident,
            ])
          ).rows.length,
        { timeout: 90_000 },
      )
      .toBe(1)
  }, 400_000)

  test('"red van" finds the statement that contains it', async () => {
    await open('search')
    await page.getByRole('searchbox').fill('red van')
    await page.getByRole('searchbox').press('Enter')
    await page
      .getByText(/van waited with its engine running/)
      .first()
      .waitFor()
    await isClean()
    await shoot('search')
  }, 400_000)

  test.skipIf(!existsSync(PHONE))(
    'an item says when, where and why, and what can be done with it',
    async () => {
      const find = () =>
        pool.query<{ item: string }>(
          `select c.item_id as item from evidence.card c join evidence.rendition r on r.item_id = c.item_id and r.kind = 'preview'
         join evidence.current_placement p on p.item_id = c.item_id and p.status = 'placed'
         where c.incident_id = $1 and c.kind = 'image' order by c.item_id limit 1`,
          [stack.incident],
        )
      // Takes long, because previews wait for more urgent work.
      await expect.poll(async () => (await find()).rows.length, { timeout: 400_000 }).toBe(1)
      const { rows } = await find()
      await open(`items/${rows[0]?.item}`)
      await page.getByRole('heading', { name: 'Verification' }).first().waitFor()
      await page
        .getByRole('link', { name: 'Brief patrols' })
        .or(page.getByRole('button', { name: 'Brief patrols' }))
        .waitFor()
      await isClean()
      await shoot('item-page')
    },
    800_000,
  )

  test.each(['wall', 'scenes', 'subjects', 'briefs', 'police', 'members', 'revisions', 'custody'])(
    '%s is shown, and axe finds no fault',
    async (screen) => {
      await open(screen)
      await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
      await isClean()
    },
    400_000,
  )

  test('the page had no error', () => expect(faults).toEqual([]))
})

async function sendPhoneFiles(stack: Stack): Promise<number> {
  const names = (existsSync(PHONE) ? readdirSync(PHONE) : []).filter((_name, n) => n % EACH === 0)
  const at = await openSubmission(stack.intakeUrl, stack.slug)
  const lanes = Array.from({ length: AT_ONCE }, (_, lane) => names.filter((_name, n) => n % AT_ONCE === lane))
  await Promise.all(
    lanes.map(async (lane) => {
      for (const name of lane)
        await sendFile(at, { bytes: readFileSync(join(PHONE, name)), name, mediaType: 'application/octet-stream' })
    }),
  )
  return names.length
}

/** Waits until all items are placed and no placement is provisional. */
const untilPlaced = (pool: Pool, incident: string, count: number): Promise<unknown> =>
  waitUntil({ what: `${count} items to be placed`, limitMs: 1_300_000, everyMs: 1000 }, async () => {
    const { rows } = await pool.query<{ placed: number; open: number }>(
      `select count(*)::int as placed, (count(*) filter (where provisional))::int as open
       from evidence.current_placement where incident_id = $1`,
      [incident],
    )
    return (rows[0]?.placed ?? 0) >= count && rows[0]?.open === 0 ? true : undefined
  })
