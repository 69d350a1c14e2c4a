import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, openConsoleKit } from '../console-browser.test-kit.ts'
import { moveAsPreserve } from '../move-item.test-kit.ts'

const SAYS = /The witness was not sure which incident this belongs to/
const MARK = 'incident not chosen'

let world: ConsoleKit
let incident: string
let other: string
let page: Page

beforeAll(async () => {
  world = await openConsoleKit()
  const { kit } = world
  incident = await kit.addIncident({ title: 'Explosion' })
  other = await kit.addIncident({ title: 'Flood' })
  const anna = await kit.addOfficer('anna', { [incident]: 'commander', [other]: 'commander' })
  ;({ page } = await world.openPage({ width: 1920, height: 940 }))
  await world.signIn(page, anna, 'overview')
})
afterAll(() => world.release())

const open = async (item: string, at = incident) => {
  await goWithin(page, `/incidents/${at}/items/${item}`)
  await page.getByRole('heading', { name: 'Claims' }).waitFor()
}
const say = (submission: string, unsure: boolean) =>
  world.kit.database.owner.query(
    `insert into evidence.statement (id, submission_id, incident_id, words, unsure, received_at)
     values ($1, $2, $3, 'a loud noise', $4, now())`,
    [`st_${submission}`, submission, incident, unsure],
  )

test('an item whose sender was not sure says so, and the move is one press away', async () => {
  const item = await world.kit.addItem(incident, { declaration: { unsure: true } })
  await open(item)
  const notice = page.locator('.unsure-notice')
  await notice.getByText(SAYS).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await notice.getByRole('button', { name: 'Move…' }).click()
  await page.getByRole('dialog').getByLabel('To which incident').waitFor()
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  await notice.getByText(SAYS).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize({ width: 1920, height: 940 })

  // An officer chose the incident to which it was moved.
  const moved = await moveAsPreserve(world.kit, item, other)
  await open(moved, other)
  expect(await page.getByText(SAYS).count()).toBe(0)
})

test('a file added later to words that were not sure says so, and the words carry the mark; a chosen one does not', async () => {
  const [unsure, sure] = [newId('submission'), newId('submission')]
  const [later, chosen] = [
    await world.kit.addItem(incident, { submission: unsure }),
    await world.kit.addItem(incident, { submission: sure }),
  ]
  await say(unsure, true)
  await say(sure, false)
  await open(later)
  await page.getByText(SAYS).waitFor()
  await page.getByText(MARK).first().waitFor()
  await open(chosen)
  await page.getByText('a loud noise').first().waitFor()
  expect(await page.getByText(SAYS).count()).toBe(0)
  expect(await page.getByText(MARK).count()).toBe(0)
})

test('who reviews it sees the mark beside what it is', async () => {
  await goWithin(page, `/incidents/${incident}/triage`)
  const facts = page.locator('.triage-item[data-current="true"] .triage-what')
  await facts.getByText(MARK).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
