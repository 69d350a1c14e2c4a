import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type TestOfficer } from '../command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, openConsoleKit } from '../console-browser.test-kit.ts'
import { keepOnce, say } from './alarms.test-kit.ts'

let world: ConsoleKit
let incident: string
let anna: TestOfficer
let page: Page

beforeAll(async () => {
  world = await openConsoleKit()
  incident = await world.kit.addIncident({ title: 'Harbour' })
  anna = await world.kit.addOfficer('anna', { [incident]: 'commander' })
  for (let count = 0; count < 3; count += 1) await world.kit.addItem(incident)
  ;({ page } = await world.openPage({ width: 1366, height: 768 }))
  await world.signIn(page, anna, 'overview')
  await ring('we are hiding in the old ticket office behind the second door on the left, he is coming')
})
afterAll(() => world.release())

async function ring(words: string): Promise<void> {
  await say(world.kit, incident, words)
  await keepOnce(world.kit)
}

const banner = () => page.getByRole('region', { name: 'Alarms that nobody has taken' })
const rows = () => banner().locator('[data-alarm]')
const show = async (path: string) => {
  await goWithin(page, `/incidents/${incident}/${path}`)
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${path}`, 'i') }).waitFor()
}
const isReady = () => rows().first().waitFor()

async function boxOf(selector: string) {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not there`)
  return { ...box, bottom: box.y + box.height }
}

test('one alarm is one line above the work, which keeps 520 px of a laptop screen', async () => {
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const path of ['triage', 'timeline']) {
    await show(path)
    await isReady()
    await expect.poll(async () => (await boxOf('.alarm-one')).height).toBeLessThanOrEqual(44)
    await expect
      .poll(async () => 768 - (await boxOf('.alarm-bar')).bottom, { message: path })
      .toBeGreaterThanOrEqual(520)
  }
  const told = ((await rows().first().textContent()) ?? '').replaceAll(/\s+/g, ' ')
  expect(told).toContain('ago')
  // Even with many notices above the alarm, its line shows the word of danger.
  await expect
    .poll(async () => {
      const [line, hit] = [await boxOf('.alarm-one .excerpt'), await boxOf('.alarm-one mark')]
      return hit.x + hit.width - line.x - line.width
    })
    .toBeLessThanOrEqual(0)
  expect(await axeFindings(page)).toEqual([])
  // The same on a phone, where seldom-used actions fold into the menu.
  await page.setViewportSize({ width: 390, height: 844 })
  await show('scenes')
  await isReady()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(async () => (await boxOf('.alarm-one')).height).toBeLessThanOrEqual(116)
  await expect.poll(async () => (await boxOf('h1')).y).toBeLessThanOrEqual(320)
  // At any width, the alarm and the word of danger are shown whole.
  await page.setViewportSize({ width: 320, height: 640 })
  await expect
    .poll(() =>
      page.evaluate(() =>
        ['.alarm-one .alarm-what', '.alarm-one mark'].map((selector) => {
          const found = document.querySelector(selector)
          const [box, room] = [found?.getBoundingClientRect(), found?.closest('p, bdi')?.getBoundingClientRect()]
          return box !== undefined && room !== undefined && box.right <= room.right + 1 && box.bottom <= room.bottom + 1
        }),
      ),
    )
    .toEqual([true, true])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await axeFindings(page)).toEqual([])
  const way = page.getByRole('button', { name: 'Sign out' })
  expect(await way.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Menu' }).click()
  await way.waitFor()
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('in a low window, as at a zoom of 200 %, the bar scrolls away and never covers the focused element', async () => {
  await page.setViewportSize({ width: 683, height: 384 })
  await show('triage')
  await isReady()
  await expect.poll(async () => (await boxOf('.alarm-bar')).height).toBeLessThanOrEqual(384 * 0.3 + 1)
  // Waits until the page has all of its buttons.
  await page.locator('.triage-item[data-current="true"][data-ready="true"] .triage-facts').waitFor()
  for (const target of await page.locator('#content button:visible').all()) {
    await target.focus()
    await expect
      .poll(
        async () => {
          const [bar, box] = [await boxOf('.alarm-bar'), await target.boundingBox()]
          return box && box.y >= bar.bottom
        },
        { message: (await target.textContent()) ?? '' },
      )
      .toBe(true)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  // On a tall screen the bar stays in view, and scrolled-to content keeps clear of it.
  const padding = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop))
  await expect.poll(async () => (await padding()) - (await boxOf('.alarm-bar')).height).toBeCloseTo(0, 0)
})

