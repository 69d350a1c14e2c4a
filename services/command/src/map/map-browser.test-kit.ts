import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { chromiumOptions } from '../../../../web-upload/test/chromium.test-kit.ts'
import { type ConsoleKit, MOST_WAITED_MS, openConsoleKit } from '../console-browser.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

export const NOON = Date.UTC(2026, 5, 1, 12)

const picture = [
  { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP },
  { kind: 'preview', mediaType: 'image/webp', bytes: TINY_WEBP },
]

/** A synthetic incident: three streets with thirty items each, and two items without a place. */
const STREETS = [
  { lat: 60.1699, lon: 24.9384 },
  { lat: 60.1719, lon: 24.9414 },
  { lat: 60.1765, lon: 24.9484 },
]

export const EACH = 6

const at = (n: number, place: { lat?: number; lon?: number } = {}) => {
  const estimate = NOON + n * 60_000
  return { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed', ...place }
}

/** Polls with the usual time limit. It is long enough even for a machine that runs a build at the same time. */
export const soon = <T>(ask: () => T) => expect.poll(ask)

/** Polls pixels, less often than `soon`, because reading pixels takes time itself. */
export const soonSeen = <T>(ask: () => T) => expect.poll(ask, { interval: 300 })

export const near =
  (colour: readonly number[]) =>
  (pixel: readonly [number, number, number]): boolean =>
    pixel.every((part, at) => Math.abs(part - (colour[at] ?? 0)) <= 3)

export const isOfFilms = ([red, green, blue]: readonly [number, number, number]): boolean =>
  red > 130 && green < 100 && blue < 60

/** Opens a browser on the map of one incident, with functions that read what it paints. */
export function mapInBrowser() {
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
    // The kit's usual Chromium has no WebGL; this one renders it in software.
    const args = [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-dev-shm-usage',
      '--disable-gpu-compositing',
      '--disable-gpu-rasterization',
    ]
    browser = await chromium.launch({ ...chromiumOptions(), args })
    // Every frame is rendered in software, so the viewport is the smallest that still shows the list beside the map.
    const context = await browser.newContext({ viewport: { width: 1000, height: 600 }, reducedMotion: 'reduce' })
    // No internet: requests to other hosts get no answer and are recorded.
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

  /** Navigates within the console: the page is loaded only once and the map is mounted anew. */
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

  /** Loads the address in a page without any state. */
  const load = async (query = ''): Promise<void> => {
    await page.goto(`${kit.url}/incidents/${incident}/map${query}`)
    await isDrawn()
  }

  const isDrawn = async (): Promise<void> => {
    await page.locator('.map-stage[data-ready="true"]').waitFor()
    await page.locator('.map-list [data-row="0"]').waitFor()
    // Waits until everything above the map has loaded, so that nothing moves under the mouse any more.
    await page.locator('.standing').waitFor()
  }

  const count = () => page.locator('.map-head .count').getAttribute('data-count')
  const word = (name: string) => new URL(page.url()).searchParams.get(name)
  const rows = () => page.locator('.map-list [data-row]')

  /** The colour of a design token of the page. */
  const tokenColour = (name: string): Promise<readonly number[]> =>
    page.evaluate((token) => {
      const mark = document.createElement('i')
      mark.style.color = `var(${token})`
      document.body.append(mark)
      const told = getComputedStyle(mark).color.match(/\d+/g) ?? []
      mark.remove()
      return told.map(Number)
    }, name)

  /** Samples every seventeenth pixel of the map as an officer sees it. */
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

  /** Counts the colours on the map. A colour of only a few pixels is an edge and does not count. */
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
  return {
    get page() {
      return page
    },
    get incident() {
      return incident
    },
    get kit() {
      return kit
    },
    load,
    count,
    colours,
    leave,
    goTo,
    asked,
    complaints,
    open,
    rows,
    items,
    word,
    shareOf,
    tokenColour,
  }
}
