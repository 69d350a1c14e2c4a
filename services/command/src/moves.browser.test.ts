import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import { newId } from './command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, keepPages, openConsoleKit } from './console-browser.test-kit.ts'
import { TINY_WEBP } from './make-item.test-kit.ts'
import { moveAsPreserve } from './move-item.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1920, height: 1080 }
const renditions = ['thumb', 'preview'].map((kind) => ({ kind, mediaType: 'image/webp', bytes: TINY_WEBP }))

suite('moving to another incident, in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let [here, own, foreign] = ['', '', '']
  let anna: TestOfficer
  let ben: TestOfficer
  const openAt = keepPages(() => kit)
  const openItem = async (officer: TestOfficer, item: string, size = DESK) => {
    const { page } = await openAt(officer, { incident: here, path: 'members', isFresh: true, size })
    await goWithin(page, `/incidents/${here}/items/${item}`)
    await page.getByRole('heading', { name: 'Claims' }).waitFor()
    return page
  }
  const asked = async (item: string) =>
    (
      await kit.kit.database.owner.query(
        `select detail ->> 'to' as "to" from work.outbox where task = 'move-item' and subject = $1`,
        [item],
      )
    ).rows

  beforeAll(async () => {
    kit = await openConsoleKit()
    const { addIncident, addOfficer, database } = kit.kit
    here = await addIncident({ title: 'Drill at the station', state: 'drill' })
    own = await addIncident({ title: 'Smoke at the station' })
    foreign = await addIncident({ title: 'Flood in the valley', slug: 'flood-in-the-valley' })
    await database.owner.query('update platform.incident set exercise = (id = $1)', [here])
    anna = await addOfficer('anna', { [here]: 'commander', [own]: 'analyst' })
    ben = await addOfficer('ben', { [here]: 'analyst' })
  })
  afterAll(() => kit?.release())

  test.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])(
    'a submission moves to another incident of the officer on %s: the effect is shown before the second press',
    async (_, size) => {
      const submission = newId('submission')
      const item = await kit.kit.addItem(here, { submission, renditions })
      const second = await kit.kit.addItem(here, { submission, renditions })
      const page = await openItem(anna, item, size)
      await page.getByRole('button', { name: 'Move…' }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
      await dialog.getByLabel('To which incident').selectOption({ label: 'Smoke at the station' })
      await dialog.getByLabel('The whole sending: 2 files').check()
      expect(await axeFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Next' }).click()
      await dialog.getByText('This is an exercise, and that is real.').waitFor()
      await dialog.getByText('The 2 files leave every list here').waitFor()
      expect(await dialog.locator('[data-warning=no-member]').count()).toBe(0)
      expect(await axeFindings(page)).toEqual([])
      await dialog.getByRole('textbox').fill('It shows the real smoke')
      expect(await asked(item)).toEqual([])
      await dialog.getByRole('button', { name: 'Move it' }).click()
      await dialog.waitFor({ state: 'detached' })
      for (const one of [item, second]) expect(await asked(one)).toEqual([{ to: own }])
      // The item is moved while the page is open.
      const moved = await moveAsPreserve(kit.kit, item, own)
      await page.locator('[data-moved=told]').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Moved to Smoke at the station')
      expect(await page.locator('img').count()).toBe(0)
      expect(await page.getByRole('link', { name: 'Open it there' }).getAttribute('href')).toBe(
        `/incidents/${own}/items/${moved}`,
      )
    },
  )

  test('with the only file of a submission its words move too, and the dialog says so; one of several files leaves them here', async () => {
    const submission = newId('submission')
    const item = await kit.kit.addItem(here, { submission, renditions })
    await kit.kit.database.owner.query(
      `insert into evidence.statement (id, submission_id, incident_id, words, language, received_at)
       values ($1, $2, $3, 'we are on the roof', 'en', now())`,
      [newId('note'), submission, here],
    )
    const page = await openItem(anna, item, PHONE)
    await page.getByText('we are on the roof').first().waitFor()
    await page.getByRole('button', { name: 'Move…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('To which incident').selectOption({ label: 'Smoke at the station' })
    expect(await dialog.getByLabel('The whole sending: 1 file, and what was written with it').isChecked()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByLabel('This file only').check()
    await dialog.getByRole('button', { name: 'Next' }).click()
    await dialog.getByText('What the witness wrote stays here, and rings here.').waitFor()
    await dialog.getByRole('button', { name: 'Back' }).click()
    await dialog.getByLabel(/^The whole sending/).check()
    await dialog.getByRole('button', { name: 'Next' }).click()
    await dialog.getByText('What the witness wrote goes along').waitFor()
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/move-words-390.png` })
    await dialog.getByRole('textbox').fill('It is about the smoke')
    await dialog.getByRole('button', { name: 'Move it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await moveAsPreserve(kit.kit, item, own)
    await page.locator('[data-moved=told]').waitFor()
    expect(await page.getByText('we are on the roof').count()).toBe(0)
  })

  test('an incident of other officers is found by its public address; afterwards the page says only “Moved”', async () => {
    const item = await kit.kit.addItem(here, { renditions })
    const page = await openItem(anna, item, PHONE)
    await page.getByRole('button', { name: 'Move…' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByText('Flood in the valley').count()).toBe(0)
    await dialog.getByLabel('To which incident').selectOption({ label: 'Another, by its public address…' })
    await dialog.getByLabel('Its address for witnesses, whole or its last part').fill('nowhere')
    await dialog.getByRole('button', { name: 'Find it' }).click()
    await dialog.getByText('No open incident has this address.').waitFor()
    await dialog
      .getByLabel('Its address for witnesses, whole or its last part')
      .fill('https://send.example/Flood-in-the-valley ')
    await dialog.getByRole('button', { name: 'Find it' }).click()
    await dialog.getByText('Flood in the valley').waitFor()
    await dialog.getByRole('button', { name: 'Next' }).click()
    await dialog.locator('[data-warning=no-member]').waitFor()
    await dialog.getByRole('textbox').fill('It shows the flood')
    await dialog.getByRole('button', { name: 'Move it' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await asked(item)).toEqual([{ to: foreign }])
    await moveAsPreserve(kit.kit, item, foreign)
    await page.locator('[data-moved=untold]').waitFor()
    expect(await page.getByRole('main').textContent()).not.toContain('Flood')
  })

  test('officers who are not commanders have no such button', async () => {
    const page = await openItem(ben, await kit.kit.addItem(here, { renditions }))
    expect(await page.getByRole('button', { name: 'Move…' }).count()).toBe(0)
  })
})
