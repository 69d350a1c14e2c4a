import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const CROWD = 440
const AT_ONCE = 8

let world: ConsoleKit
let incident: string
beforeAll(async () => {
  world = await openConsoleKit()
  incident = await world.kit.addIncident()
  // One item in ten spans the whole hour. Such items must cause no peak at the end of the hour.
  const addOne = (n: number) => {
    const estimate = NOON + n * 10_000
    const placement =
      n % 10 === 0
        ? { earliest: NOON, estimate: null, latest: NOON + 3_600_000, status: 'open' }
        : { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed' }
    return world.kit.addItem(incident, { placement, receivedAt: NOON + 7_200_000 })
  }
  for (let n = 0; n < CROWD; n += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, CROWD - n) }, (_, one) => addOne(n + one)))
})
afterAll(() => world.release())

const lane = (page: Page) => page.locator('[data-lane=image]')

/**
 * Moves by keyboard through the clusters of a crowded lane, and returns the number of items that is announced for each.
 */
async function walkThrough(page: Page): Promise<readonly number[]> {
  const spoken = async (): Promise<string> => (await page.locator('[data-announced]').textContent()) ?? ''
  await page.locator('.axis-canvas').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(spoken).toMatch(/^Lane /)
  const counts: number[] = []
  for (let last = await spoken(); counts.length < 60; ) {
    await page.keyboard.press('Tab')
    await expect.poll(spoken).not.toBe(last)
    last = await spoken()
    const count = /^About ([\d,]+) items/.exec(last)?.[1]
    if (count === undefined) break
    counts.push(Number(count.replace(',', '')))
  }
  return counts
}

test('a crowd on the axis is drawn from the service’s counts, wide items cause no peak, and zooming works', async () => {
  const { page, complaints } = await world.openPage({ width: 1000, height: 844 })
  const asked: string[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/timeline/density')) asked.push(`${answer.status()}`)
  })
  await world.signIn(page, await world.kit.addOfficer('anna', { [incident]: 'viewer' }))
  await expect.poll(() => lane(page).getAttribute('data-mode')).toBe('clusters')
  await expect.poll(async () => Number(await lane(page).getAttribute('data-count'))).toBeGreaterThan(CROWD * 0.9)
  await page.locator('.axis-canvas[data-ready]').waitFor()
  const pieces = await walkThrough(page)
  const sorted = pieces.toSorted((a, b) => a - b)
  expect(sorted.length).toBeGreaterThan(8)
  expect(sorted.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(CROWD * 0.9)
  // Forty-four bars end together. If they were counted at their ends, these would tower above everything else.
  expect(sorted.at(-1)).toBeLessThan(2 * (sorted[Math.floor(sorted.length / 2)] ?? 0))
  await page.locator('.axis-canvas').focus()
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('+')
  await expect.poll(() => lane(page).getAttribute('data-mode')).toBe('items')
  await page.keyboard.press('0')
  await expect.poll(() => lane(page).getAttribute('data-mode')).toBe('clusters')
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked)).toEqual(new Set(['200']))
  expect(complaints).toEqual([])
})
