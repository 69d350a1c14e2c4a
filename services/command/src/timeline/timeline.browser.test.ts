import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOfficer } from '../command.test-kit.ts'
import { axeFindings, type ConsoleKit, keepPages, openConsoleKit } from '../console-browser.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 9)
const MINUTE = 60_000
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }
const strip = { kind: 'filmstrip', mediaType: 'image/webp', bytes: TINY_WEBP }
const tiles = [0, 10_000, 20_000, 30_000].map((atMs) => ({ atMs }))
const index = {
  ...{ kind: 'filmstrip-index', mediaType: 'application/json' },
  bytes: Buffer.from(JSON.stringify({ tileWidth: 100, tileHeight: 60, columns: 2, tiles })),
}
const DESK = { width: 1366, height: 768 }

describe('the timeline in a browser', () => {
  let kit: ConsoleKit
  let incident: string
  let officer: TestOfficer
  const items: string[] = []
  const at = (minute: number, status = 'placed') => {
    const estimate = NOON + minute * MINUTE
    return { earliest: estimate - 2000, estimate, latest: estimate + 2000, status }
  }
  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    officer = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    for (let minute = 0; minute < 12; minute += 1)
      items.push(
        await kit.kit.addItem(incident, {
          ...{ kind: 'image', renditions: [thumb], placement: at(minute, minute === 3 ? 'likely' : 'placed') },
          receivedAt: NOON + 60 * MINUTE,
        }),
      )
    // Three items in one minute make it the busiest minute.
    for (const second of [2, 20, 40])
      items.push(
        await kit.kit.addItem(incident, {
          ...{ kind: 'video', durationMs: 40_000, renditions: [thumb, strip, index] },
          ...{ placement: at(20 + second / 60), receivedAt: NOON + 60 * MINUTE },
        }),
      )
    items.push(
      await kit.kit.addItem(incident, {
        ...{ kind: 'document', receivedAt: NOON + 60 * MINUTE },
        placement: { earliest: NOON, estimate: null, latest: NOON + 30 * MINUTE, status: 'open' },
      }),
    )
    const { owner } = kit.kit.database
    await owner.query('alter table evidence.item disable trigger item_is_final')
    await owner.query("update evidence.item set source = 'police' where id = $1", [items[13]])
    await owner.query('alter table evidence.item enable trigger item_is_final')
    await createReconstruction(owner, incident).addScene({
      ...{ id: 'sc_square', items: items.slice(0, 3), submissions: 3, peakAt: NOON + MINUTE },
      ...{ first: [NOON - 2000, NOON + 2000], last: [NOON + 2 * MINUTE - 2000, NOON + 2 * MINUTE + 2000] },
    })
  })
  afterAll(() => kit?.release())

  const axis = (page: Page) => page.locator('.axis-canvas')
  const lane = (page: Page, key: string) => page.locator(`[data-lane="${key}"]`)
  const spoken = (page: Page) => page.locator('[data-announced]').textContent()
  const openAt = keepPages(() => kit)
  const opened = async (size = DESK) => {
    const all = await openAt(officer, { incident, path: 'timeline', size, isFresh: true })
    await all.page.locator('.axis-canvas[data-ready]').waitFor()
    return all
  }
  const inTable = (page: Page) => page.locator('tbody tr[data-item]')

  test('the table states the same as the canvas, under the same filter', async () => {
    const { page, complaints } = await opened()
    for (const [key, count] of [
      ['image', 12],
      ['video', 3],
      ['document', 1],
    ] as const)
      await expect.poll(() => lane(page, key).getAttribute('data-count')).toBe(String(count))
    await page.getByRole('button', { name: 'Table' }).click()
    await expect.poll(() => inTable(page).count()).toBe(16)
    // The table states the same facts as the keyboard announcement for every item of a lane.
    await axis(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => spoken(page)).toMatch(/^Lane Video\. Video: 3 items/)
    const heard: string[] = []
    for (let n = 0; n < 3; n += 1) {
      const before = await spoken(page)
      await page.keyboard.press('Tab')
      await expect.poll(() => spoken(page)).not.toBe(before)
      heard.push(((await spoken(page)) ?? '').trim())
    }
    const rows = await page
      .locator('tbody tr[data-kind=video] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))
    expect(new Set(heard)).toEqual(new Set(rows))
    // Police material is labelled as such in the table, in the announcement and on its card.
    expect(rows.filter((label) => /, Police(,|$)/.test(String(label)))).toHaveLength(1)
    expect(await page.locator('tbody .chip-police').count()).toBe(1)
    await page.getByRole('button', { name: 'Cards' }).click()
    await page.locator(`article[data-item="${items[13]}"] .chip-police`).getByText('Police').waitFor()
    expect(await page.locator('article .chip-police').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('works by keyboard alone: zoom, a lane, the next item, its picture, its film, opening it; Tab leaves at the end', async () => {
    const { page } = await opened()
    await axis(page).focus()
    const span = () => page.locator('.axis-span').textContent()
    const before = await span()
    await page.keyboard.press('+')
    await expect.poll(span).not.toBe(before)
    const closer = await span()
    await page.keyboard.press('0')
    await expect.poll(span).not.toBe(closer)
    // An item can be reached only after the visible span has loaded.
    await page.locator('.axis-canvas[data-ready]').waitFor()
    await expect.poll(() => lane(page, 'video').getAttribute('data-count')).toBe('3')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => spoken(page)).toMatch(/^Lane Video\. Video: 3 items/)
    await page.keyboard.press('Enter')
    const peek = page.locator('[data-peek][data-chosen=true]')
    await peek.waitFor()
    const first = await peek.getAttribute('data-peek')
    await expect.poll(() => peek.locator('[data-covered=true]').count()).toBe(1)
    await page.keyboard.press('s')
    await peek.locator('[data-covered=false] [data-tile]').waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => peek.locator('[data-tile]').getAttribute('data-tile')).toBe('1')
    await page.keyboard.press('Escape')
    await peek.locator('[data-covered=true]').waitFor()
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Tab')
    await expect.poll(() => axis(page).evaluate((element) => element === document.activeElement)).toBe(false)
    await axis(page).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => peek.getAttribute('data-peek')).toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/items/${first}`)
  })

  test('a time span drawn on the axis goes into the address and narrows the list; its handles move, and it can be cleared', async () => {
    const { page } = await opened()
    await page.getByRole('button', { name: 'Table' }).click()
    await expect.poll(() => inTable(page).count()).toBe(16)
    const drag = async (from: number, to: number) => {
      // The page is scrolled to the table's button, and content above the axis may have arrived meanwhile.
      await page.evaluate(() => scrollTo(0, 0))
      const { x, y, width } = (await axis(page).boundingBox()) ?? { x: 0, y: 0, width: 0 }
      await page.mouse.move(x + width * from, y + 100)
      await page.mouse.down()
      await page.mouse.move(x + width * ((from + to) / 2), y + 100)
      await page.mouse.move(x + width * to, y + 100)
      await page.mouse.up()
    }
    await page.keyboard.down('Shift')
    await drag(0.01, 0.3)
    await page.keyboard.up('Shift')
    await page.locator('[data-brush]').waitFor()
    const words = () => new URL(page.url()).searchParams
    await expect.poll(() => words().has('to')).toBe(true)
    const [from, to] = [Number(words().get('from')), Number(words().get('to'))]
    expect(to).toBeGreaterThan(from)
    const inside = () =>
      Array.from({ length: 12 }, (_, minute) => NOON + minute * MINUTE).filter(
        (time) => time + 2000 >= Number(words().get('from')) && time - 2000 <= Number(words().get('to')),
      ).length
    await expect.poll(() => page.locator('tbody tr[data-kind=image]').count()).toBe(inside())
    expect(inside()).toBeGreaterThan(1)
    expect(await page.locator('tbody tr[data-kind=video]').count()).toBe(0)
    await drag(0.3, 0.99)
    await expect.poll(() => Number(words().get('to'))).toBeGreaterThan(to)
    expect(Number(words().get('from'))).toBe(from)
    // The table lies below the visible area and renders only some of its rows, but it states their number.
    const rows = () => page.locator('table[aria-rowcount]').getAttribute('aria-rowcount')
    await expect.poll(rows).toBe(String(1 + inside() + 3 + 1))
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(rows).toBe('17')
    await expect.poll(() => words().has('from')).toBe(false)
    // If the selection is made by keyboard (`[` and `]`), both of its ends start at the middle of the visible span.
    await axis(page).focus()
    await page.keyboard.press('[')
    await expect.poll(() => words().has('from')).toBe(true)
    for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.press(']')
    await expect.poll(() => Number(words().get('to')) - Number(words().get('from'))).toBeGreaterThan(0)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => words().has('from')).toBe(false)
  })

  test('the busiest minute is found, shown and chosen; a typed time is jumped to', async () => {
    const { page } = await opened()
    await page.getByRole('button', { name: 'Table' }).click()
    await page.getByRole('button', { name: 'Busiest minute' }).click()
    await page.locator(`[data-brush="${NOON + 20 * MINUTE}-${NOON + 21 * MINUTE - 1}"]`).waitFor()
    await expect.poll(() => page.locator('tbody tr[data-kind=video]').count()).toBe(3)
    await page.getByLabel('Go to time').fill('noon')
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await page.getByText('This is no time.').waitFor()
    await page.getByLabel('Go to time').fill('12:05:00')
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await expect.poll(() => page.locator('.axis-span').textContent()).toMatch(/12:0[1-5]/)
  })

  test('items that arrive meanwhile appear on the axis and in the list by themselves', async () => {
    const { page } = await opened()
    await expect.poll(() => lane(page, 'image').getAttribute('data-count')).toBe('12')
    const fresh = await kit.kit.addItem(incident, {
      ...{ kind: 'image', renditions: [thumb], placement: at(11.5), receivedAt: NOON + 60 * MINUTE },
    })
    kit.kit.deps.hub.poke(incident)
    await expect.poll(() => lane(page, 'image').getAttribute('data-count')).toBe('13')
    await page.locator(`[data-item="${fresh}"]`).waitFor()
    await page.getByText('1 new since you opened this').waitFor()
    await kit.kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [fresh])
    kit.kit.deps.hub.poke(incident)
    await expect.poll(() => lane(page, 'image').getAttribute('data-count')).toBe('12')
    await expect.poll(() => page.locator(`[data-item="${fresh}"]`).count()).toBe(0)
  })

  test('on a phone each scene has a lane, and spreading two fingers zooms in on what lies between them', async () => {
    const { page, context } = await opened({ width: 390, height: 844 })
    await page.getByLabel('Lanes by').selectOption('scene')
    await expect.poll(() => page.locator('[data-lane]').count()).toBe(1)
    await expect.poll(() => page.locator('[data-lane]').getAttribute('data-count')).toBe('3')
    await expect.poll(() => new URL(page.url()).searchParams.get('group')).toBe('scene')
    const spanMs = async () => {
      const [from = '', to = ''] = ((await page.locator('.axis-span').textContent()) ?? '')
        .replace(/\(.*/, '')
        .split('–')
      return Date.parse(to) - Date.parse(from)
    }
    await page.locator('.axis-canvas[data-ready]').waitFor()
    const before = await spanMs()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
    await axis(page).scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await axis(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          apart === undefined
            ? []
            : [0.5 - apart / 2, 0.5 + apart / 2].map((part, id) => ({ x: x + width * part, y: y + height / 2, id })),
      })
    await fingers('touchStart', 0.2)
    for (const apart of [0.3, 0.4, 0.5, 0.6]) await fingers('touchMove', apart)
    await fingers('touchEnd')
    // If two fingers move three times as far apart, a third of the time is shown.
    await expect.poll(async () => before / (await spanMs())).toBeCloseTo(3, 0)
    await fingers('touchStart', 0.6)
    for (const apart of [0.4, 0.3, 0.2]) await fingers('touchMove', apart)
    await fingers('touchEnd')
    await expect.poll(async () => before / (await spanMs())).toBeCloseTo(1, 0)
    await cdp.detach()
  })

  test.each([{ width: 390, height: 844 }, DESK, { width: 1920, height: 1080 }])(
    'at $width nothing overflows and axe finds nothing',
    async (size) => {
      const { page, complaints } = await opened(size)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
      expect(await axeFindings(page)).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})
