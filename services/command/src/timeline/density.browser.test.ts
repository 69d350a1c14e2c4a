import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const CROWD = 220

let world: ConsoleKit
let incident: string
beforeAll(async () => {
  world = await openConsoleKit()
  incident = await world.kit.addIncident()
  // One in ten is a bar over the whole hour: it must make no peak at its end.
  for (let n = 0; n < CROWD; n += 1) {
    const estimate = NOON + n * 20_000
    const placement =
      n % 10 === 0
        ? { earliest: NOON, estimate: null, latest: NOON + 3_600_000, status: 'bounded' }
        : { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed' }
    await world.kit.addItem(incident, { placement, receivedAt: NOON + 7_200_000 })
  }
})
afterAll(() => world.release())

test('a crowd on the axis is drawn from the service’s own numbers, and follows the zoom', async () => {
  const { page, complaints } = await world.openPage({ width: 390, height: 844 })
  const asked: string[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/timeline/density')) asked.push(`${answer.status()}`)
  })
  await world.signIn(page, await world.kit.addOfficer('anna', { [incident]: 'viewer' }))
  await page.locator('.heap').first().waitFor()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  const titles = page.locator('.heap title')
  await expect.poll(async () => (await titles.allTextContents()).some((text) => text.startsWith('About'))).toBe(true)
  const counts = (await titles.allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0] ?? 0))
  // Seventeen bars end together: drawn where they end, they would stand out.
  expect(counts.at(-1)).toBeLessThan(10)
  const before = asked.length
  await page.getByRole('button', { name: 'Show more time' }).click()
  await expect.poll(() => asked.length).toBeGreaterThan(before)
  expect(new Set(asked)).toEqual(new Set(['200']))
  expect(complaints).toEqual([])
  if (process.env['FIRSTHAND_SHOTS'] !== undefined)
    await page.screenshot({ path: `${process.env['FIRSTHAND_SHOTS']}/density.png` })
})
