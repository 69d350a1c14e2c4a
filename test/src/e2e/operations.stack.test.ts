// Tests operations on a phone, and a brief for patrols, on the whole stack. A drill is opened from a template and takes
// a witness's file. If the check finds preserve dead, a real incident cannot be opened. A brief opens without a session
// until it is recalled.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeOf } from '../../../services/intake/src/axe.test-kit.ts'
import { launchBrowser, openPhone, shotPath } from '../stack/browser.ts'
import { firsthand } from '../stack/cli.ts'
import { makePhoto } from '../stack/made-files.ts'
import { missingWords, named } from '../stack/missing.ts'
import { freshCode, officerOf } from '../stack/officer.ts'
import { itemsOf, ownerPool, type Pool, untilFinished } from '../stack/owner-rows.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import { openSubmission, sendFile } from '../stack/witness.ts'

const why = missingWords(['exiftool', 'ffmpeg'])

describe.skipIf(why !== undefined)(named('operations on a phone, and a brief', why), () => {
  let stack: Stack
  let browser: Browser
  let phone: BrowserContext
  let page: Page
  let pool: Pool
  const complaints: string[] = []
  let opened = ''
  let slug = ''

  beforeAll(async () => {
    stack = await startStack()
    pool = ownerPool(stack)
    browser = await launchBrowser()
    phone = await openPhone(browser)
    page = await phone.newPage()
    page.setDefaultTimeout(120_000)
    page.on('pageerror', (cause) => complaints.push(String(cause)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/40[13]/.test(message.text())) complaints.push(message.text())
    })
    const account = officerOf(stack)
    await page.goto(`${stack.commandUrl}/operations`)
    await page.getByLabel('Name').fill(account.name)
    await page.getByLabel('Password').fill(account.password)
    await page.getByLabel(/code/i).fill(await freshCode(account))
    await page.getByRole('button', { name: /sign in/i }).click()
    await page.getByRole('heading', { name: 'Operations' }).waitFor()
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await pool?.end()
    await stack?.stop()
  })

  const axe = async (of: Page): Promise<string[]> => {
    const { violations } = await (await axeOf(of)).analyze()
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  }
  const shot = (of: Page, name: string) => of.screenshot({ path: shotPath(name), fullPage: true })
  const lineState = (code: string) => page.locator(`[data-line="${code}"]`).getAttribute('data-state')
  /** The check ends after twenty seconds, whatever hangs. On two busy cores the page learns of the end later. */
  const finished = () =>
    page
      .locator('.preflight:has(.preflight-run:enabled) .preflight-sum')
      .first()
      .waitFor({ timeout: 120_000 })
      .then(() => page.locator('.preflight .preflight-sum').first())

  test('the first account sees open incidents and no evidence', async () => {
    await page.getByRole('heading', { name: 'First drill' }).waitFor()
    expect(await axe(page)).toEqual([])
    await shot(page, 'operations')
  })

  test('the check sends a real picture through the public address, and has no red line', async () => {
    const codes = ['database', 'store', 'clock', 'key', 'workers', 'intake', 'canary']
    // A slow step counts as unanswered, and this machine runs more than the platform. The test repeats a step that
    // failed or did not answer, as a person would.
    const check = async (): Promise<readonly string[]> => {
      const again = page.locator('.preflight .preflight-again button').first()
      const isOpen = await again.isVisible()
      await (isOpen ? again : page.locator('.preflight .preflight-run').first()).click()
      await finished()
      return await Promise.all(codes.map(async (code) => `${code} ${await lineState(code)}`))
    }
    await expect.poll(check, { timeout: 400_000, interval: 1000 }).toEqual(codes.map((code) => `${code} green`))
    expect(await page.locator('.preflight .preflight-sum').first().getAttribute('data-state')).toBe('amber')
    // A local disk cannot lock objects, so the line shows a warning.
    expect(await lineState('lock')).toBe('amber')
    expect(await axe(page)).toEqual([])
    await shot(page, 'operations-check')
    const { rows } = await pool.query(`select count(*)::integer as left from evidence.card c join platform.incident i
      on i.id = c.incident_id and i.kind = 'check' where c.hidden is distinct from 'check'`)
    expect(rows).toEqual([{ left: 0 }])
  }, 600_000)

  test('a drill is opened from a template on one screen, and a witness reaches it', async () => {
    await page.getByRole('button', { name: 'Open an incident' }).click()
    await page.getByRole('button', { name: 'Flood', exact: true }).click()
    await page.getByLabel('Place', { exact: true }).fill('Mill Lane')
    await page.getByLabel('Title, as witnesses read it').fill('Flood at the mill')
    await page.locator('.opening-page-danger', { hasText: 'get to higher ground' }).waitFor()
    const address = page.getByLabel(/^Address/)
    await expect.poll(() => address.inputValue(), { timeout: 60_000 }).toBe('flood-at-the-mill')
    await finished()
    expect(await axe(page)).toEqual([])
    await shot(page, 'operations-open')
    await page.getByRole('button', { name: 'Open the drill' }).click()
    await page.getByText('Witnesses can send now').waitFor()
    slug = 'flood-at-the-mill'
    await shot(page, 'operations-opened')
    expect(await axe(page)).toEqual([])
    const { rows } = await pool.query('select id, texts, zone from platform.incident where slug = $1', [slug])
    opened = rows[0].id
    const witness = await (await openPhone(browser)).newPage()
    await witness.goto(`${stack.intakeUrl}/${slug}`)
    await witness.getByText('Mill Lane').first().waitFor()
    await witness.getByRole('link', { name: 'I am in danger' }).click()
    await witness.getByText('get to higher ground', { exact: false }).first().waitFor()
    await witness.context().close()
    const at = await openSubmission(stack.intakeUrl, slug)
    await sendFile(at, await makePhoto('mill.jpg', { width: 1600, height: 1200, noise: 30 }))
    await untilFinished(pool, { incident: opened, count: 1, limitMs: 300_000 })
  }, 600_000)

  test('a public closing time stands on the witness page', async () => {
    await page.getByRole('link', { name: 'Back to operations' }).first().click()
    const card = page.getByRole('article', { name: 'Flood at the mill' })
    await card.getByRole('button', { name: '+6 h' }).click()
    await page.getByText('Witnesses are told: closes at').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Tell witnesses' }).click()
    await card.getByText('Witnesses can send until').waitFor()
    const witness = await (await openPhone(browser)).newPage()
    await witness.goto(`${stack.intakeUrl}/${slug}?lang=en`)
    await witness.getByText('You can send until').waitFor()
    await witness.context().close()
  }, 400_000)

  test('the opener cannot give themselves a role; the chosen officer sees what comes in', async () => {
    const card = page.getByRole('article', { name: 'Flood at the mill' })
    await card.getByRole('button', { name: 'Who sees it' }).click()
    await card.getByText('Nobody sees what comes in yet').waitFor()
    await card.getByLabel('Officer', { exact: true }).selectOption({ label: 'officer' })
    await card.getByRole('button', { name: 'Give the role' }).click()
    await card.getByText('You cannot give yourself a role that shows evidence', { exact: false }).waitFor()
    await shot(page, 'operations-not-oneself')
    // Backdates the account to before custody recorded accounts, so that no entry is missing for it.
    await pool.query(
      `insert into staff.officer (id, name, password_hash, totp_sealed, created_at)
       select 'of_' || substr(id, 4, 25) || 'z', 'chief', password_hash, totp_sealed, created_at - interval '1 year' from staff.officer where name = 'officer'`,
    )
    await page.reload()
    await card.getByRole('button', { name: 'Who sees it' }).click()
    await card.getByLabel('Officer', { exact: true }).selectOption({ label: 'chief' })
    await card.getByRole('button', { name: 'Give the role' }).click()
    await card.getByText('Nobody sees what comes in yet').waitFor({ state: 'detached' })
    // Gives the signed-in officer a role directly in the database, as the command line would. The following tests act
    // as this officer.
    await pool.query(
      `update staff.membership set role = 'analyst' where incident_id = $1
         and officer_id = (select id from staff.officer where name = 'officer')`,
      [opened],
    )
  }, 400_000)

  test('a brief opens without a session; when it is recalled, the open page says so', async () => {
    const [item] = await itemsOf(pool, opened)
    const id = item?.item ?? ''
    await page.goto(`${stack.commandUrl}/incidents/${opened}/items/${id}`)
    await page.getByRole('button', { name: 'Brief patrols' }).click()
    await page.getByLabel('One sentence').fill('Look for the red van going north.')
    await page.getByRole('button', { name: 'north', exact: true }).click()
    await page.getByRole('button', { name: /^Show/ }).first().click()
    await page.getByRole('button', { name: 'Add a box' }).click()
    expect(await axe(page)).toEqual([])
    await shot(page, 'brief-making')
    const clicked = Date.now()
    await page.getByRole('button', { name: 'Make the page' }).click()
    const address = (await page.locator('.brief-address').textContent()) ?? ''
    const patrol = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'en-GB' })
    const street = await patrol.newPage()
    const wrong: string[] = []
    street.on('pageerror', (cause) => wrong.push(String(cause)))
    street.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    await street.goto(address)
    await street.getByRole('heading', { name: 'Look for the red van going north.' }).waitFor()
    const readableMs = Date.now() - clicked
    await street.locator('#still').waitFor({ timeout: 60_000 })
    await expect
      .poll(() =>
        street.locator('#still').evaluate((node) => (node as unknown as { naturalWidth: number }).naturalWidth),
      )
      .toBeGreaterThan(0)
    const wholeMs = Date.now() - clicked
    process.stdout.write(`brief: sentence after ${readableMs} ms, with its picture after ${wholeMs} ms\n`)
    expect(await patrol.cookies()).toEqual([])
    expect(await axe(street)).toEqual([])
    await shot(street, 'brief-page')
    await street.emulateMedia({ media: 'print' })
    expect((await street.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await street.emulateMedia({ media: 'screen' })
    await page.getByText('opened once').waitFor()
    await shot(page, 'briefs')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Recall…' }).click()
    await page.getByLabel('Why is it recalled?').fill('the wrong van')
    await page.getByRole('button', { name: 'Recall it' }).click()
    const recalled = Date.now()
    await street.getByText('do not act on it').waitFor({ timeout: 120_000 })
    process.stdout.write(`brief: the open page knew of the recall after ${Date.now() - recalled} ms\n`)
    expect(await street.locator('#sentence').isVisible()).toBe(false)
    await shot(street, 'brief-recalled')
    expect(await axe(street)).toEqual([])
    expect(wrong).toEqual([])
    await patrol.close()
  }, 400_000)

  test('with preserve dead the check is red and says what to do, and a real incident cannot be opened', async () => {
    await pool.query(
      `update platform.heartbeat set at = at - interval '1 hour' where process = 'worker:preserve' or process = 'preserve'`,
    )
    process.kill(stack.pidOf('preserve'), 'SIGSTOP')
    try {
      await page.goto(`${stack.commandUrl}/operations?open=`)
      await page.getByRole('button', { name: 'Large fire' }).click()
      await page.getByRole('radio', { name: 'Real' }).click()
      const sum = await finished()
      expect(await sum.getAttribute('data-state')).toBe('red')
      expect([await lineState('workers'), await lineState('canary')]).toContain('red')
      await page.getByLabel(/To open a REAL incident/).fill('Large')
      const press = page.getByRole('button', { name: 'Open for witnesses' })
      expect(await press.isDisabled()).toBe(true)
      expect(await axe(page)).toEqual([])
      await shot(page, 'operations-red')
    } finally {
      process.kill(stack.pidOf('preserve'), 'SIGCONT')
    }
    const { rows } = await pool.query(
      `select count(*)::integer as real from platform.incident where kind = 'event' and not exercise`,
    )
    expect(rows).toEqual([{ real: 0 }])
  }, 400_000)

  test('with inspect hung the check says so, and a real incident opens without pictures only if the officer chooses that', async () => {
    process.kill(stack.pidOf('inspect'), 'SIGSTOP')
    try {
      // Waits until the last heartbeat of the stopped worker is old enough for the check, because the test sets no
      // clock back.
      const silentMs = async () =>
        Number(
          (
            await pool.query(`select coalesce(min(extract(epoch from clock_timestamp() - at) * 1000), 0) as ms
              from platform.heartbeat where process in ('worker:inspect', 'inspect')`)
          ).rows[0]?.ms,
        )
      await expect.poll(silentMs, { timeout: 120_000, interval: 500 }).toBeGreaterThan(5_000)
      await page.goto(`${stack.commandUrl}/operations?open=`)
      await page.getByRole('button', { name: 'Large fire' }).click()
      await page.getByRole('radio', { name: 'Real' }).click()
      const sum = await finished()
      expect(await sum.getAttribute('data-state')).toBe('red')
      // The canary file is kept but not processed. The page says that this may only be load; the workers' line names
      // the silent process.
      expect([await lineState('workers'), await lineState('canary')]).toEqual(['red', 'unanswered'])
      await page.getByLabel(/To open a REAL incident/).fill('Large')
      const press = page.getByRole('button', { name: 'Open for witnesses' })
      expect(await press.isDisabled()).toBe(true)
      await page.getByRole('checkbox', { name: /^Open without pictures/ }).check()
      await expect.poll(() => press.isEnabled(), { timeout: 60_000 }).toBe(true)
      expect(await axe(page)).toEqual([])
    } finally {
      process.kill(stack.pidOf('inspect'), 'SIGCONT')
    }
  }, 400_000)

  test('custody has every action and the sign-ins', async () => {
    expect(await firsthand(stack, 'custody', 'verify')).toMatchObject({ ok: true, mismatches: [], isTold: true })
    const { shown } = (await firsthand(stack, 'custody', 'show', '--platform')) as {
      shown: readonly { readonly action: string; readonly subjectName: string | null }[]
    }
    const signedIn = shown.filter(({ action }) => action === 'session.opened')
    expect(signedIn.map(({ subjectName }) => subjectName)).toContain(officerOf(stack).name)
  })

  test('no page had an error', () => {
    expect(complaints).toEqual([])
  })
})
