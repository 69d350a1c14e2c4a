import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, type ConsoleKit, keepPages, openConsoleKit } from '../console-browser.test-kit.ts'

const DAY_MS = 24 * 3_600_000

describe('the date until which an incident is kept, in operations and on an item', () => {
  let on: ConsoleKit
  let page: Page
  let complaints: string[]
  let incident: string
  let item: string
  const openAt = keepPages(() => on)

  beforeAll(async () => {
    on = await openConsoleKit()
    incident = await on.kit.addIncident({ title: 'Flood at the mill', state: 'closed' })
    item = await on.kit.addItem(incident)
    await on.kit.database.owner.query(
      `update platform.incident set zone = 'Europe/Helsinki', exercise = false, lock_mode = 'GOVERNANCE',
         keep_until = '2040-06-30T12:00:00Z' where id = $1`,
      [incident],
    )
    const until = new Date(Date.now() + 30 * DAY_MS)
    await on.kit.database.owner.query(`insert into evidence.lock (item_id, incident_id, until) values ($1, $2, $3)`, [
      item,
      incident,
      until,
    ])
    const opener = await on.kit.addOfficer('opener')
    await on.kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
    ;({ page, complaints } = await on.openPage({ width: 390, height: 844 }))
    await on.signIn(page, opener, 'nowhere')
    await page.goto(`${on.url}/operations`)
    await page.getByText('Closed (1)').click()
    await page.getByRole('heading', { name: 'Flood at the mill' }).waitFor()
  })
  afterAll(() => on.release())

  const card = () => page.getByRole('article', { name: 'Flood at the mill' })
  const keepUntil = async (): Promise<Date> =>
    (await on.kit.database.owner.query('select keep_until from platform.incident where id = $1', [incident])).rows[0]
      ?.keep_until

  test('a closed incident is kept for longer, after a warning that this can never be undone', async () => {
    const keeping = card().getByRole('region', { name: 'Keeping: Flood at the mill' })
    await keeping.getByText(/^Kept until .*2040\. Its files are locked until .*; each day for longer\.$/).waitFor()
    const day = keeping.getByLabel('Keep until (Europe/Helsinki)')
    for (const nearer of ['2039-01-01', '2040-06-29']) {
      await day.fill(nearer)
      await keeping.getByText(/^It is kept until .*2040 already, and never for less: choose a later day\.$/).waitFor()
      expect(await keeping.getByRole('button', { name: 'Keep for longer…' }).isDisabled()).toBe(true)
    }
    expect(await axeFindings(page)).toEqual([])
    await day.fill('2042-12-31')
    await keeping.getByRole('button', { name: 'Keep for longer…' }).click()
    const ask = page.getByRole('dialog', { name: 'Keep for longer' })
    await ask.getByText(/kept until .*2042\. This time is never shortened again/).waitFor()
    expect((await keepUntil()).getUTCFullYear()).toBe(2040)
    await ask.getByRole('button', { name: 'Keep it until then' }).click()
    await keeping.getByText(/^Kept until .*2042\./).waitFor()
    expect((await keepUntil()).toISOString()).toBe('2042-12-31T21:59:00.000Z')
    expect(await axeFindings(page)).toEqual([])
  })

  test('an incident whose store refuses locks is red in the list until the store locks again', async () => {
    await on.kit.database.owner.query(
      `insert into evidence.lock_pass (incident_id, refused_at, refused_code) values ($1, now(), 'forbidden')`,
      [incident],
    )
    const alarm = card().getByRole('alert')
    await alarm.getByText(/^The store refuses to lock for longer: locks run out from /).waitFor()
    // The notice shows although closed incidents are folded, and nothing says that keeping is extended automatically.
    await page.getByRole('region', { name: 'Incidents', exact: true }).getByRole('alert').waitFor()
    expect(await card().getByText('each day for longer').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide()).toBe(0)
    await on.kit.database.owner.query('update evidence.lock_pass set refused_at = null')
    await alarm.waitFor({ state: 'detached' })
  })

  test('an item shows until when it is locked and kept', async () => {
    const officer = await on.kit.addOfficer('anna', { [incident]: 'commander' })
    const { page: desk } = await openAt(officer, {
      ...{ incident, path: `items/${item}`, size: { width: 1920, height: 1080 } },
    })
    await desk.getByText(/\(kept until .*2042\)$/).waitFor()
    await desk.getByText('Locked until', { exact: true }).waitFor()
  })

  test('no page logged an error', () => {
    expect(complaints).toEqual([])
  })
})
