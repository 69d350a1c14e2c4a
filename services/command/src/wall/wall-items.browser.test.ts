import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sha256 } from '../command.test-kit.ts'
import { goWithin } from '../console-browser.test-kit.ts'
import { AT, DESK, findings, openAll, shoot, suite, wallInBrowser } from './wall-browser.test-kit.ts'

suite('items on the wall, in a browser (needs chromium and a built console)', () => {
  const lent = wallInBrowser()
  const { openWall, rows } = lent

  test('a still shows its time, its placement and its custody entry, which was made before it and has its digest', async () => {
    const { page, complaints } = await openWall(DESK, lent.anna, lent.items, AT + 5000)
    await openAll(page)
    await page.getByRole('button', { name: 'Take a still of № 2' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Download PNG' }).waitFor()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download PNG' }).click(),
    ])
    const entries = await rows<{ seq: string; hash: string; action: string; detail: string }>(
      `select seq, hash, action, detail from custody.entry where incident_id = $1 and action like 'still.%' order by seq`,
      [lent.incident],
    )
    expect(entries.map(({ action }) => action)).toEqual(['still.taken', 'still.made'])
    expect(saved.suggestedFilename()).toBe(`still-item-2-custody-${entries[0]?.seq}.png`)
    const png = await readFile(await saved.path())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(JSON.parse(entries[1]?.detail ?? '{}')).toMatchObject({
      digest: sha256(png).toString('hex'),
      bytes: png.length,
    })
    const taken = JSON.parse(entries[0]?.detail ?? '{}') as { atMs: number; intoMs: number }
    expect(Math.abs(taken.atMs - (AT + 5000))).toBeLessThanOrEqual(15)
    expect(taken.atMs - taken.intoMs).toBe(AT + 730)
    await dialog.locator('summary').click()
    await dialog.getByText(`№ ${entries[0]?.seq} · ${entries[0]?.hash}`).waitFor()
    await shoot(page, 'still-1366')
    expect(await findings(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('items are chosen beside the clock, changed and removed; the address follows', async () => {
    const { page } = await openWall(DESK, lent.anna, lent.items.slice(0, 2))
    await page.getByRole('button', { name: 'Add an item…' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Put № 3 on the wall/ }).waitFor()
    await shoot(page, 'picker-1366')
    expect(await findings(page)).toEqual([])
    // Presses the second button before the tile of the first can appear.
    await dialog.getByRole('button', { name: /^Put № [34] on the wall/ }).evaluateAll((buttons) => {
      for (const button of buttons as HTMLElement[]) button.click()
    })
    await expect.poll(() => page.locator('.wall-tile').count()).toBe(4)
    await page.getByRole('button', { name: 'Take № 1 off the wall' }).click()
    await expect.poll(() => page.locator('.wall-tile').count()).toBe(3)
    await page.getByRole('button', { name: 'Change № 2 for another item' }).click()
    await dialog.getByRole('button', { name: /^Put № 1 on the wall/ }).click()
    await expect
      .poll(() => new URL(page.url()).searchParams.get('items'))
      .toBe([lent.items[0], lent.items[2], lent.items[3]].join(','))
    await page.getByRole('button', { name: 'Fill with the rig of № 1' }).click()
    await expect.poll(() => page.locator('.wall-tile').count()).toBe(4)
  })

  test('new items join those on the wall; a full wall asks which one to replace; the menu opens the last wall', async () => {
    const { page } = await openWall(DESK, lent.anna, lent.items.slice(0, 2))
    const onWall = () => new URL(page.url()).searchParams.get('items')?.split(',')
    const put = async (item: string | undefined) => {
      await goWithin(page, `/incidents/${lent.incident}/items/${item}`)
      await page.getByRole('link', { name: 'Put on the wall' }).click()
      await page.locator('.wall-tile').first().waitFor()
    }
    await put(lent.items[2])
    expect(onWall()).toEqual(lent.items.slice(0, 3))
    await put(lent.items[3])
    expect(onWall()).toEqual(lent.items)
    // An item that is on the wall already is not added again.
    await put(lent.items[1])
    expect(onWall()).toEqual(lent.items)
    const fifth = await lent.kit.kit.addItem(lent.incident, {
      placement: { earliest: AT, estimate: AT, latest: AT, status: 'placed' },
    })
    await goWithin(page, `/incidents/${lent.incident}/items/${fifth}`)
    await page.getByRole('button', { name: 'Put on the wall…' }).click()
    const dialog = page.getByRole('dialog', { name: 'The wall is full' })
    await dialog.getByRole('button', { name: 'Instead of № 2' }).waitFor()
    await shoot(page, 'wall-full-1366')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Instead of № 2' }).click()
    await expect.poll(onWall).toEqual([lent.items[0], fifth, lent.items[2], lent.items[3]])
    // The browser stores the wall, so it survives a reload.
    await page.goto(`${lent.kit.url}/incidents/${lent.incident}`)
    await page.getByRole('navigation').getByRole('link', { name: 'Wall', exact: true }).click()
    await expect.poll(onWall).toEqual([lent.items[0], fifth, lent.items[2], lent.items[3]])
    for (let left = 4; left > 0; left -= 1) {
      await page
        .getByRole('button', { name: /^Take № .* off the wall$/ })
        .first()
        .click()
      await expect.poll(() => page.locator('.wall-tile').count()).toBe(left - 1)
    }
    await page.getByText('Nothing is on the wall yet.').waitFor()
  })

  test('a tile outside its time is dimmed, and its distance is shown in a suitable unit', async () => {
    const { page } = await openWall(DESK, lent.anna, lent.items, AT + 40 * 86_400_000)
    await openAll(page)
    await page.getByText('ended 40 days ago').first().waitFor()
    const shownAs = () =>
      page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => Number(getComputedStyle(one).opacity)))
    await expect.poll(async () => Math.max(...(await shownAs()))).toBeLessThan(0.5)
    await shoot(page, 'wall-outside-1366')
    await page.getByRole('button', { name: 'ended 40 days ago' }).first().click()
    await expect.poll(async () => (await shownAs())[0]).toBe(1)
  })
})
