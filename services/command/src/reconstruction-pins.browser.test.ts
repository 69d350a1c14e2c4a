import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, goWithin } from './console-browser.test-kit.ts'
import { createReconstruction } from './make-reconstruction.test-kit.ts'
import {
  AT,
  DESK,
  fits,
  PHONE,
  placedAt,
  reconstructionInBrowser,
  shoot,
  suite,
} from './reconstruction-browser.test-kit.ts'

suite('pins of officers, in a browser (needs chromium and a built console)', () => {
  const lent = reconstructionInBrowser()
  const { openItem, onTimeline, openAt } = lent

  /**
   * Pins the first item, which moves the other two. Open pages must then mark the moved times wherever they show them.
   */
  const marksOfMoved = async (context: BrowserContext, rig: readonly string[]) => {
    const at = async (path: string, size = DESK) => {
      const page = await context.newPage()
      await page.setViewportSize(size)
      await page.goto(`${lent.kit.url}/incidents/${lent.incident}/${path}`)
      return page
    }
    const [item, wall] = [await at(`items/${rig[1]}`, PHONE), await at(`wall?items=${rig.slice(0, 4).join(',')}`)]
    const glance = item.locator('.glance .by-one-mark')
    await glance.getByText('by one officer, not confirmed').waitFor()
    await glance.getByText('Pinned by anna on №').waitFor()
    const tiles = wall.locator('.wall-tile .by-one-mark')
    await tiles.nth(3).waitFor()
    const brief = await at(`briefs?item=${rig[1]}`)
    const said = brief.getByText('Patrols read after it: “by one officer, not confirmed”.')
    await said.waitFor()
    const table = await at('timeline?look=table')
    const line = table.locator(`tr[data-item="${rig[2]}"] .by-one-chip`)
    await line.getByText('by one officer').waitFor()
    for (const page of [item, brief, table]) expect(await axeFindings(page)).toEqual([])
    await fits(item, PHONE.width)
    for (const [which, page] of [item, wall, brief, table].entries()) await shoot(page, `by-one-${which}`)
    return [glance, tiles.first(), said, line]
  }

  test.each([PHONE, DESK])('a time is pinned and taken back by keyboard alone at $width', async (size) => {
    const { page } = await openItem(lent.items[1], size)
    await page.getByRole('button', { name: 'Pin its time…' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2026-06-01T12:00:07')
    await dialog.getByText('1 Jun 2026, 09:00:07 UTC').waitFor()
    const source = dialog.getByLabel('Where do you know it from?')
    await source.focus()
    // Chosen by arrow keys, because slowly typed letters would each begin a new search in the list.
    for (let at = 0; at < 12 && (await source.inputValue()) !== 'cctv'; at += 1) await page.keyboard.press('ArrowDown')
    expect(await source.inputValue()).toBe('cctv')
    await dialog.getByLabel('Why is it so?').fill('the clock of the traffic camera is in the picture')
    await shoot(page, `pin-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Pin it' }).focus()
    await page.keyboard.press('Enter')
    const pinned = page.locator('[data-anchor="time"]').first()
    await pinned.getByText('It began at 1 Jun 2026, 12:00:07.').waitFor()
    await expect.poll(() => pinned.textContent()).toContain('anna, from a surveillance camera')
    await page.getByRole('button', { name: 'Pin its time…' }).click()
    await dialog.getByText('This replaces the pin of anna').waitFor()
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2030-06-01T12:00:07')
    await dialog.getByLabel('Where do you know it from?').selectOption('cctv')
    await dialog.getByLabel('Why is it so?').fill('the clock was two seconds slow')
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await dialog.getByText(/^This file arrived by .* so it cannot have begun at .*2030/).waitFor()
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2026-06-01T12:00:09')
    await shoot(page, `pin-again-${size.width}`)
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await pinned.getByText('It began at 1 Jun 2026, 12:00:09.').waitFor()
    await page.getByText('Replaced by the newer pin of anna').first().waitFor()
    await pinned.getByRole('button', { name: 'Take it back…' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Why is it taken back?').fill('it was another camera')
    await page.getByRole('button', { name: 'Take it back', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.anchors .recalled').first().getByText('it was another camera').waitFor()
    await page.locator('[data-claim="officer.anchor"]').first().getByText('taken back').waitFor()
    await shoot(page, `pinned-${size.width}`)
  })

  test('a pin that moves a large rig counts at once, and is marked as one officer’s until a second confirms it', async () => {
    const rig: string[] = []
    for (let at = 0; at < 6; at += 1)
      rig.push(await lent.kit.kit.addItem(lent.incident, { kind: 'video', placement: placedAt(AT + at * 1000) }))
    await createReconstruction(lent.kit.kit.database.owner, lent.incident).setRig(rig)
    const { page } = await openItem(rig[0], PHONE)
    await page.getByRole('button', { name: 'Pin its time…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2026-06-01T12:01:37')
    await dialog.getByText('It moves up to 6 items together, 1 min 30 s later.').waitFor()
    await dialog.getByText('It counts at once. More than 5 items').waitFor()
    await dialog.getByLabel('Where do you know it from?').selectOption('cctv')
    await dialog.getByLabel('Why is it so?').fill('the flash is on the camera')
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'pin-much-390')
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await page.getByText('You pinned it: another officer confirms it.').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm this pin…' }).count()).toBe(0)
    await fits(page, PHONE.width)
    await shoot(page, 'pin-by-one-390')
    const bertil = await lent.kit.kit.addOfficer('bertil', { [lent.incident]: 'analyst' })
    const second = await openAt(bertil, { incident: lent.incident, path: 'overview', size: DESK })
    await second.page.getByRole('link', { name: 'One change in time waits for a second officer' }).click()
    const waits = second.page.locator('.by-one-pin')
    await waits.getByText('by one officer').waitFor()
    expect(await axeFindings(second.page)).toEqual([])
    await shoot(second.page, 'pin-waits-1366')
    const moved = await marksOfMoved(second.context, rig)
    await waits.getByRole('button', { name: 'Confirm this pin…' }).click()
    await second.page.getByLabel('What shows you that it is so?').fill('I see it on the camera, too')
    await shoot(second.page, 'pin-confirm-1366')
    await second.page.getByRole('button', { name: 'Confirm it', exact: true }).click()
    await second.page.getByText('Decided in the last day (').click()
    await second.page.getByText('Confirmed by bertil').waitFor()
    // No page is reloaded: open pages are notified.
    for (const mark of moved) await mark.waitFor({ state: 'detached' })
    await goWithin(second.page, `/incidents/${lent.incident}/items/${rig[0]}`)
    await second.page.getByRole('heading', { name: 'Claims' }).waitFor()
    await second.page.getByText('confirmed, as the second officer, what was pinned').waitFor()
    await second.context.close()
  })

  test('two subjects that were merged by mistake are separated again', async () => {
    const { page } = await onTimeline(PHONE)
    const mark = (description: string) =>
      page.evaluate(
        async ([path, body]) => {
          const headers = { 'content-type': 'application/json' }
          await fetch(String(path), { method: 'POST', headers, body: String(body) })
        },
        [
          `/api/incidents/${lent.incident}/items/${lent.items[1]}/marks`,
          JSON.stringify({ made: { kind: 'person', colour: 'amber', description } }),
        ],
      )
    await mark('man, grey coat')
    await mark('man with a bag')
    await goWithin(page, `/incidents/${lent.incident}/subjects`)
    const card = page.locator('[data-subject]').filter({ hasText: 'man with a bag' })
    await card.getByRole('button', { name: 'Same as another…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('The one that stays').selectOption({ label: 'man, grey coat' })
    await dialog.getByLabel('Why?').fill('the same coat')
    await dialog.getByRole('button', { name: 'Take them for the same' }).click()
    await page.getByRole('button', { name: 'Undo the merge…' }).waitFor()
    await shoot(page, 'merged-390')
    await page.getByRole('button', { name: 'Undo the merge…' }).click()
    await dialog.getByLabel('Why?').fill('another coat')
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'undo-merge-390')
    await dialog.getByRole('button', { name: 'Undo the merge', exact: true }).click()
    await page.getByRole('button', { name: 'Undo the merge…' }).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('[data-subject]').count()).toBe(2)
    await fits(page, PHONE.width)
  })
})
