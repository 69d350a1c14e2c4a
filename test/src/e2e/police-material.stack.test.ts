// An officer adds a file, a web capture and a log in the console. Intake and the workers are real.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openDesk, shotPath, signInToConsole } from '../stack/browser.ts'
import { makePhoto, sha256Of } from '../stack/made-files.ts'
import { missingWords, named } from '../stack/missing.ts'
import { freshCode, officerOf } from '../stack/officer.ts'
import { ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'

const why = missingWords(['chromium', 'ffmpeg'])
const LIMIT = { timeout: 240_000 }

const LOG = `Aika;Yksikkö;Viesti;Osoite
1.6.2026 12.00.01;P311;Kaksi paukahdusta, punainen pakettiauto;Siltakatu 1
1.6.2026 12.00.41;P312;"Kuitti; lähdetään";
ei aikaa;P313;Tämä rivi ei kelpaa;
`

describe.skipIf(why !== undefined)(named('police material in Chromium', why), () => {
  let stack: Stack
  let browser: Browser
  let desk: BrowserContext
  let page: Page
  let pool: Pool
  let folder: string
  const faults: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'firsthand-police-'))
    ;[stack, browser] = await Promise.all([borrowStack(), launchBrowser()])
    pool = ownerPool(stack)
    desk = await openDesk(browser)
    page = await desk.newPage()
    page.setDefaultTimeout(120_000)
    page.on('pageerror', (error) => faults.push(error.message))
    await signInToConsole(page, stack)
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await pool?.end()
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const onDisk = (name: string, bytes: Buffer | string): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  const items = async (kind: string) =>
    (
      await pool.query(
        `select i.id, i.source, encode(i.sha256, 'hex') as sha256, i.bytes::integer as bytes from evidence.item i
         join evidence.police_material m on m.submission_id = i.submission_id
         where i.incident_id = $1 and m.kind = $2 and not i.partial`,
        [stack.incident, kind],
      )
    ).rows as readonly { id: string; source: string; sha256: string; bytes: number }[]
  /** Ends the sessions of this test's officer only, because others work on the same stack. */
  const endSessions = () =>
    pool.query(
      `update staff.session set expires_at = now() - interval '1 minute'
       where officer_id = (select id from staff.officer where name = $1)`,
      [officerOf(stack).name],
    )
  const untilItem = (kind: string) =>
    waitUntil({ what: `an item of ${kind}`, limitMs: 240_000, everyMs: 200 }, async () => (await items(kind))[0])

  test('a file goes through intake in pieces, despite a break and a new session, and becomes a police item with its bytes', {
    timeout: 900_000,
  }, async () => {
    await page.goto(`${stack.commandUrl}/incidents/${stack.incident}/police`)
    const photo = await makePhoto('CAM2_0001.jpg', { width: 1600, height: 1200, noise: 2 })
    // Longer than three pieces. The bytes after the end of the picture must be kept as they came.
    const bytes = Buffer.concat([Buffer.from(photo.bytes), randomBytes(13_000_000)])
    const panel = page.getByRole('tabpanel', { name: 'Files' })
    await panel.getByLabel('Files to add').setInputFiles(onDisk('CAM2_0001.jpg', bytes))
    await panel.getByLabel('Where it is from').selectOption('cctv')
    await panel.getByLabel('Say it in words').fill('Camera 2 of the market hall, handed over by the owner')
    // The first piece breaks, so the page asks for the offset and resumes. Before a later piece the session ends.
    let pieces = 0
    await page.route('**/pieces?offset=*', async (route) => {
      pieces += 1
      if (pieces === 1) return route.abort()
      if (pieces === 3) await endSessions()
      return route.continue()
    })
    await panel.getByRole('button', { name: 'Add', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
    await dialog.getByLabel('Password').fill(officerOf(stack).password)
    await dialog.getByLabel(/code/i).fill(await freshCode(officerOf(stack)))
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    const found = await untilItem('file')
    expect(pieces).toBeGreaterThan(4)
    expect(found).toMatchObject({ source: 'police', sha256: sha256Of(bytes), bytes: bytes.length })
    await page.locator('[data-material]').getByText('Ready', { exact: true }).waitFor(LIMIT)
    await page.screenshot({ path: shotPath('police'), fullPage: true })

    await page.getByRole('link', { name: 'Open the item' }).click()
    await page.getByText('Camera 2 of the market hall').first().waitFor()
    await page.getByRole('heading', { name: 'Police material: CCTV' }).waitFor()
    const { rows } = await pool.query(
      `select e.action from custody.entry e where e.action like 'police.%' and e.incident_id = $1 order by e.seq`,
      [stack.incident],
    )
    expect(rows.map(({ action }) => action)).toEqual(['police.added', 'police.sent'])
  })

  test('a web capture gives an upper bound for the time of what it shows', { timeout: 900_000 }, async () => {
    await page.goto(`${stack.commandUrl}/incidents/${stack.incident}/police`)
    await page.getByRole('tab', { name: 'Web capture' }).click()
    const panel = page.getByRole('tabpanel', { name: 'Web capture' })
    const shot = await makePhoto('capture.jpg', { width: 800, height: 600, noise: 1 })
    await panel.getByLabel('What you saved of the page').setInputFiles(onDisk('capture.jpg', Buffer.from(shot.bytes)))
    await panel.getByLabel('Address of the page').fill('https://news.example/live')
    await panel.getByLabel('Time that the page itself tells').fill('2026-06-01T14:02:31')
    await panel.getByLabel('What it shows and how you found it').fill('Live blog with a picture of the van')
    await panel.getByRole('button', { name: 'Add', exact: true }).click()
    const { id } = await untilItem('web')
    const { rows } = await pool.query(
      'select c.source, c.ref, c.clock, a.source as seen from evidence.claim c join evidence.anchor a on a.claim_id = c.id where c.item_id = $1',
      [id],
    )
    expect(rows).toEqual([{ source: 'officer.anchor', ref: 'upper', clock: 'officer', seen: 'seen-in-the-media' }])
  })

  test('a log is mapped; its rows are kept with their line numbers, found by search and placed in time', {
    timeout: 900_000,
  }, async () => {
    await page.goto(`${stack.commandUrl}/incidents/${stack.incident}/police`)
    await page.getByRole('tab', { name: /Log of calls/ }).click()
    const panel = page.getByRole('tabpanel', { name: /Log of calls/ })
    await panel.getByLabel('The CSV file').setInputFiles(onDisk('radio.csv', LOG))
    await panel.getByLabel('Where it is from').selectOption('radio')
    await panel.getByLabel('Say it in words').fill('Radio group 4, export of the control room')
    await panel.getByRole('button', { name: 'Add', exact: true }).click()
    await untilItem('log')
    await page.getByRole('link', { name: 'Read its rows…' }).click()
    await page.getByRole('heading', { name: 'Read the rows of a log' }).waitFor()
    await page.getByRole('button', { name: 'See what comes of it' }).click()
    await page.getByText('1 of the first 3 rows cannot be read so.').waitFor()
    await page.screenshot({ path: shotPath('police-log'), fullPage: true })
    await page.getByRole('button', { name: 'Read all rows' }).click()
    await page.getByText('2 rows are on the timeline. 1 could not be read.').waitFor()
    await page.getByText('Lines that could not be read').click()
    await page.getByText('line 4: no time in it').waitFor()
    // Applying the same mapping again stores nothing twice.
    await page.getByRole('button', { name: 'Read all rows' }).click()
    const { rows } = await pool.query(
      'select row, words, unit, kind from evidence.event where incident_id = $1 order by row',
      [stack.incident],
    )
    expect(rows).toEqual([
      { row: 2, words: 'Kaksi paukahdusta, punainen pakettiauto', unit: 'P311', kind: 'radio' },
      { row: 3, words: 'Kuitti; lähdetään', unit: 'P312', kind: 'radio' },
    ])
    await page.goto(`${stack.commandUrl}/incidents/${stack.incident}/search#q=pakettiauto`)
    await page.locator('[data-hit=event]').getByText('punainen').waitFor()
    expect(faults).toEqual([])
  })
})
