import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumOptions } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeFindings, type ConsoleKit, MOST_WAITED_MS, openConsoleKit } from '../console-browser.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { makeStreets, STREETS_BY_THE_SEA } from './made-streets.test-kit.ts'
import { makeTiles, onePixel } from './made-tiles.test-kit.ts'
import { addTrack } from './make-track.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const picture = [
  { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP },
  { kind: 'preview', mediaType: 'image/webp', bytes: TINY_WEBP },
]
/** A made incident: three streets, thirty items each, and two that nothing says where. */
const STREETS = [
  { lat: 60.1699, lon: 24.9384 },
  { lat: 60.1719, lon: 24.9414 },
  { lat: 60.1765, lon: 24.9484 },
]
const EACH = 6
const at = (n: number, place: { lat?: number; lon?: number } = {}) => {
  const estimate = NOON + n * 60_000
  return { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed', ...place }
}

let kit: ConsoleKit
let browser: Browser
let page: Page
let incident: string
const complaints: string[] = []
const asked: string[] = []
const items: string[] = []
beforeAll(async () => {
  kit = await openConsoleKit()
  incident = await kit.kit.addIncident({ title: 'Kamppi' })
  let n = 0
  for (const { lat, lon } of STREETS)
    for (let one = 0; one < EACH; one += 1) {
      const place = { lat: lat + one / 100_000, lon: lon + one / 50_000 }
      const kind = n === 2 * EACH ? 'video' : 'image'
      items.push(await kit.kit.addItem(incident, { kind, renditions: picture, placement: at(n, place) }))
      n += 1
    }
  for (let one = 0; one < 2; one += 1) await kit.kit.addItem(incident, { placement: at(n + one) })
  const officer = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
  // The kit's own Chromium draws no WebGL; this one draws it in software.
  const args = [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-dev-shm-usage',
    '--disable-gpu-compositing',
    '--disable-gpu-rasterization',
  ]
  browser = await chromium.launch({ ...chromiumOptions(), args })
  // Every picture of the map is drawn by the processor: no larger than the list still lies beside it.
  const context = await browser.newContext({ viewport: { width: 1000, height: 600 }, reducedMotion: 'reduce' })
  // No internet: whatever is not our own host gets no answer, and is told of.
  await context.route(
    (url) => url.origin !== kit.url,
    (route) => {
      asked.push(route.request().url())
      return route.abort()
    },
  )
  context.setDefaultTimeout(MOST_WAITED_MS)
  page = await context.newPage()
  page.on('pageerror', (cause) => complaints.push(String(cause)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
  })
  await kit.signIn(page, officer, 'nowhere')
})
afterAll(async () => {
  await browser.close()
  await kit.release()
})

/** A machine that builds and tests at once is slow: what comes, comes within this. */
const soon = <T>(ask: () => T) => expect.poll(ask)
/** Of its pixels: to look at them is work, too. */
const soonSeen = <T>(ask: () => T) => expect.poll(ask, { interval: 300 })

/** By the console's own way from one screen to another: the page is loaded once, the map is made anew. */
const open = async (query = ''): Promise<void> => {
  await leave()
  await goTo(`/incidents/${incident}/map${query}`)
  await isDrawn()
}
const leave = async (): Promise<void> => {
  await goTo(`/incidents/${incident}/members`)
  await page.locator('#members').waitFor()
}
const goTo = (href: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, href)
/** In a page that knows nothing yet. */
const load = async (query = ''): Promise<void> => {
  await page.goto(`${kit.url}/incidents/${incident}/map${query}`)
  await isDrawn()
}
const isDrawn = async (): Promise<void> => {
  await page.locator('.map-stage[data-ready="true"]').waitFor()
  await page.locator('.map-list [data-row="0"]').waitFor()
  // What stands above the map has come: it moves nothing from under the mouse any more.
  await page.locator('.standing').waitFor()
}
const count = () => page.locator('.map-head .count').getAttribute('data-count')
const word = (name: string) => new URL(page.url()).searchParams.get(name)
const rows = () => page.locator('.map-list [data-row]')

describe('the map', () => {
  test('is drawn without the internet: the grid, the outlines and the items come from this host alone', async () => {
    await load()
    await soon(count).toBe('20')
    await soon(() => page.locator('.map-nowhere').getAttribute('data-count')).toBe('2')
    await soon(() => page.locator('.map-grid-east').count()).toBeGreaterThan(0)
    await soon(() => page.locator('.map-scale').textContent()).toMatch(/\d+ (m|km)/)
    const ends = Array.from({ length: 2 }, () => expect.stringMatching(/^1 Jun, \d\d:\d\d$/))
    await soon(() => page.locator('.map-strip-foot > .muted').allTextContents()).toEqual(ends)
    // What is drawn is more than one colour: items lie on the ground.
    await soonSeen(colours).toBeGreaterThan(3)
    // Half a thousand kilometres to the north the grid would be a tenth off: none is drawn, and it says so.
    await leave()
    await goTo(`/incidents/${incident}/map?port=65,24.94,13`)
    await page.getByText('No grid here: more than 400 km', { exact: false }).waitFor()
    expect(await page.locator('.map-grid-label').count()).toBe(0)
    expect(asked).toEqual([])
    expect(complaints).toEqual([])
  })

  test('has nothing that axe complains of, with an item chosen and the layers open', async () => {
    await open()
    await rows().first().getByRole('button').click()
    await page.getByText('Layers', { exact: true }).click()
    await page.locator('.map-card').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByText('Layers', { exact: true }).click()
  })

  test('goes along with the list by arrow keys, and shows how each place is known', async () => {
    await open()
    await rows().first().getByRole('button').focus()
    for (let n = 0; n < EACH; n += 1) await page.keyboard.press('ArrowDown')
    await soon(() => page.locator('.map-card').getAttribute('data-item')).toBe(items[EACH])
    await soon(() =>
      page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item')),
    ).toBe(items[EACH])
    await soon(() => word('port')).toMatch(/^60\.17\d*,24\.94/)
    // Covered until it is shown.
    await soon(() => page.locator('.map-card .cover').getAttribute('data-covered')).toBe('true')
    await page.keyboard.press('Home')
    await soon(() => page.locator('.map-card').getAttribute('data-item')).toBe(items[0])
  })

  test('an area that is drawn with the mouse narrows the map, its list and the timeline', async () => {
    await open('?port=60.1709,24.9399,15')
    await page.getByRole('button', { name: 'Select area' }).click()
    await page.locator('.map-hint').waitFor()
    const stage = await page.locator('.map-stage').boundingBox()
    if (!stage) throw new Error('no map')
    const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2]
    await page.mouse.move(x - 150, y - 110)
    await page.mouse.down()
    await page.mouse.move(x + 150, y + 110, { steps: 5 })
    await page.mouse.up()
    await soon(() => word('box')).toMatch(/^60\.\d+,24\.\d+,60\.\d+,24\.\d+$/)
    await soon(count).toBe(String(2 * EACH))
    await page.getByRole('link', { name: 'Show on the timeline' }).click()
    await soon(() => page.locator('.timeline-page [data-count]').first().getAttribute('data-count')).toBe(
      String(2 * EACH),
    )
    expect(word('box')).not.toBeNull()
  })

  test('an area that is typed does the same, and is taken away again', async () => {
    await open()
    await page.getByText('Area by numbers').click()
    const field = page.getByLabel(/South, west, north, east/)
    await field.fill('north of the river')
    await page.keyboard.press('Enter')
    await page.getByText('These are not four or three numbers', { exact: false }).waitFor()
    await field.fill('60.1765, 24.9484, 200')
    await page.keyboard.press('Enter')
    await soon(() => word('circle')).toBe('60.1765,24.9484,200')
    await soon(count).toBe(String(EACH))
    await page.getByRole('button', { name: /^Remove: Circle/ }).click()
    await soon(count).toBe('20')
    await soon(() => word('circle')).toBeNull()
  })

  test('a time that is brushed narrows it, by the mouse and by the keyboard', async () => {
    await open()
    await page.locator('.map-strip-bars').scrollIntoViewIfNeeded()
    const bars = await page.locator('.map-strip-bars').boundingBox()
    if (!bars) throw new Error('no strip')
    await page.mouse.move(bars.x + bars.width * 0.5, bars.y + 20)
    await page.mouse.down()
    await page.mouse.move(bars.x + bars.width - 2, bars.y + 20, { steps: 5 })
    await page.mouse.up()
    await soon(() => word('from')).toMatch(/^\d+$/)
    await soon(async () => Number(await count())).toBeLessThan(20)
    const before = Number(word('from'))
    await page.getByRole('slider', { name: 'From' }).focus()
    await page.keyboard.press('ArrowLeft')
    await soon(() => Number(word('from'))).toBeLessThan(before)
    await page.getByRole('button', { name: 'All the time' }).click()
    await soon(count).toBe('20')
    await soon(() => word('from')).toBeNull()
    await page.evaluate(() => {
      document.querySelector('.map-strip-bars')?.addEventListener('pointerdown', () => {
        // As long as a busy machine takes: the hand has gone on and lifted before anything is drawn.
        const until = performance.now() + 400
        while (performance.now() < until);
      })
    })
    const cdp = await page.context().newCDPSession(page)
    const hand = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
      cdp.send('Input.dispatchMouseEvent', {
        ...{ type, x: bars.x + bars.width * share, y: bars.y + 20, clickCount: 1 },
        ...{ button: 'left', buttons: type === 'mouseReleased' ? 0 : 1 },
      })
    await Promise.all([hand('mousePressed', 0.5), hand('mouseMoved', 0.9), hand('mouseReleased', 0.9)])
    await soon(() => word('from')).toMatch(/^\d+$/)
    await page.getByRole('button', { name: 'All the time' }).click()
    await soon(count).toBe('20')
  })

  test('what has no place is listed, and two items go to the wall together', async () => {
    await open()
    await page.getByRole('button', { name: 'List them' }).click()
    await soon(() => rows().count()).toBe(2)
    await page.getByRole('button', { name: 'Back to what the map shows' }).click()
    await page.locator(`.map-list [data-row="0"][data-item="${items[0]}"]`).waitFor()
    await page.locator(`.map-list [data-row="1"][data-item="${items[1]}"]`).waitFor()
    for (const n of [0, 1]) await rows().nth(n).getByRole('checkbox').check()
    const link = page.getByRole('link', { name: 'Put 2 on the wall' })
    await soon(() => link.getAttribute('href')).toBe(
      `/incidents/${incident}/wall?items=${items[0]},${items[1]}&at=${NOON}`,
    )
  })
})

