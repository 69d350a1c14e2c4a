import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const CROWD = 440
const LIMIT = { timeout: 15_000 }

let world: ConsoleKit
let incident: string
beforeAll(async () => {
  world = await openConsoleKit()
  incident = await world.kit.addIncident()
  // One in ten is a bar over the whole hour: it must make no peak at its end.
  for (let n = 0; n < CROWD; n += 1) {
    const estimate = NOON + n * 10_000
    const placement =
      n % 10 === 0
        ? { earliest: NOON, estimate: null, latest: NOON + 3_600_000, status: 'bounded' }
        : { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed' }
    await world.kit.addItem(incident, { placement, receivedAt: NOON + 7_200_000 })
  }
}, 120_000)
afterAll(() => world.release())

const lane = (page: Page) => page.locator('[data-lane=image]')
/** Points of the image's colour in each column of the lane: how high the crowd stands there. */
const heights = (page: Page): Promise<readonly number[]> =>
  page
    .locator('.axis-canvas canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const colour = getComputedStyle(canvas).getPropertyValue('--image').trim()
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      const { data, width, height } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        ...{ data: new Uint8ClampedArray(), width: 0, height: 0 },
      }
      return Array.from({ length: width }, (_, x) => {
        let points = 0
        for (let y = 60; y < height; y += 1) {
          const at = 4 * (y * width + x)
          if (data[at] === r && data[at + 1] === g && data[at + 2] === b) points += 1
        }
        return points
      })
    })

test('a crowd on the axis is drawn from the service’s own numbers, makes no peak of wide items, and follows the zoom', async () => {
  const { page, complaints } = await world.openPage({ width: 1000, height: 844 })
  const asked: string[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/timeline/density')) asked.push(`${answer.status()}`)
  })
  await world.signIn(page, await world.kit.addOfficer('anna', { [incident]: 'viewer' }))
  await expect.poll(() => lane(page).getAttribute('data-mode'), LIMIT).toBe('clusters')
  expect(Number(await lane(page).getAttribute('data-count'))).toBeGreaterThan(CROWD * 0.9)
  const drawn = await heights(page)
  const crowd = drawn.filter((height) => height > 3).sort((a, b) => a - b)
  expect(crowd.length).toBeGreaterThan(100)
  // Forty-four bars end together: drawn where they end, they would stand out over all else.
  expect(crowd.at(-1)).toBeLessThan(3 * (crowd[Math.floor(crowd.length / 2)] ?? 0))
  await page.locator('.axis-canvas').focus()
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('+')
  await expect.poll(() => lane(page).getAttribute('data-mode'), LIMIT).toBe('items')
  await page.keyboard.press('0')
  await expect.poll(() => lane(page).getAttribute('data-mode'), LIMIT).toBe('clusters')
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked)).toEqual(new Set(['200']))
  expect(complaints).toEqual([])
})
