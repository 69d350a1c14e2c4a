import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const
/** The end of an officer's access must show on the screen within 5 s. A busy machine gets twice that. */
const MOST_MS = 10_000

const LINK = /\/set-up#[\w-]{43}$/

describe('officers come and go, in a browser', () => {
  let on: ConsoleKit
  let incident: string
  let item: string
  beforeAll(async () => {
    on = await openConsoleKit()
    incident = await on.kit.addIncident({ title: 'Smoke at the station' })
    item = await on.kit.addItem(incident, {
      renditions: [{ kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }],
    })
  })
  afterAll(() => on.release())

  const shoot = async (page: Page, name: string): Promise<void> => {
    const shots = process.env['SHOTS']
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  const overflowOf = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const linkFor = async (name: string): Promise<string> => {
    const capability = randomBytes(32).toString('base64url')
    const { id } = await on.kit.addOfficer(name, { [incident]: 'analyst' })
    const hash = createHash('sha256').update(capability).digest()
    await on.kit.database.owner.query('select staff.add_link($1, $2)', [id, hash])
    return `${on.url}/set-up#${capability}`
  }

  test.each(SIZES)('a link sets password and second factor and signs in, on a screen $width wide', async (size) => {
    const link = await linkFor(`newcomer ${size.width}`)
    const { page, complaints } = await on.openPage(size)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(link)
    await page.getByText(`This is the account of newcomer ${size.width}`).waitFor()
    await page.getByRole('img', { name: 'The secret as a picture' }).waitFor()
    const password = page.getByLabel('New password')
    await password.fill('a long enough sentence')
    expect(await password.getAttribute('type')).toBe('password')
    await page.getByLabel('Show the password').check()
    expect(await password.getAttribute('type')).toBe('text')
    expect(await axeFindings(page)).toEqual([])
    await expect.poll(() => overflowOf(page)).toBe(0)
    await shoot(page, `set-up-${size.width}`)
    const secret = ((await page.locator('.set-up-secret code').textContent()) ?? '').replaceAll(' ', '')
    // Switching to an authenticator app and back reloads the page on a phone. The secret stays the same.
    await page.reload()
    await page.locator('.set-up-secret code').waitFor()
    expect(((await page.locator('.set-up-secret code').textContent()) ?? '').replaceAll(' ', '')).toBe(secret)
    await password.fill('a long enough sentence')
    const code = page.getByLabel('The code that the app shows now')
    await code.fill('000000')
    await page.getByRole('button', { name: 'Keep it and sign in' }).click()
    await page.getByText('This code does not fit').waitFor()
    await code.fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: on.kit.now() }))
    await page.getByRole('button', { name: 'Keep it and sign in' }).click()
    await page
      .getByRole('button', { name: /^(Sign out|Menu)$/ })
      .first()
      .waitFor()
    // No request contained the fragment.
    expect(asked.filter((url) => url.includes(link.split('#')[1] ?? 'none'))).toEqual([])
    expect(page.url()).not.toContain('#')
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([])
    // The page of a used link says that it was used, and what to do.
    const { page: again } = await on.openPage(size)
    await again.goto(link)
    await again.getByText('This link was used already').waitFor()
    await again.getByRole('link', { name: 'Go to the sign-in' }).waitFor()
    await shoot(again, `set-up-used-${size.width}`)
  })

  test.each(SIZES)(
    'an officer whose account was ended is told so within 5 s, and no evidence stays on the screen, $width wide',
    async (size) => {
      const officer = await on.kit.addOfficer(`leaver ${size.width}`, { [incident]: 'analyst' })
      const { page } = await on.openPage(size)
      await on.signIn(page, officer, 'nowhere')
      await page.goto(`${on.url}/incidents/${incident}/timeline?look=table`)
      await page.locator(`[data-item="${item}"]`).first().waitFor()
      // Waits until the live stream is connected.
      await page.waitForFunction(() => document.querySelector('.stale-banner') === null)
      const began = performance.now()
      await on.kit.database.owner.query(`select staff.change_officer($1, 'end', '{}')`, [officer.id])
      await page.getByRole('heading', { name: 'Your access was ended' }).waitFor()
      expect(performance.now() - began).toBeLessThan(MOST_MS)
      expect(await page.locator('[data-item], img, video').count()).toBe(0)
      expect(await axeFindings(page)).toEqual([])
      await shoot(page, `ended-${size.width}`)
      await page.getByRole('button', { name: 'Go to the sign-in' }).click()
      await page.getByLabel('Password').waitFor()
    },
  )

  test('an officer whose role was taken sees nothing of that incident within 5 s, and continues with others', async () => {
    const elsewhere = await on.kit.addIncident({ title: 'Flood at the mill' })
    const officer = await on.kit.addOfficer('mover', { [incident]: 'analyst', [elsewhere]: 'viewer' })
    const { page } = await on.openPage()
    await on.signIn(page, officer, 'nowhere')
    await page.goto(`${on.url}/incidents/${incident}/timeline?look=table`)
    await page.locator(`[data-item="${item}"]`).first().waitFor()
    const began = performance.now()
    await on.kit.database.owner.query('select staff.take_membership($1, $2)', [incident, officer.id])
    await page.getByRole('heading', { name: 'Your access to this incident was ended' }).waitFor()
    expect(performance.now() - began).toBeLessThan(MOST_MS)
    expect(await page.locator('[data-item]').count()).toBe(0)
    await page.getByRole('link', { name: 'All incidents' }).click()
    await page.getByText('Flood at the mill').first().waitFor()
    expect(await page.getByText('Smoke at the station').count()).toBe(0)
  })

  test.each(SIZES)('an opener resets and ends an account, and confirms each by its name, $width wide', async (size) => {
    const opener = await on.kit.addOfficer(`opener ${size.width}`)
    await on.kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
    const name = `subject ${size.width}`
    await on.kit.addOfficer(name, { [incident]: 'analyst' })
    const { page, complaints } = await on.openPage(size)
    await on.signIn(page, opener, 'nowhere')
    await page.goto(`${on.url}/operations`)
    await page.getByRole('button', { name: 'Officers' }).click()
    const change = page.getByRole('button', { name: `Change ${name}` })
    await change.click()
    // Officers cannot change their own account.
    expect(await page.getByRole('button', { name: `Change ${opener.name}` }).count()).toBe(0)
    await shoot(page, `officers-${size.width}`)
    await page.getByRole('button', { name: 'Begin anew…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Begin ${name} anew` })
      .click()
    const link = page.getByRole('dialog', { name: `The link of ${name}` })
    expect(await link.locator('code').textContent()).toMatch(/\/set-up#[\w-]{43}$/)
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, `officer-link-${size.width}`)
    await link.getByRole('button', { name: 'I have handed it over' }).click()
    await page.getByText('has a link, not used yet').first().waitFor()
    await change.click()
    await page.getByRole('button', { name: 'Ends by itself…' }).click()
    await page
      .getByRole('dialog')
      .getByLabel(/^Until/)
      .fill('2031-01-01T12:00')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Set it for ${name}` })
      .click()
    await page
      .getByText(/until 1 Jan 2031/)
      .first()
      .waitFor()
    await change.click()
    await page.getByRole('button', { name: 'End for good…' }).click()
    await shoot(page, `officer-end-${size.width}`)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `End ${name}` })
      .click()
    await change.waitFor({ state: 'detached' })
    await expect.poll(() => overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
  })

  test.each(SIZES)(
    'an opener adds officers from a pasted list, each with a link that is shown once, $width wide',
    async (size) => {
      const opener = await on.kit.addOfficer(`adder ${size.width}`)
      await on.kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
      const { page, complaints } = await on.openPage(size)
      await on.signIn(page, opener, 'nowhere')
      await page.goto(`${on.url}/operations`)
      await page.getByRole('button', { name: 'Officers', exact: true }).click()
      await page.getByRole('button', { name: 'Add officers…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Add officers' })
      const names = dialog.getByLabel('Names, one in each line')
      const [first, second] = [`Åke ${size.width}`, `Bo ${size.width}`]
      await names.fill(`${first}\n<script>`)
      await dialog.getByText('No name of an account: \u2068<script>\u2069. It has letters').waitFor()
      // A pasted table: none of its cells becomes an officer, and long text does not widen the page.
      await names.fill(`name,role\nAnna,viewer\n${'x'.repeat(70)}\nBert,viewer\nCarl,viewer`)
      await dialog.getByText(/xxx…\u2069 and 2 more\. .* begins and ends with a letter or digit\.$/).waitFor()
      expect(await overflowOf(page)).toBe(0)
      await names.fill(`${first}\n<script>`)
      expect(await dialog.getByRole('button', { name: 'Add 1 officer' }).isDisabled()).toBe(true)
      await names.fill(`${first}\n\n${second}\n${opener.name}`)
      await dialog.getByLabel('Role in an incident').selectOption({ label: 'Smoke at the station' })
      await dialog.getByLabel(/^Account ends by itself/).fill('2031-01-01T12:00')
      expect(await axeFindings(page)).toEqual([])
      await shoot(page, `officers-add-${size.width}`)
      const asked: string[] = []
      page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()))
      // Three presses before the page renders again count once.
      await dialog.getByRole('button', { name: 'Add 3 officers' }).evaluate((button: HTMLElement) => {
        for (let press = 0; press < 3; press++) button.click()
      })
      await dialog.getByText('2 of 3 added.').waitFor()
      await dialog.getByText('There is, or was, an account of this name.').waitFor()
      expect(asked.filter((url) => url.endsWith('/accounts'))).toHaveLength(3)
      const links = await dialog.locator('code').allTextContents()
      expect(links).toEqual([expect.stringMatching(LINK), expect.stringMatching(LINK)])
      // Escape does not lose the links.
      await page.keyboard.press('Escape')
      expect(await dialog.getByRole('button', { name: `Copy the link of ${second}` }).count()).toBe(1)
      expect(await axeFindings(page)).toEqual([])
      await shoot(page, `officers-added-${size.width}`)
      await dialog.getByRole('button', { name: 'I have handed them over' }).click()
      await page.getByRole('button', { name: `Change ${second}` }).waitFor()
      await expect.poll(() => overflowOf(page)).toBe(0)
      expect(complaints.filter((one) => !one.includes('409'))).toEqual([])
      const { page: theirs } = await on.openPage(size)
      await theirs.goto(`${on.url}/set-up${new URL(links[0] ?? '').hash}`)
      await theirs.getByText(`This is the account of ${first}`).waitFor()
    },
  )

  test('a commander takes roles on the members’ page, except their own', async () => {
    const chief = await on.kit.addOfficer('chief', { [incident]: 'commander' })
    await on.kit.addOfficer('taken', { [incident]: 'viewer' })
    const { page } = await on.openPage({ width: 390, height: 844 })
    await on.signIn(page, chief, 'nowhere')
    await page.goto(`${on.url}/incidents/${incident}/members`)
    const take = page.getByRole('button', { name: 'Take the role of taken' })
    await take.waitFor()
    expect(await page.getByRole('button', { name: 'Take the role of chief' }).count()).toBe(0)
    await shoot(page, 'members-390')
    await take.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take it from taken' }).click()
    await take.waitFor({ state: 'detached' })
  })
})
