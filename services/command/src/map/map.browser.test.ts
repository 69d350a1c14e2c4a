import { describe, expect, test } from 'vitest'
import { axeFindings } from '../console-browser.test-kit.ts'
import { EACH, mapInBrowser, NOON, soon, soonSeen } from './map-browser.test-kit.ts'

const lent = mapInBrowser()
const { load, count, colours, leave, goTo, asked, complaints, open, rows, items, word } = lent

describe('the map', () => {
  test('is drawn without the internet: the grid, the outlines and the items come from this host alone', async () => {
    await load()
    await soon(count).toBe('20')
    await soon(() => lent.page.locator('.map-nowhere').getAttribute('data-count')).toBe('2')
    await soon(() => lent.page.locator('.map-grid-east').count()).toBeGreaterThan(0)
    await soon(() => lent.page.locator('.map-scale').textContent()).toMatch(/\d+ (m|km)/)
    const ends = Array.from({ length: 2 }, () => expect.stringMatching(/^1 Jun, \d\d:\d\d$/))
    await soon(() => lent.page.locator('.map-strip-foot > .muted').allTextContents()).toEqual(ends)
    // More than one colour is drawn, because items lie on top of the ground.
    await soonSeen(colours).toBeGreaterThan(3)
    // Five hundred kilometres to the north the grid would be wrong by a tenth, so the map draws none and says so.
    await leave()
    await goTo(`/incidents/${lent.incident}/map?port=65,24.94,13`)
    await lent.page.getByText('No grid here: more than 400 km', { exact: false }).waitFor()
    expect(await lent.page.locator('.map-grid-label').count()).toBe(0)
    expect(asked).toEqual([])
    expect(complaints).toEqual([])
  })

  test('passes axe, with an item chosen and the layers open', async () => {
    await open()
    await rows().first().getByRole('button').click()
    await lent.page.getByText('Layers', { exact: true }).click()
    await lent.page.locator('.map-card').waitFor()
    expect(await axeFindings(lent.page)).toEqual([])
    await lent.page.getByText('Layers', { exact: true }).click()
  })

  test('follows the arrow keys in the list, and shows the source of each place', async () => {
    await open()
    await rows().first().getByRole('button').focus()
    for (let n = 0; n < EACH; n += 1) await lent.page.keyboard.press('ArrowDown')
    await soon(() => lent.page.locator('.map-card').getAttribute('data-item')).toBe(items[EACH])
    await soon(() =>
      lent.page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item')),
    ).toBe(items[EACH])
    await soon(() => word('port')).toMatch(/^60\.17\d*,24\.94/)
    // The picture is covered until Show is pressed.
    await soon(() => lent.page.locator('.map-card .cover').getAttribute('data-covered')).toBe('true')
    await lent.page.keyboard.press('Home')
    await soon(() => lent.page.locator('.map-card').getAttribute('data-item')).toBe(items[0])
  })

  test('is narrowed, like its list and the timeline, by an area that is drawn with the mouse', async () => {
    await open('?port=60.1709,24.9399,15')
    await lent.page.getByRole('button', { name: 'Select area' }).click()
    await lent.page.locator('.map-hint').waitFor()
    const stage = await lent.page.locator('.map-stage').boundingBox()
    if (!stage) throw new Error('no map')
    const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2]
    await lent.page.mouse.move(x - 150, y - 110)
    await lent.page.mouse.down()
    await lent.page.mouse.move(x + 150, y + 110, { steps: 5 })
    await lent.page.mouse.up()
    await soon(() => word('box')).toMatch(/^60\.\d+,24\.\d+,60\.\d+,24\.\d+$/)
    await soon(count).toBe(String(2 * EACH))
    await lent.page.getByRole('link', { name: 'Show on the timeline' }).click()
    await soon(() => lent.page.locator('.timeline-page [data-count]').first().getAttribute('data-count')).toBe(
      String(2 * EACH),
    )
    expect(word('box')).not.toBeNull()
  })

  test('is narrowed by an area that is typed, which can be removed', async () => {
    await open()
    await lent.page.getByText('Area by numbers').click()
    const field = lent.page.getByLabel(/South, west, north, east/)
    await field.fill('north of the river')
    await lent.page.keyboard.press('Enter')
    await lent.page.getByText('These are not four or three numbers', { exact: false }).waitFor()
    await field.fill('60.1765, 24.9484, 200')
    await lent.page.keyboard.press('Enter')
    await soon(() => word('circle')).toBe('60.1765,24.9484,200')
    await soon(count).toBe(String(EACH))
    await lent.page.getByRole('button', { name: /^Remove: Circle/ }).click()
    await soon(count).toBe('20')
    await soon(() => word('circle')).toBeNull()
  })

  test('is narrowed by a time that is brushed, by mouse and by keyboard', async () => {
    await open()
    await lent.page.locator('.map-strip-bars').scrollIntoViewIfNeeded()
    const bars = await lent.page.locator('.map-strip-bars').boundingBox()
    if (!bars) throw new Error('no strip')
    await lent.page.mouse.move(bars.x + bars.width * 0.5, bars.y + 20)
    await lent.page.mouse.down()
    await lent.page.mouse.move(bars.x + bars.width - 2, bars.y + 20, { steps: 5 })
    await lent.page.mouse.up()
    await soon(() => word('from')).toMatch(/^\d+$/)
    await soon(async () => Number(await count())).toBeLessThan(20)
    const before = Number(word('from'))
    await lent.page.getByRole('slider', { name: 'From' }).focus()
    await lent.page.keyboard.press('ArrowLeft')
    await soon(() => Number(word('from'))).toBeLessThan(before)
    await lent.page.getByRole('button', { name: 'All the time' }).click()
    await soon(count).toBe('20')
    await soon(() => word('from')).toBeNull()
    await lent.page.evaluate(() => {
      document.querySelector('.map-strip-bars')?.addEventListener('pointerdown', () => {
        // Simulates a busy machine: the pointer has moved and been lifted before anything is drawn.
        const until = performance.now() + 400
        while (performance.now() < until);
      })
    })
    const cdp = await lent.page.context().newCDPSession(lent.page)
    const hand = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
      cdp.send('Input.dispatchMouseEvent', {
        ...{ type, x: bars.x + bars.width * share, y: bars.y + 20, clickCount: 1 },
        ...{ button: 'left', buttons: type === 'mouseReleased' ? 0 : 1 },
      })
    await Promise.all([hand('mousePressed', 0.5), hand('mouseMoved', 0.9), hand('mouseReleased', 0.9)])
    await soon(() => word('from')).toMatch(/^\d+$/)
    await lent.page.getByRole('button', { name: 'All the time' }).click()
    await soon(count).toBe('20')
  })

  test('lists items without a place, and sends two items to the wall together', async () => {
    await open()
    await lent.page.getByRole('button', { name: 'List them' }).click()
    await soon(() => rows().count()).toBe(2)
    await lent.page.getByRole('button', { name: 'Back to what the map shows' }).click()
    await lent.page.locator(`.map-list [data-row="0"][data-item="${items[0]}"]`).waitFor()
    await lent.page.locator(`.map-list [data-row="1"][data-item="${items[1]}"]`).waitFor()
    for (const n of [0, 1]) await rows().nth(n).getByRole('checkbox').check()
    const link = lent.page.getByRole('link', { name: 'Put 2 on the wall' })
    await soon(() => link.getAttribute('href')).toBe(
      `/incidents/${lent.incident}/wall?items=${items[0]},${items[1]}&at=${NOON}`,
    )
  })
})