test('the banner says “called” only for a call that arrived', async () => {
  const { owner } = world.kit.database
  await owner.query(`update evidence.alarm set rang_at = rang_at - interval '4 minutes' where incident_id = $1`, [
    incident,
  ])
  await keepOnce(world.kit)
  // After a reload the page asks for alarms at once.
  await page.goto(`${world.url}/incidents/${incident}/triage`)
  await banner().getByText('No duty phone is configured: tell somebody yourself.').waitFor()
  expect(await banner().textContent()).not.toContain('called')
  await expect.poll(() => banner().getAttribute('class')).toContain('alarm-loud')
  const id = newId('call')
  await owner.query(`insert into evidence.alarm_call (id, incident_id, step) values ($1, $2, 'escalation')`, [
    id,
    incident,
  ])
  await banner().getByText('Calling the duty phone…').waitFor()
  await owner.query(`update evidence.alarm_call set code = 'status-500' where id = $1`, [id])
  await banner().getByText('The call to the duty phone failed: tell somebody yourself.').waitFor()
  await owner.query(`update evidence.alarm_call set state = 'sent', code = null where id = $1`, [id])
  await banner().getByText('The duty phone was called.').waitFor()
  await expect.poll(async () => 768 - (await boxOf('.alarm-bar')).bottom).toBeGreaterThanOrEqual(500)
})

test('the escalated alarm that waits longest stands first; the others are counted beside it', async () => {
  for (const words of ['she is bleeding', 'there is a bomb']) await ring(words)
  const announced = page.locator('[data-announced]')
  await expect.poll(() => announced.textContent()).toContain('3 alarms wait for you')
  const first = async () => (await rows().first().textContent()) ?? ''
  await expect.poll(first).toContain('he is coming')
  await banner().getByRole('link', { name: 'and 2 more' }).waitFor()
  await expect.poll(async () => (await boxOf('.alarm-one')).height).toBeLessThanOrEqual(44)
  // Regression: beside the line of an escalated alarm its name vanished, and its age lay over the words that ring.
  const [ago, words, name] = [await boxOf('.alarm-ago'), await boxOf('.alarm-said'), await boxOf('.alarm-what strong')]
  expect(ago.x + ago.width).toBeLessThanOrEqual(words.x)
  expect(name.width).toBeGreaterThan(200)
  await page.setViewportSize({ width: 1366, height: 900 })
  await expect.poll(() => rows().count()).toBe(2)
  await expect.poll(first).toContain('he is coming')
  await banner().getByRole('link', { name: 'and 1 more' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('an alarm that could not be taken says so at its button; after one was taken, the next one gets the focus', async () => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect.poll(() => rows().count()).toBe(1)
  const button = () =>
    rows()
      .first()
      .getByRole('button', { name: /^I take/ })
  await button().focus()
  await page.context().setOffline(true)
  await button().press('Enter')
  await rows().first().getByRole('alert').getByText('Not taken. You are offline').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('I take it')
  await page.context().setOffline(false)
  for (const [words, rest] of [
    ['he is coming', 2],
    ['bleeding', 1],
  ] as const) {
    await expect.poll(() => rows().first().textContent()).toContain(words)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await rows().first().textContent()) ?? '').not.toContain(words)
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.alarm-one') !== null)).toBe(true)
    await expect.poll(() => banner().textContent()).toContain(rest === 1 ? '1 alarm waits' : `${rest} alarms wait`)
  }
  await page.keyboard.press('Enter')
  await banner().waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})
