import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDutyPhone } from '../alarms/duty-phone.test-kit.ts'
import { axeFindings, type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

describe('operations on a phone', () => {
  let on: ConsoleKit
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    on = await openConsoleKit()
    const opener = await on.kit.addOfficer('opener')
    await on.kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
    // A real incident is reopened only if the duty phone works.
    const phone = await openDutyPhone(on.kit.deps.db)
    await phone.answer(opener.id)
    await phone.close()
    for (const title of ['Fire at the depot', 'Flood at the mill']) {
      const incident = await on.kit.addIncident({ title, state: 'active' })
      await on.kit.database.owner.query(`update platform.incident set zone = 'Europe/Helsinki' where id = $1`, [
        incident,
      ])
    }
    ;({ page, complaints } = await on.openPage({ width: 390, height: 844 }))
    await on.signIn(page, opener, 'nowhere')
    await page.goto(`${on.url}/operations`)
    await page.getByRole('heading', { name: 'Flood at the mill' }).waitFor()
  })
  afterAll(() => on.release())

  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const closesAt = async () =>
    (await on.kit.database.owner.query(`select closes_at from platform.incident where title = 'Flood at the mill'`))
      .rows[0]?.closes_at

  test('a screen reader can tell two incidents side by side apart', async () => {
    await expect.poll(() => page.getByRole('region', { name: /^Closing: / }).count()).toBe(2)
    expect(await axeFindings(page)).toEqual([])
  })

  test('a closing time is announced to witnesses only after a confirmation, and reopening says that it is removed', async () => {
    const card = page.getByRole('article', { name: 'Flood at the mill' })
    await card.getByRole('button', { name: '+1 h' }).click()
    const ask = page.getByRole('dialog', { name: 'Tell witnesses' })
    await ask.getByText('Witnesses are told: closes at').waitFor()
    expect(await closesAt()).toBeNull()
    await ask.getByRole('button', { name: 'Cancel' }).click()
    expect(await closesAt()).toBeNull()
    await card.getByRole('button', { name: '+1 h' }).click()
    await ask.getByRole('button', { name: 'Tell witnesses' }).click()
    await card.getByText('Witnesses can send until').waitFor()
    expect(await closesAt()).not.toBeNull()
    await card.getByRole('button', { name: 'Close now…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click()
    await card.getByRole('button', { name: 'Take files again' }).click()
    await page.getByRole('dialog').getByText('is dropped').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Take files again' }).click()
    await card.getByText('No closing time has been told').waitFor()
  })

  test('the zone of a new incident belongs to a place, and its texts in five languages fit a phone', async () => {
    await page.getByRole('button', { name: 'Open an incident' }).click()
    const zone = page.getByRole('combobox', { name: 'Time zone of the place' })
    await expect.poll(() => zone.inputValue()).not.toMatch(/^$|UTC|GMT/)
    await page.getByRole('button', { name: 'What the page says' }).click()
    await page.getByRole('tab').nth(4).waitFor()
    await expect.poll(overflow).toBe(0)
    await page.setViewportSize({ width: 360, height: 740 })
    await expect.poll(overflow).toBe(0)
    await page.setViewportSize({ width: 390, height: 844 })
  })

  test('the preview can call, and offers a text message only if its condition is stated', async () => {
    const preview = page.locator('.opening-page')
    await preview.getByText('112').waitFor()
    await page.getByLabel('Number for text messages').fill('112 00')
    await page.getByLabel('Which phones can text it').waitFor()
    expect(await preview.getByText('112 00').count()).toBe(0)
    await page.getByLabel('Which phones can text it').fill('Only registered phones.')
    await preview.getByText('Only registered phones.').waitFor()
    expect(await preview.getByText('112 00').count()).toBe(1)
    await page.getByLabel('Number for text messages').fill('')
    await page.getByLabel('Which phones can text it').fill('')
    // "Looking for someone" is on the page only with its number, whatever is said of it.
    const number = page.getByLabel('Number for who looks for somebody')
    await page.getByLabel('For who looks for somebody', { exact: true }).fill('From 8 to 22.')
    expect(await preview.getByText('From 8 to 22.').count()).toBe(0)
    await number.fill('0800 1')
    await preview.getByText('0800 1 – From 8 to 22.').waitFor()
    await number.fill('')
    await page.getByLabel('For who looks for somebody', { exact: true }).fill('')
  })

  test('the form says which languages read the title as it stands, until each has its own; the preview shows it', async () => {
    await page.getByLabel('Title, as witnesses read it').fill('Drill at the harbour')
    const lacking = page.getByText('witnesses read the title above as it stands')
    await expect.poll(() => lacking.textContent()).toMatch(/^Suomi, Svenska, Українська, العربية: /)
    await page.getByRole('button', { name: 'Title and place in each language' }).click()
    const ukrainian = page.getByLabel('Українська: title')
    await page.getByText('Empty: witnesses read “Drill at the harbour”.').first().waitFor()
    await ukrainian.fill('Навчання {number}')
    await page.getByLabel('Українська: place').fill('Гавань')
    await page.getByText('Witnesses would read “{number}”').waitFor()
    await ukrainian.fill('Навчання в гавані')
    await expect.poll(() => lacking.textContent()).toMatch(/^Suomi, Svenska, العربية: /)
    expect(await axeFindings(page)).toEqual([])
    await expect.poll(overflow).toBe(0)
    await page.locator('.opening-preview').getByRole('combobox').selectOption('uk')
    await page.locator('.opening-page').getByText('Навчання в гавані').waitFor()
    await page.locator('.opening-preview').getByRole('combobox').selectOption('en')
  })

  test('a drill at an address that does not answer opens only after a confirmation, and nobody is told that witnesses can send', async () => {
    await page.getByLabel('Title, as witnesses read it').fill('Drill at the harbour')
    const press = page.getByRole('button', { name: 'Open the drill' })
    const tick = page.getByRole('checkbox', { name: /^Open although this does not work: .*Public address/ })
    await tick.waitFor()
    await page.locator('.opening-confirm').getByText('witnesses cannot send').first().waitFor()
    expect(await press.isDisabled()).toBe(true)
    await tick.check()
    await expect.poll(() => press.isEnabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })

  test('a real incident warns that nothing is locked if the check finds no lock, and a second check repeats what failed', async () => {
    const kind = page.locator('.opening-kind')
    const lock = page.locator('[data-line="lock"]')
    await page.getByRole('radio', { name: 'Real', exact: true }).click()
    await kind.getByText('The check says whether').waitFor()
    await kind.getByText(/^Kept until .*It can be kept for longer, never for less\.$/).waitFor()
    await expect.poll(() => lock.getAttribute('data-state')).toBe('red')
    await lock.getByText(/asked at \d\d:\d\d:\d\d/).waitFor()
    await on.kit.database.owner.query(
      `insert into platform.ability (store, abilities) values ('vault', '{"kind": "local-disk"}')`,
    )
    // Nobody proves keys here, and the check would wait for a proof.
    await on.kit.database.owner.query(`update platform.incident set key_proven_at = now() where kind = 'check'`)
    await page
      .locator('.opening-confirm')
      .getByRole('button', { name: /^Look again: .*Lock against deletion/ })
      .click()
    await expect.poll(() => lock.getAttribute('data-state')).toBe('amber')
    await kind.getByText('Nothing is locked here').waitFor()
    await page.locator('.preflight-run:enabled').waitFor({ timeout: 120_000 })
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('radio', { name: 'Drill', exact: true }).click()
    await page.getByRole('checkbox', { name: /^Open although this does not work: .*Public address/ }).check()
  })

  test('all invalid fields are named at once, at the button and at each field, and the first has the focus', async () => {
    await page.getByLabel('Latitude').fill('91')
    await page.getByLabel('Longitude').fill('24.9')
    await page.getByLabel('Emergency number').fill('ring')
    const danger = page.getByLabel('First lines: how to be safe')
    await danger.fill('Call when you can.')
    await page.getByText('says no number').waitFor()
    await danger.fill('Ring {nummer} now')
    await page.getByText('Witnesses would read “{nummer}”').waitFor()
    await page.getByRole('button', { name: 'Open the drill' }).click()
    const said = page.locator('.opening-confirm [role="alert"]')
    await said.getByText('Emergency number').waitFor()
    for (const name of ['Latitude, Longitude', 'First lines: how to be safe'])
      await said.getByText(name).first().waitFor()
    const focused = page.locator('[aria-invalid="true"]:focus')
    await focused.waitFor()
    expect(await focused.inputValue()).toBe('ring')
    await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBe(4)
    expect(await axeFindings(page)).toEqual([])
    await expect.poll(overflow).toBe(0)
    await page.getByLabel('Emergency number').fill('112')
    await page.getByLabel('Latitude').fill('60.1')
    await danger.fill('Ring {number} now')
    await said.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Open the drill' }).click()
    await page.getByText('It is open, but the public address did not answer').waitFor()
    const { rows } = await on.kit.database.owner.query(
      `select texts -> 'uk' as uk from platform.incident where title = 'Drill at the harbour'`,
    )
    expect(rows[0]?.uk).toEqual({ name: 'Навчання в гавані', place: 'Гавань' })
    expect(await page.getByText('Witnesses can send now').count()).toBe(0)
  })

  test('no page logged an error', () => {
    // Refusals that the test provoked are expected.
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([])
  })
})
