import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { goWithin } from '../console-browser.test-kit.ts'
import { AT, DESK, findings, openAll, PHONE, shoot, standing, suite, wallInBrowser } from './wall-browser.test-kit.ts'

suite('a nudge on the wall, in a browser (needs chromium and a built console)', () => {
  const lent = wallInBrowser()
  const { openWall, rows, more } = lent

  test('a nudge by keyboard becomes a proposal; another officer confirms it in another browser, and it becomes an anchor', async () => {
    const { page } = await openWall(DESK, lent.anna, lent.items.slice(0, 2), AT + 6000)
    await openAll(page, 2)
    await page.getByRole('button', { name: 'Nudge № 2 against another' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nudge one against another' }).waitFor()
    await page.getByRole('img', { name: /^The sound of both/ }).waitFor()
    for (const key of [',', ',', ',', ',', ',', ',', '.']) await page.keyboard.press(key)
    await page.getByText('№ 2 is tried 50 ms earlier').waitFor()
    // The player moves to the new offset, so its picture changes.
    await expect
      .poll(async () => Math.abs(((await standing(page))[1] ?? 0) - (6000 - 730 + 50)))
      .toBeLessThanOrEqual(15)
    await page.keyboard.press('Shift+.')
    await page.keyboard.press('Shift+,')
    await page.getByText('№ 2 is tried 50 ms earlier').waitFor()
    await page.keyboard.press('b')
    await expect.poll(() => page.locator('.wall-grid').getAttribute('data-flicker')).toBe('a')
    await shoot(page, 'nudge-flicker-1366')
    await page.getByRole('button', { name: 'Side by side' }).click()
    await shoot(page, 'nudge-1366')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save as a pin…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('It would move up to 7 items, 50 ms earlier.').waitFor()
    await dialog.getByText(/another officer has to confirm it/).waitFor()
    await dialog.getByLabel('What shows that?').fill('the same bang in both')
    await shoot(page, 'save-nudge-1366')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Propose it' }).click()
    await page.getByText('You proposed it: another officer decides.').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm…' }).count()).toBe(0)

    const second = await openWall(PHONE, lent.carla, lent.items.slice(0, 2))
    await goWithin(second.page, `/incidents/${lent.incident}`)
    await second.page.getByRole('link', { name: 'One change in time waits for a second officer' }).click()
    await second.page.getByText(/^№ 2 began 680 ms after № 1/).waitFor()
    await second.page.getByText('the same bang in both').waitFor()
    await shoot(second.page, 'proposal-390')
    expect(await findings(second.page)).toEqual([])
    await goWithin(second.page, `/incidents/${lent.incident}/items/${lent.items[1]}`)
    await second.page.getByText('A nudge of this item waits for a second officer.').waitFor()
    await second.page.getByRole('link', { name: 'Decide on it below' }).click()
    await second.page.getByRole('link', { name: 'See it on the wall' }).click()
    await second.page.getByRole('button', { name: 'Try it here' }).click()
    await second.page.getByText('№ 2 is tried 50 ms earlier').waitFor()
    await second.page.getByRole('button', { name: 'Confirm…' }).focus()
    await second.page.keyboard.press('Enter')
    // The second officer reads who proposed the nudge, why, and what it would move.
    const deciding = second.page.getByRole('dialog')
    await deciding.getByText(/^proposed by anna/).waitFor()
    await deciding.getByText('the same bang in both').waitFor()
    await deciding.getByText('It would move up to 7 items, 50 ms earlier.').waitFor()
    await second.page.getByLabel('Why?').fill('I hear it, too')
    await shoot(second.page, 'confirm-390')
    await second.page.getByRole('button', { name: 'Confirm', exact: true }).click()
    // The first officer is notified.
    await page.getByText('Decided in the last day (1)').waitFor()
    await page.getByText('Decided in the last day (1)').click()
    await page.getByText(/confirmed by carla/).waitFor()
    const anchors = await rows<{ officer: string; offset: number }>(
      `select o.name as officer, abs(l.offset_ms) as offset from evidence.anchor a join evidence.link l on l.id = a.link_id
       join staff.officer o on o.id = a.officer_id where a.incident_id = $1`,
      [lent.incident],
    )
    expect(anchors).toEqual([{ officer: 'anna', offset: 680 }])
    expect(
      await rows(`select task from work.outbox where incident_id = $1 and task = 'reconstruct-incident'`, [
        lent.incident,
      ]),
    ).toHaveLength(1)
    await linkedAlready(page)
    await endedMeanwhile(page, second.page)
  })

  /** The two items are linked by now. Another nudge between them would move nothing and cannot be saved. */
  async function linkedAlready(page: Page) {
    await page.getByRole('button', { name: 'Nudge № 2 against another' }).click()
    await page.getByRole('heading', { name: 'Nudge one against another' }).waitFor()
    await page.keyboard.press(',')
    await page.getByRole('button', { name: 'Save as a pin…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^№ 2 began 680 ms after № 1: anna has linked the two so\./).waitFor()
    expect(await dialog.getByText(/It would (move|join)/).count()).toBe(0)
    await dialog.getByLabel('What shows that?').fill('a later bang')
    expect(await dialog.getByRole('button', { name: 'Propose it' }).isDisabled()).toBe(true)
    await shoot(page, 'linked-already-1366')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Stop nudging' }).click()
  }

  /** If a proposal ends while its dialog is open, the dialog says so. A proposal that ended by itself stays visible. */
  async function endedMeanwhile(page: Page, decider: Page) {
    const [item, other] = more
    const ask = (path: string, body?: object) =>
      page.evaluate(
        async ([url, sent]) => {
          const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent ?? null }
          return (await (await fetch(url, sent === undefined ? {} : init)).json()) as {
            id: string
            [name: string]: unknown
          }
        },
        [`/api/incidents/${lent.incident}/nudges${path}`, body && JSON.stringify(body)] as const,
      )
    const propose = async (offsetMs: number) => {
      const { items: moved, shiftMs } = await ask(`/effect?item=${item}&other=${other}&offsetMs=${offsetMs}`)
      const shown = { items: moved, shiftMs }
      return (await ask('', { item, other, offsetMs, shown, reason: 'the same flash' })).id
    }
    // A decided proposal is no longer offered, so the next one to confirm is the new one.
    await decider.getByText('Decided in the last day (1)').waitFor()
    const proposal = await propose(3000)
    await decider.getByRole('button', { name: 'Confirm…' }).click()
    const dialog = decider.getByRole('dialog')
    await dialog.getByLabel('Why?').fill('seen it, too')
    await ask(`/${proposal}/decision`, { decision: 'taken-back', reason: 'another flash' })
    await dialog.getByText(/^There is nothing to decide on any more: taken back by anna/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Confirm', exact: true }).isDisabled()).toBe(true)
    await shoot(decider, 'ended-meanwhile-390')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await propose(4000)
    await decider.getByRole('button', { name: 'Confirm…' }).waitFor()
    await rows('update evidence.current_placement set estimate = estimate + 300 where item_id = $1', [other])
    await rows(`select pg_notify('incident_changed', $1)`, [lent.incident])
    await decider.getByText('Ended without a decision (1)').waitFor()
    await decider.getByText(/ended: by now it would move 6 items, 3\.70 s later\. Propose it anew\./).waitFor()
    await shoot(decider, 'undecided-390')
    expect(await findings(decider)).toEqual([])
  }

  test('between two pinned items nothing is saved, and the officer reads why; the keys work while a step is focused', async () => {
    const pair: string[] = []
    for (const at of [AT + 600_000, AT + 601_000])
      pair.push(
        await lent.kit.kit.addItem(lent.incident, {
          kind: 'video',
          placement: { earliest: at, estimate: at, latest: at, status: 'placed' },
        }),
      )
    const { page } = await openWall(DESK, lent.anna, pair, AT + 600_000)
    const ask = await lent.kit.kit.signIn(lent.carla)
    const pin = async (item: string | undefined, at: number) => {
      const body = JSON.stringify({ time: { at }, source: 'cctv', reason: 'the clock in sight' })
      const path = `/api/incidents/${lent.incident}/items/${item}/anchors`
      expect((await ask(path, { method: 'POST', body })).status).toBe(201)
    }
    await pin(pair[0], AT + 600_000)
    await page
      .getByRole('button', { name: /^Nudge № / })
      .nth(1)
      .click()
    await page.getByLabel('1.00 s').check()
    // The focus stays on the chosen step.
    await page.keyboard.press('.')
    await page.getByText(/is tried 1\.00 s later/).waitFor()
    await page.getByRole('button', { name: 'Save as a pin…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^№ \d+ is pinned and stays: № \d+ moves\.$/).waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await pin(pair[1], AT + 601_000)
    await page.getByRole('button', { name: 'Save as a pin…' }).click()
    await dialog.getByText('Both are pinned: nothing will move. Take one pin back first.').waitFor()
    await dialog.getByLabel('What shows that?').fill('the same bang in both')
    expect(await dialog.getByRole('button', { name: /^(Save the pin|Propose it)$/ }).isDisabled()).toBe(true)
    await shoot(page, 'both-pinned-1366')
  })
})
