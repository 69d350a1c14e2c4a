import { expect, test } from 'vitest'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import {
  AT,
  DESK,
  findings,
  inStep,
  loopedIn,
  openAll,
  ready,
  SIZES,
  STARTS,
  shoot,
  standing,
  standingWhile,
  suite,
  wallInBrowser,
} from './wall-browser.test-kit.ts'

suite('the wall, in a browser (needs chromium and a built console)', () => {
  const lent = wallInBrowser()
  const { openWall, looks } = lent

  test('nothing of a tile is fetched, audible or clear before it is opened; then the look is in custody', async () => {
    const { page, complaints } = await openWall()
    await page.getByText('Covered and muted until you show it').first().waitFor()
    expect(await page.locator('.wall-tile video').count()).toBe(0)
    expect(await page.locator('.cover[data-covered="true"]').count()).toBe(4)
    expect((await looks()).filter(({ action }) => action !== 'look.view')).toEqual([])
    expect((await looks()).some(({ subject }) => subject === 'wall')).toBe(true)
    await page.getByRole('button', { name: 'Show item 1 on the wall' }).click()
    await page.locator('.wall-tile video').waitFor()
    await expect.poll(async () => (await looks()).map(({ action }) => action)).toContain('look.played')
    const opened = (await looks()).filter(({ subject }) => subject === lent.items[0])
    expect(opened.map(({ action }) => action)).toEqual(['look.opened', 'look.played'])
    expect(opened[0]?.detail).toBe('{"page":"wall"}')
    expect((await looks()).filter(({ subject }) => subject === lent.items[1])).toEqual([])
    expect(
      await page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).muted)),
    ).toEqual([true])
    expect(complaints).toEqual([])
  })

  test('four clips play in step: by their painted frames, no two are a frame apart', async () => {
    const { page, complaints } = await openWall()
    await openAll(page)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await inStep(page, 50)
    // The clips are also in step after a jump.
    await page.keyboard.press('ArrowRight')
    await inStep(page, 25)
    await page.keyboard.press('Space')
    expect(complaints).toEqual([])
  })

  test('while paused each tile shows its picture of that instant; steps, jumps and typed times move it there', async () => {
    const { page } = await openWall(DESK, lent.anna, lent.items, AT + 5000)
    await openAll(page)
    const stand = async (at: number) =>
      await expect
        .poll(async () =>
          Math.max(...(await standing(page)).map((ms, tile) => Math.abs(ms - (at - (STARTS[tile] ?? 0))))),
        )
        .toBeLessThanOrEqual(15)
    await stand(5000)
    await page.keyboard.press('ArrowRight')
    await stand(6000)
    await page.keyboard.press('.')
    await stand(6040)
    await page.getByLabel('Jump to').fill('12:00:15.5')
    await page.keyboard.press('Enter')
    await stand(8500)
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(String(AT + 8500))
    // Before the last clip begins, its tile says so and links to its start.
    await page.getByLabel('Jump to').fill('12:00:08')
    await page.keyboard.press('Enter')
    await page.locator('.wall-tile').nth(3).getByRole('button', { name: 'begins in 0:02' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(String(AT + 2210))
    await page.getByLabel('Jump to').fill('12:00:40')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByText(/^ended 0:\d\d ago$/).count()).toBe(4)
    await page.getByLabel('Jump to').fill('soon')
    await page.keyboard.press('Enter')
    await page.getByText('That is no time.').waitFor()
  })

  test('a range plays in a loop, at another speed, with one clip’s sound', async () => {
    const { page } = await openWall(DESK, lent.anna, lent.items, AT + 5000)
    await openAll(page)
    await page.keyboard.press('i')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'No loop' }).waitFor()
    await page.getByLabel('Speed').selectOption('2')
    await page.getByRole('button', { name: 'Hear № 2' }).click()
    await page.locator('h1').click()
    await page.keyboard.press('Space')
    // Retried until two turns of the loop are on time. A busy page may be late in sending a player back to the loop's
    // start.
    await expect
      .poll(async () => {
        const looped = await loopedIn(page, [5000, 6000])
        return looped.earliest > 4600 && looped.beyondMs < 400 ? 'over and over' : looped
      })
      .toBe('over and over')
    const muted = () =>
      page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).muted))
    await expect.poll(muted).toEqual([...[true, false, true, true]])
    await page.keyboard.press('2')
    await expect
      .poll(() =>
        page.locator('.wall-tile video').evaluateAll((all) => all.every((one) => (one as HTMLVideoElement).muted)),
      )
      .toBe(true)
  })

  test('a tile that loads holds the clock and says so; if it takes too long it is marked, and the others go on', async () => {
    const { page } = await openWall(DESK, lent.anna, lent.items, AT + 5000)
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(`**/items/${lent.items[2]}/renditions/proxy`, async (route) => {
      await gate
      await route.continue()
    })
    await page.getByRole('button', { name: 'Open all' }).click()
    await expect.poll(() => page.locator('.wall-tile[data-open="true"] video').count()).toBe(4)
    await page.locator('h1').click()
    // All other clips are ready, so the wall waits only for this one.
    await expect.poll(async () => (await ready(page)).map((isReady, at) => isReady || at === 2)).not.toContain(false)
    // Measured in the page, because the page's own clock decides how long the wall waits.
    const whileHeld = standingWhile(page, 'Waiting for № 3 to load')
    await page.keyboard.press('Space')
    const stood = (await whileHeld).map(([first = 0]) => Math.abs(first - 5000))
    expect(stood.length).toBeGreaterThan(0)
    expect(Math.max(...stood)).toBeLessThanOrEqual(15)
    await page.getByText('Loading: not in step').waitFor()
    await expect.poll(async () => (await standing(page))[0] ?? 0).toBeGreaterThan(5100)
    release()
    await expect.poll(() => page.locator('.wall-tile[data-step="in-step"]').count()).toBe(4)
    await expect
      .poll(async () => {
        const now = await standing(page)
        return Math.abs((now[0] ?? 0) - (STARTS[2] + (now[2] ?? 0)))
      })
      .toBeLessThanOrEqual(60)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('a photo stays visible, and is lit while the clock is within its interval', async () => {
    const photo = await lent.kit.kit.addItem(lent.incident, {
      ...{ kind: 'image', mediaType: 'image/webp' },
      placement: { earliest: AT + 2000, estimate: AT + 3000, latest: AT + 4000, status: 'placed' },
      renditions: [{ kind: 'preview', mediaType: 'image/webp', bytes: TINY_WEBP }],
    })
    const { page } = await openWall(DESK, lent.anna, [photo], AT + 3500)
    await page.getByRole('button', { name: 'Open all' }).click()
    await page.locator('.wall-photo[data-now="true"]').waitFor()
    await page.getByText('±1 s').waitFor()
    await page.getByText('taken now').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('.wall-photo[data-now="false"]').waitFor()
    await page.getByText('taken 0:01 ago').waitFor()
  })

  test('on a laptop all four pictures and the clock are visible at once', async () => {
    const { page } = await openWall()
    await openAll(page)
    const boxes = await page
      .locator('.wall-picture, .wall-controls')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    expect(boxes).toHaveLength(5)
    const controls = boxes[4]
    for (const { top, bottom, height, width } of boxes.slice(0, 4)) {
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(controls?.top ?? 0)
      expect(height).toBeGreaterThanOrEqual(180)
      expect(width).toBeGreaterThanOrEqual(320)
    }
    expect(controls?.bottom).toBeLessThanOrEqual(768)
    // The controls form one row: the play button is as high as the jump field beside it.
    const rows = await page
      .locator('.wall-play, .wall-jump input')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    const [play, jump] = rows.map(({ top, height }) => top + height / 2)
    expect(Math.abs((play ?? 0) - (jump ?? 0))).toBeLessThan(8)
    expect(rows[1]?.right).toBeLessThanOrEqual(1366)
  })

  test.each(SIZES)('four tiles at $width, closed and open: axe finds nothing and nothing overflows', async (size) => {
    const { page, complaints } = await openWall(size)
    await shoot(page, `wall-shut-${size.width}`)
    expect(await findings(page)).toEqual([])
    await openAll(page)
    await shoot(page, `wall-${size.width}`)
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    expect(complaints).toEqual([])
  })
})
