import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, newId, type TestOfficer } from '../../command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, openConsoleKit } from '../../console-browser.test-kit.ts'
import { phoneAt, say } from '../alarms.test-kit.ts'
import { keepCalling, openWebhook } from '../duty-phone.test-kit.ts'

describe('somebody hears the alarms of a real incident', () => {
  let on: ConsoleKit
  let webhook: Awaited<ReturnType<typeof openWebhook>>
  let keeper: ReturnType<typeof keepCalling>
  let isPhoneBroken = false
  let opener: TestOfficer
  let wanda: TestOfficer
  let tova: TestOfficer
  let operations: Page
  const complaints: string[][] = []

  beforeAll(async () => {
    webhook = await openWebhook(() => (isPhoneBroken ? 503 : 204))
    on = await openConsoleKit({ dutyPhone: phoneAt(webhook.address) })
    keeper = keepCalling(on.kit.deps.db, webhook.address)
    const drill = await on.kit.addIncident({ title: 'A drill elsewhere' })
    const other = await on.kit.addIncident({ title: 'Another drill' })
    opener = await on.kit.addOfficer('opener')
    await on.kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
    wanda = await on.kit.addOfficer('Wanda')
    tova = await on.kit.addOfficer('Tova', { [drill]: 'analyst', [other]: 'viewer' })
    operations = await openAt(opener, '/operations', { width: 390, height: 844 })
  })
  afterAll(async () => {
    await keeper?.close()
    await on?.release()
    webhook?.close()
  })

  async function openAt(officer: TestOfficer, path: string, size?: { width: number; height: number }): Promise<Page> {
    const opened = await on.openPage(size)
    complaints.push(opened.complaints)
    await on.signIn(opened.page, officer, 'nowhere')
    await opened.page.goto(`${on.url}${path}`)
    return opened.page
  }
  const aged = () =>
    on.kit.database.owner.query(`update platform.watch_sign set seen_at = seen_at - interval '91 seconds'`)

  const openReal = async (watcher: string): Promise<string> => {
    const preflight = newId('preflight')
    await on.kit.database.owner.query('insert into platform.preflight (id, officer_id, lines) values ($1, $2, $3)', [
      ...[preflight, opener.id, '[]'],
    ])
    on.kit.advance(30_000)
    const ask: Ask = await on.kit.signIn(opener)
    const answer = await ask('/api/platform/incidents', {
      method: 'POST',
      body: JSON.stringify({
        ...{ title: 'Fire at the depot', slug: 'fire', place: 'Depot', zone: 'Europe/Helsinki', languages: ['en'] },
        ...{ emergencyNumber: '112', texts: {}, state: 'active', preflight, watcher },
        members: [{ officer: tova.id, role: 'analyst' }],
      }),
    })
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { incident: string }).incident
  }

  test('after a call the page says that nobody has answered; after the digits are typed back it says who did, and until when', async () => {
    const panel = operations.getByRole('region', { name: 'Duty phone' })
    await panel.getByText('It was not called in the last day.').waitFor()
    isPhoneBroken = true
    await panel.getByRole('button', { name: 'Call the duty phone' }).click()
    await panel.getByText('The call did not go out (status-503). Look at FIRSTHAND_ALARM_WEBHOOK').waitFor()
    isPhoneBroken = false
    webhook.rung.splice(0)
    await panel.getByRole('button', { name: 'Call the duty phone' }).click()
    await panel.getByText(/^Call sent at \d\d:\d\d\. Nobody has answered yet\.$/).waitFor()
    expect(await panel.getByText(/Answered at/).count()).toBe(0)
    const digits = await webhook.hear()
    const field = panel.getByLabel('Six digits that the duty phone received')
    const check = panel.getByRole('button', { name: 'Check the digits' })
    expect(await check.isDisabled()).toBe(true)
    await field.fill(digits === '123456' ? '654321' : '123456')
    await check.click()
    await panel.getByText('These are not the digits that the duty phone received').waitFor()
    await panel.getByText(/Nobody has answered yet/).waitFor()
    await field.fill(digits)
    await field.press('Enter')
    await panel.getByText(/^Answered at \d\d:\d\d, typed back by opener\. Counts until .+ \d\d:\d\d\.$/).waitFor()
    await field.waitFor({ state: 'detached' })
    expect(await axeFindings(operations)).toEqual([])
  })

  test('the form for a real incident also calls the phone, and offers officers whose alarm screen is open', async () => {
    await goWithin(operations, '/operations?open=')
    await operations.getByRole('radio', { name: 'Drill' }).waitFor()
    expect(await operations.getByRole('region', { name: 'Duty phone' }).count()).toBe(0)
    await operations.getByRole('radio', { name: 'Real' }).click()
    await operations
      .getByRole('region', { name: 'Duty phone' })
      .getByText(/^Answered at/)
      .waitFor()
    await operations.getByText(`No other officer has an alarm screen open. They open it at ${on.url}/watch`).waitFor()
    const waiting = await openAt(wanda, '/watch')
    await waiting.getByText('You are here: operations can name you.').waitFor()
    expect(await axeFindings(waiting)).toEqual([])
    await waiting.context().close()
    await operations.getByRole('combobox', { name: 'Who watches the alarms' }).selectOption('Wanda')
    expect(await axeFindings(operations)).toEqual([])
    await goWithin(operations, '/operations')
    await aged()
  })

  test('a person’s input on the waiting screen keeps the session alive; the screen alone does not', async () => {
    const waiting = await openAt(wanda, '/watch')
    await waiting.getByText('You are here').waitFor()
    const seenAgo = async () =>
      Number(
        (
          await on.kit.database.owner.query(
            `select extract(epoch from now() - max(seen_at))::integer as ago from staff.session where officer_id = $1`,
            [wanda.id],
          )
        ).rows[0]?.ago,
      )
    const signedAgain = async () => {
      const signed = waiting.waitForResponse((answer) => answer.url().endsWith('/api/watch/signs'))
      await waiting.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await signed
    }
    await on.kit.database.owner.query(
      `update staff.session set seen_at = now() - interval '10 minutes'
      where officer_id = $1`,
      [wanda.id],
    )
    await signedAgain()
    expect(await seenAgo()).toBeGreaterThanOrEqual(600)
    await waiting.keyboard.press('Shift')
    await signedAgain()
    expect(await seenAgo()).toBeLessThan(300)
    await waiting.context().close()
    await aged()
  })

  test('a waiting officer is led to the alarms; if that screen is closed, every console says so until another officer watches', async () => {
    const waiting = await openAt(wanda, '/watch')
    await waiting.getByText('You are here').waitFor()
    const desk = await openAt(tova, '/')
    await desk.getByRole('heading', { name: 'Incidents' }).waitFor()
    const incident = await openReal(wanda.id)
    await waiting.waitForURL(`${on.url}/incidents/${incident}/alarms`)
    await expect
      .poll(
        async () =>
          (await on.kit.database.owner.query('select from platform.watch_sign where incident_id = $1', [incident]))
            .rowCount,
      )
      .toBe(1)
    const gone = 'Wanda no longer watches the alarms. Alarms of Fire at the depot may ring unheard.'
    expect(await desk.getByText(gone).count()).toBe(0)
    await waiting.context().close()
    await aged()
    await desk.getByText(gone).waitFor()
    await operations.getByText(gone).waitFor()
    // An officer without a role in the incident may read the notice and gets no button.
    expect(await operations.getByRole('button', { name: /^I watch now/ }).count()).toBe(0)
    // The same on screens of another incident.
    await desk.getByRole('link', { name: /A drill elsewhere/ }).click()
    await desk.getByRole('navigation').first().waitFor()
    await desk.getByText(gone).waitFor()
    expect(await axeFindings(desk)).toEqual([])
    await desk.getByRole('button', { name: 'I watch now: Fire at the depot' }).click()
    await desk.waitForURL(`${on.url}/incidents/${incident}/alarms`)
    await desk.getByText(gone).waitFor({ state: 'detached' })
    await operations.getByText(gone).waitFor({ state: 'detached' })
  })

  test('an alarm is announced on all other screens of officers who may take it, and a press leads to it', async () => {
    const [{ id: incident }] = (
      await on.kit.database.owner.query("select id from platform.incident where slug = 'fire'")
    ).rows as [{ id: string }]
    const desk = await openAt(tova, '/')
    await desk.getByRole('link', { name: /A drill elsewhere/ }).click()
    await desk.getByRole('navigation').first().waitFor()
    const rings = desk.getByText('An alarm rings in Fire at the depot.')
    expect(await rings.count()).toBe(0)
    await say(on.kit, incident, 'somebody has a gun')
    await rings.waitFor()
    expect(await axeFindings(desk)).toEqual([])
    await goWithin(desk, '/')
    await rings.waitFor()
    // An officer without a role in the incident is not asked to take its alarms.
    expect(await operations.getByText(/An alarm rings/).count()).toBe(0)
    await desk.getByRole('link', { name: 'Go to the alarms' }).click()
    await desk.waitForURL(`${on.url}/incidents/${incident}/alarms`)
    await rings.waitFor({ state: 'detached' })
  })

  test('no page logged an error', () => {
    // The browser also reports the refusals that the test provoked.
    expect(complaints.flat().filter((one) => !/400|409/.test(one))).toEqual([])
  })
})
