import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../console-browser.test-kit.ts'
import { makeStreets, STREETS_BY_THE_SEA } from './made-streets.test-kit.ts'
import { makeTiles, onePixel } from './made-tiles.test-kit.ts'
import { addTrack } from './make-track.test-kit.ts'
import { EACH, isOfFilms, mapInBrowser, near, soon, soonSeen } from './map-browser.test-kit.ts'

const lent = mapInBrowser()
const { load, count, goTo, complaints, open, items, word, shareOf, tokenColour } = lent

beforeAll(() => load())

describe('the track of a film', () => {
  test('is drawn, described under the mouse, chosen on the map and in the list, and shown on the item’s page', async () => {
    const film = items[2 * EACH] ?? ''
    const points = [
      [24.9484, 60.1765, 0, null],
      [24.9524, 60.1765, 80_000, null],
      [24.9524, 60.1773, 120_000, null],
    ] as const
    const { owner } = lent.kit.kit.database
    await addTrack(owner, { incident: lent.incident, item: film, points, lengthM: 300, spanMs: 120_000 })
    await open('?port=60.1765,24.9505,16.5')
    const row = lent.page.locator(`.map-list [data-item="${film}"]`)
    await row.getByText('moved 300 m in 2 minutes').waitFor()
    await soonSeen(() => shareOf(isOfFilms)).toBeGreaterThan(0.002)
    const stage = await lent.page.locator('.map-stage').boundingBox()
    if (!stage) throw new Error('no map')
    const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2]
    // The track crosses the middle of the map, where there is no dot.
    await lent.page.mouse.move(x + 1, y)
    await lent.page.mouse.move(x, y)
    const over = lent.page.locator('.map-over-track')
    await over.getByText('moved 300 m in 2 minutes').waitFor()
    // The track changes while the mouse is on it, and the card shows the new state.
    await addTrack(owner, { incident: lent.incident, item: film, points, lengthM: 310, spanMs: 120_000, unsure: 3 })
    lent.kit.kit.deps.hub.poke(lent.incident)
    await over.getByText('moved 310 m in 2 minutes').waitFor()
    await lent.page.mouse.click(x, y)
    await lent.page
      .locator(`.map-card[data-item="${film}"]`)
      .getByText('3 positions without satellites left out')
      .waitFor()
    await lent.page.getByRole('button', { name: 'Close', exact: true }).click()
    await row.getByRole('button').press('Enter')
    await lent.page.locator(`.map-card[data-item="${film}"]`).waitFor()
    await lent.page.getByText('Layers', { exact: true }).click()
    await lent.page.getByLabel('Paths of films').uncheck()
    await soon(() => word('layers')).toBe('tracks')
    await lent.page.getByRole('link', { name: 'Open the item' }).click()
    await lent.page.locator('.item-track[data-length="310"]').getByText('Moved 310 m in 2 minutes').waitFor()
    expect(await axeFindings(lent.page)).toEqual([])
    await lent.page.getByRole('link', { name: 'Show it on the map' }).click()
    await lent.page.locator(`.map-card[data-item="${film}"]`).waitFor()
    // Zoomed out so far that only the chosen item's track is drawn, beside the card.
    await open(`?port=60.1765,24.937,12.5&chosen=${film}`)
    await lent.page.locator(`.map-card[data-item="${film}"]`).waitFor()
    await soonSeen(() => shareOf(isOfFilms)).toBeGreaterThan(0.0002)
    await lent.page.getByRole('button', { name: 'Close', exact: true }).click()
    await soon(() => word('chosen')).toBeNull()
    await soon(() => lent.page.locator('.map-card').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('the map’s background', () => {
  test('is the operator’s own map if a file of it is configured', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-tiles-'))
    const file = join(folder, 'map.pmtiles')
    writeFileSync(file, makeTiles(onePixel(200, 30, 160)))
    Object.assign(lent.kit.kit.deps, { mapTiles: file })
    await load()
    // The colour of the archive's only tile, slightly dimmed so that what lies on it stays legible.
    await soonSeen(() => shareOf(([red, green, blue]) => red > 110 && blue > 90 && green < 90)).toBeGreaterThan(0.4)
    expect(await lent.page.getByText('No street map is configured', { exact: false }).count()).toBe(0)
    expect(complaints).toEqual([])
    Object.assign(lent.kit.kit.deps, { mapTiles: undefined })
    rmSync(folder, { recursive: true })
  })

  test('is streets, water and names if the file holds vectors, and a river does not flood the town', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-tiles-'))
    const file = join(folder, 'map.pmtiles')
    writeFileSync(file, makeStreets())
    Object.assign(lent.kit.kit.deps, { mapTiles: file })
    const { lat, lon } = STREETS_BY_THE_SEA
    await load(`?port=${lat.toFixed(4)},${lon.toFixed(4)},12.3`)
    const [sea, road] = await Promise.all([tokenColour('--map-sea'), tokenColour('--map-road')])
    await soonSeen(() => shareOf(near(road))).toBeGreaterThan(0.004)
    await soonSeen(() => shareOf(near(sea))).toBeGreaterThan(0.1)
    expect(await shareOf(near(sea))).toBeLessThan(0.4)
    expect(complaints).toEqual([])
    // An archive that was cut short in copying: its directory is whole, its tiles are not.
    writeFileSync(file, makeStreets().subarray(0, -200))
    await load(`?port=${lat.toFixed(4)},${lon.toFixed(4)},12.3`)
    await lent.page.getByText('Parts of the street map could not be read', { exact: false }).waitFor()
    await soon(count).toBe('20')
    // The browser logs each failed request for a range.
    for (const text of complaints.splice(0)) expect(text).toMatch(/416/)
    Object.assign(lent.kit.kit.deps, { mapTiles: undefined })
    rmSync(folder, { recursive: true })
  })
})

describe('a subject', () => {
  test('that is marked on two items is a path on the map and in time', async () => {
    for (const [at, item] of [items[0], items[EACH]].entries()) {
      await goTo(`/incidents/${lent.incident}/items/${item}`)
      await lent.page.getByRole('button', { name: 'Mark a subject…' }).click()
      const dialog = lent.page.getByRole('dialog')
      if (at === 0) await dialog.getByLabel('Short description').fill('man, grey coat')
      else await dialog.getByLabel('Who or what').selectOption({ label: 'Person: man, grey coat' })
      if (at === 0) expect(await axeFindings(lent.page)).toEqual([])
      await dialog.getByRole('button', { name: 'Show' }).click()
      await dialog.getByRole('button', { name: 'Add a box' }).click()
      await dialog.locator('.blur-box').focus()
      await lent.page.keyboard.press('ArrowRight')
      await dialog.getByRole('button', { name: 'Mark it' }).click()
      await lent.page.locator('.item-marks [data-mark]').waitFor()
    }
    await lent.page.getByRole('link', { name: 'Subjects' }).click()
    await soon(() => lent.page.locator('.path-lanes [data-mark]').count()).toBe(2)
    await lent.page.getByText('No program looks for faces', { exact: false }).waitFor()
    expect(await axeFindings(lent.page)).toEqual([])
    await lent.page.getByRole('link', { name: 'Path on the map' }).click()
    await lent.page.locator('.map-stage[data-ready="true"]').waitFor()
    await soon(count).toBe('2')
    expect(complaints).toEqual([])
  })
})

describe('without WebGL', () => {
  test('the page says so, and its list works all the same', async () => {
    const opened = await lent.kit.openPage()
    const officer = await lent.kit.kit.addOfficer('bea', { [lent.incident]: 'viewer' })
    await opened.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = function none() {
        return null
      } as never
    })
    await lent.kit.signIn(opened.page, officer, 'nowhere')
    await opened.page.goto(`${lent.kit.url}/incidents/${lent.incident}/map`)
    await opened.page.getByText('This device draws no map', { exact: false }).waitFor()
    await soon(() => opened.page.locator('.map-list [data-row]').count()).toBeGreaterThan(5)
    await opened.page.locator('.map-list [data-row="0"]').getByRole('button').click()
    await opened.page.locator(`.map-card[data-item="${items[0]}"]`).waitFor()
    await opened.context.close()
  })
})
