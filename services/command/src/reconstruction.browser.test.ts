import { expect, test } from 'vitest'
import { axeFindings } from './console-browser.test-kit.ts'
import {
  CLAIM,
  DESK,
  fits,
  PHONE,
  reconstructionInBrowser,
  SIZES,
  shoot,
  suite,
} from './reconstruction-browser.test-kit.ts'

suite('reasons for an item’s place in time, in a browser (needs chromium and a built console)', () => {
  const lent = reconstructionInBrowser()
  const { openItem, onTimeline } = lent

  test.each(SIZES)('the page says where, why and what disagrees at $width, and axe finds nothing', async (size) => {
    const { page, complaints } = await openItem(lent.items[0], size)
    await page.getByText('provisional, settling').waitFor()
    await page.getByText(/The strongest of \d reasons\./).waitFor()
    await page.getByRole('button', { name: 'How sure?' }).click()
    await page.getByText('62 % of what decides the time').waitFor()
    await page.getByText(/by a clock that is 1 hour.* fast/).waitFor()
    await page.getByText(/It was never checked on real incidents/).waitFor()
    await page
      .getByText(/of № 2$/)
      .first()
      .waitFor()
    await page.getByText('2.50 s after this one').waitFor()
    await expect
      .poll(() =>
        page.locator('[data-verdict]').evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict'))),
      )
      .toEqual([...['used', 'tentative', 'rejected']])
    expect(await page.locator('body').textContent()).not.toMatch(/independent/i)
    await fits(page, size.width)
    await shoot(page, `item-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('a conflict leads to the claim that it names', async () => {
    const { page } = await openItem(lent.items[0], PHONE)
    await page.locator('.conflicts a').first().focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.querySelector(':target')?.getAttribute('data-claim')))
      .toBe(CLAIM)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName === 'TR' || location.hash.length > 3))
      .toBe(true)
  })

  test('a place and a link are pinned; a viewer sees both and no button', async () => {
    const { page } = await openItem(lent.items[2], DESK)
    await page.getByRole('button', { name: 'Pin its place…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Latitude').fill('60.17012')
    await dialog.getByLabel('Longitude').fill('24.94101')
    await dialog.getByLabel('Where do you know it from?').selectOption('own-observation')
    await dialog.getByLabel('Why is it so?').fill('the clock tower is in the picture')
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await page.getByText('It was at 60.17012, 24.94101, within 50 m.').waitFor()
    await page.getByText("An officer's pinned place").first().waitFor()
    const number = (await page.getByRole('heading', { level: 1 }).textContent())?.replace(/\D/g, '') ?? ''
    await page.getByRole('button', { name: 'Link it with another item…' }).click()
    await dialog.getByLabel('Number of the other item').fill(String(Number(number) - 1))
    await dialog.getByLabel('It began how many seconds').fill('-13.2')
    await dialog.getByText('It began 13.20 s before this one.').waitFor()
    // The link would move an item by more than a second, so it waits for a second officer, even if entered as numbers.
    await dialog.getByText(/^It would move up to \d items, 10\.70 s earlier\.$/).waitFor()
    await dialog.getByLabel('What shows that').fill('the same flash in both')
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'link-proposed-1366')
    await dialog.getByRole('button', { name: 'Propose it' }).click()
    const proposal = page.locator('.wall-proposal')
    await proposal.getByText('You proposed it: another officer decides.').waitFor()
    expect(await page.locator('[data-anchor="link"]').count()).toBe(0)
    await shoot(page, 'link-waits-1366')
    await proposal.getByRole('button', { name: 'Take it back…' }).click()
    await dialog.getByLabel('Why?').fill('it was another flash')
    await dialog.getByRole('button', { name: 'Take it back', exact: true }).click()
    await proposal.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Link it with another item…' }).click()
    await dialog.getByLabel('Number of the other item').fill(String(Number(number) - 1))
    await dialog.getByLabel('It began how many seconds').fill('-3.2')
    await dialog.getByLabel('What shows that').fill('the same flash in both')
    await dialog.getByRole('button', { name: 'Link them' }).click()
    await page.locator('[data-anchor="link"]').getByText('3.20 s before this one').waitFor()
    await shoot(page, 'anchors-1366')
    const other = await openItem(lent.items[2], DESK, lent.viewer)
    await other.page.getByText('It was at 60.17012').waitFor()
    expect(await other.page.getByRole('button', { name: /^(Pin|Link|Take)/ }).count()).toBe(0)
    await other.context.close()
  })

  test.each(SIZES)('scenes and coverage at $width', async (size) => {
    const { page, complaints } = await onTimeline(size)
    await page.getByRole('link', { name: 'Scenes' }).click()
    await page.getByText('3 of 3 items in the lists (100 %) not reviewed yet').waitFor()
    await page.getByText('time only: nothing in it says where').waitFor()
    await page.getByText('If nobody filmed it, it may still have happened.').waitFor()
    await page.locator('table.heat td:is(.heat-none, .heat-gaps)').first().waitFor()
    await fits(page, size.width)
    await shoot(page, `scenes-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.getByRole('link', { name: 'Show scene 1 on the timeline' }).click()
    await page.locator('.count[data-count="3"]').waitFor()
    await page.getByRole('button', { name: 'Show everything again' }).click()
    await page.locator('.count[data-count="5"]').waitFor()
  })

  test.each(SIZES)('revisions, and what a revision moved, at $width', async (size) => {
    const { page } = await onTimeline(size)
    await page.getByRole('link', { name: 'Revisions' }).click()
    await page.locator('[data-revision="2"]').getByText('provisional', { exact: true }).waitFor()
    await page.locator('.pins [data-anchor="place"]').getByText('It was at 60.17012').waitFor()
    await fits(page, size.width)
    await shoot(page, `revisions-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Revision 3' }).click()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Take this revision out' }).click(),
    ])
    expect(saved.suggestedFilename()).toMatch(/^timeline-in_\w+-revision-3\.json$/)
    await page.getByText('1 moved, at most 1 min 1 s').waitFor()
    await page.getByText('1 interval grew by more than half').waitFor()
    await page.getByText('moved 1 min 1 s later, ±8 s → ±3 d, against revision 1.').waitFor()
    await page.getByText('was held by its pin; without it, it would stand 900 ms later.').waitFor()
    await page.getByRole('heading', { name: 'What differs from settled revision 1' }).waitFor()
    await fits(page, size.width)
    await shoot(page, `revision-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
  })
})