describe('the way of a film', () => {
  test('is drawn, told under the mouse, chosen by hand and from the list, and told on the item’s page', async () => {
    const film = items[2 * EACH] ?? ''
    const points = [
      [24.9484, 60.1765, 0, null],
      [24.9524, 60.1765, 80_000, null],
      [24.9524, 60.1773, 120_000, null],
    ] as const
    const { owner } = kit.kit.database
    await addTrack(owner, { incident, item: film, points, lengthM: 300, spanMs: 120_000 })
    await open('?port=60.1765,24.9505,16.5')
    const row = page.locator(`.map-list [data-item="${film}"]`)
    await row.getByText('moved 300 m in 2 minutes').waitFor()
    await soonSeen(() => shareOf(isOfFilms)).toBeGreaterThan(0.002)
    const stage = await page.locator('.map-stage').boundingBox()
    if (!stage) throw new Error('no map')
    const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2]
    // The way runs through the middle, where no dot is.
    await page.mouse.move(x + 1, y)
    await page.mouse.move(x, y)
    const over = page.locator('.map-over-track')
    await over.getByText('moved 300 m in 2 minutes').waitFor()
    // Read anew meanwhile: what a mouse rests on is told as it is now.
    await addTrack(owner, { incident, item: film, points, lengthM: 310, spanMs: 120_000, unsure: 3 })
    kit.kit.deps.hub.poke(incident)
    await over.getByText('moved 310 m in 2 minutes').waitFor()
    await page.mouse.click(x, y)
    await page.locator(`.map-card[data-item="${film}"]`).getByText('3 positions without satellites left out').waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await row.getByRole('button').press('Enter')
    await page.locator(`.map-card[data-item="${film}"]`).waitFor()
    await page.getByText('Layers', { exact: true }).click()
    await page.getByLabel('Paths of films').uncheck()
    await soon(() => word('layers')).toBe('tracks')
    await page.getByRole('link', { name: 'Open the item' }).click()
    await page.locator('.item-track[data-length="310"]').getByText('Moved 310 m in 2 minutes').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Show it on the map' }).click()
    await page.locator(`.map-card[data-item="${film}"]`).waitFor()
    // From so far that no ways but the chosen one are drawn, and beside the card.
    await open(`?port=60.1765,24.937,12.5&chosen=${film}`)
    await page.locator(`.map-card[data-item="${film}"]`).waitFor()
    await soonSeen(() => shareOf(isOfFilms)).toBeGreaterThan(0.0002)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await soon(() => word('chosen')).toBeNull()
    await soon(() => page.locator('.map-card').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('the ground', () => {
  test('is the operator’s own map where one file of it is configured', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-tiles-'))
    const file = join(folder, 'map.pmtiles')
    writeFileSync(file, makeTiles(onePixel(200, 30, 160)))
    Object.assign(kit.kit.deps, { mapTiles: file })
    await load()
    // The colour of its only tile, a little dimmed so that what lies on it is read.
    await soonSeen(() => shareOf(([red, green, blue]) => red > 110 && blue > 90 && green < 90)).toBeGreaterThan(0.4)
    expect(await page.getByText('No street map is configured', { exact: false }).count()).toBe(0)
    expect(complaints).toEqual([])
    Object.assign(kit.kit.deps, { mapTiles: undefined })
    rmSync(folder, { recursive: true })
  })

  test('is streets, water and names where the file holds vectors, and a river drowns no town', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-tiles-'))
    const file = join(folder, 'map.pmtiles')
    writeFileSync(file, makeStreets())
    Object.assign(kit.kit.deps, { mapTiles: file })
    const { lat, lon } = STREETS_BY_THE_SEA
    await load(`?port=${lat.toFixed(4)},${lon.toFixed(4)},12.3`)
    const [sea, road] = await Promise.all([tokenColour('--map-sea'), tokenColour('--map-road')])
    await soonSeen(() => shareOf(near(road))).toBeGreaterThan(0.004)
    await soonSeen(() => shareOf(near(sea))).toBeGreaterThan(0.1)
    expect(await shareOf(near(sea))).toBeLessThan(0.4)
    expect(complaints).toEqual([])
    // Cut short on its way here: its directory is whole, its streets are not.
    writeFileSync(file, makeStreets().subarray(0, -200))
    await load(`?port=${lat.toFixed(4)},${lon.toFixed(4)},12.3`)
    await page.getByText('Parts of the street map could not be read', { exact: false }).waitFor()
    await soon(count).toBe('20')
    // The browser tells of each answer that is none.
    for (const text of complaints.splice(0)) expect(text).toMatch(/416/)
    Object.assign(kit.kit.deps, { mapTiles: undefined })
    rmSync(folder, { recursive: true })
  })
})

/** What a token of the page is as a colour. */
const tokenColour = (name: string): Promise<readonly number[]> =>
  page.evaluate((token) => {
    const mark = document.createElement('i')
    mark.style.color = `var(${token})`
    document.body.append(mark)
    const told = getComputedStyle(mark).color.match(/\d+/g) ?? []
    mark.remove()
    return told.map(Number)
  }, name)

const near =
  (colour: readonly number[]) =>
  (pixel: readonly [number, number, number]): boolean =>
    pixel.every((part, at) => Math.abs(part - (colour[at] ?? 0)) <= 3)

describe('a subject', () => {
  test('that is marked on two items is a path on the map and in time', async () => {
    for (const [at, item] of [items[0], items[EACH]].entries()) {
      await goTo(`/incidents/${incident}/items/${item}`)
      await page.getByRole('button', { name: 'Mark a subject…' }).click()
      const dialog = page.getByRole('dialog')
      if (at === 0) await dialog.getByLabel('Short description').fill('man, grey coat')
      else await dialog.getByLabel('Who or what').selectOption({ label: 'Person: man, grey coat' })
      if (at === 0) expect(await axeFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Show' }).click()
      await dialog.getByRole('button', { name: 'Add a box' }).click()
      await dialog.locator('.blur-box').focus()
      await page.keyboard.press('ArrowRight')
      await dialog.getByRole('button', { name: 'Mark it' }).click()
      await page.locator('.item-marks [data-mark]').waitFor()
    }
    await page.getByRole('link', { name: 'Subjects' }).click()
    await soon(() => page.locator('.path-lanes [data-mark]').count()).toBe(2)
    await page.getByText('No program looks for faces', { exact: false }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Path on the map' }).click()
    await page.locator('.map-stage[data-ready="true"]').waitFor()
    await soon(count).toBe('2')
    expect(complaints).toEqual([])
  })
})

describe('where no WebGL is', () => {
  test('the page says so, and its list works all the same', async () => {
    const opened = await kit.openPage()
    const officer = await kit.kit.addOfficer('bea', { [incident]: 'viewer' })
    await opened.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = function none() {
        return null
      } as never
    })
    await kit.signIn(opened.page, officer, 'nowhere')
    await opened.page.goto(`${kit.url}/incidents/${incident}/map`)
    await opened.page.getByText('This device draws no map', { exact: false }).waitFor()
    await soon(() => opened.page.locator('.map-list [data-row]').count()).toBeGreaterThan(5)
    await opened.page.locator('.map-list [data-row="0"]').getByRole('button').click()
    await opened.page.locator(`.map-card[data-item="${items[0]}"]`).waitFor()
    await opened.context.close()
  })
})

const isOfFilms = ([red, green, blue]: readonly [number, number, number]): boolean =>
  red > 130 && green < 100 && blue < 60

/** What the map shows, pixel by pixel, as an officer sees it: every seventeenth one. */
async function pixels(): Promise<readonly (readonly [number, number, number])[]> {
  const png = (await page.locator('.map-ground').screenshot()).toString('base64')
  return page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const pen = canvas.getContext('2d')
    pen?.drawImage(image, 0, 0)
    const data = pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    return Array.from(
      { length: Math.floor(data.length / 68) },
      (_, n): [number, number, number] =>
        [...[data[n * 68] ?? 0, data[n * 68 + 1] ?? 0, data[n * 68 + 2] ?? 0]] as [number, number, number],
    )
  }, png)
}

/** How many colours it shows; a colour of a few pixels is an edge. */
async function colours(): Promise<number> {
  const seen = new Map<string, number>()
  for (const pixel of await pixels()) {
    const key = pixel.map((part) => part >> 5).join()
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen.values()].filter((count) => count > 8).length
}

async function shareOf(isIt: (pixel: readonly [number, number, number]) => boolean): Promise<number> {
  const all = await pixels()
  return all.filter(isIt).length / Math.max(1, all.length)
}
