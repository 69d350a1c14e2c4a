import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleKit, MOST_WAITED_MS, openConsoleKit } from '../console-browser.test-kit.ts'
import { type Change, changes, type GapWorld, openGapWorld } from './live-gap.test-kit.ts'

interface Followed {
  readonly at: (world: GapWorld) => string
  /** Selector of an element that is visible once the screen has its first answer. */
  readonly first: string
  readonly change: Change
}
interface NotFollowed {
  readonly because: string
}

/**
 * Every screen that has an address. A new screen needs an entry here that says how it follows changes, or why it does
 * not.
 */
const SCREENS = {
  overview: { at: () => 'overview', first: '.overview-figure', change: changes.overview },
  timeline: { at: () => 'timeline?look=table', first: 'tr[data-item]', change: changes.timeline },
  map: { at: () => 'map', first: '.map-list [data-item]', change: changes.map },
  wall: { at: ({ item }) => `wall?items=${item}`, first: '.wall-tile[data-state]', change: changes.wall },
  // The current item changes only by the officer's own press, because they are deciding on it. The number of items left
  // is updated.
  triage: { at: () => 'triage', first: '.triage-progress', change: changes.triage },
  alarms: { at: () => 'alarms', first: '.alarm-none', change: changes.alarms },
  'the rules of alarms': { at: () => 'alarms?part=rules', first: '[data-rule]', change: changes.rules },
  police: { at: () => 'police', first: '#police-added ~ .muted', change: changes.police },
  subjects: { at: () => 'subjects', first: '.subjects-note ~ p', change: changes.subjects },
  briefs: { at: () => 'briefs', first: '.briefs > p:nth-of-type(2)', change: changes.briefs },
  scenes: { at: () => 'scenes', first: '#coverage', change: changes.scenes },
  // Shown results do not change, because each search is a custody entry of the officer who asks. Saved searches are
  // updated.
  search: { at: () => 'search', first: '[data-saved]', change: changes.saved },
  custody: { at: () => 'custody', first: '.trail, .muted + .muted', change: changes.custody },
  members: { at: () => 'members', first: '#rights', change: changes.members },
  revisions: { at: () => 'revisions', first: '[data-revision]', change: changes.revisions },
  item: { at: ({ item }) => `items/${item}`, first: '#claims', change: changes.item },
  'an item that is restricted meanwhile': {
    ...{ at: ({ shut }: GapWorld) => `items/${shut}`, first: '#claims', change: changes.gate },
  },
  'one revision': { because: 'a numbered revision is final' },
  'the counts for who sees no evidence': { because: 'they may hear no live feed; the page asks every ten seconds' },
  incidents: { because: 'outside of an incident there is no feed; it is asked whenever the page is opened' },
  operations: { because: 'outside of an incident there is no feed; the page asks every few seconds' },
} satisfies Record<string, Followed | NotFollowed>

const followed = Object.entries(SCREENS).flatMap(([name, screen]) => ('change' in screen ? [{ name, ...screen }] : []))

const ADDRESS = fileURLToPath(new URL('../../../console/src/shared/parts/address.ts', import.meta.url))

test('every screen with an address has a line in the table', () => {
  const [, list = ''] = /const SCREENS = \[(.*?)\] as const\n/s.exec(readFileSync(ADDRESS, 'utf8')) ?? []
  const named = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)
  expect(named).toContain('timeline')
  expect(Object.keys(SCREENS)).toEqual(expect.arrayContaining(named))
})

let consoleKit: ConsoleKit
let page: Page
let world: GapWorld
let complaints: string[]
/** The stream of the open page is held back until this resolves. */
let mayBegin = Promise.resolve()

beforeAll(async () => {
  // Nothing listens at this address; no file is sent in this test.
  consoleKit = await openConsoleKit({ intakeUrl: new URL('http://127.0.0.1:9') })
  const { kit } = consoleKit
  const made = await openGapWorld(kit)
  const anna = await kit.addOfficer('anna', { [made.incident]: 'commander' })
  world = { ...made, colleague: await kit.signIn(made.bert) }
  await changes.saved(world)
  const opened = await consoleKit.openPage()
  page = opened.page
  complaints = opened.complaints
  const { context } = opened
  context.setDefaultTimeout(MOST_WAITED_MS)
  // `setInterval` is disabled in the page, so whatever appears came through the stream.
  await context.addInitScript(() => {
    const wait = globalThis.setTimeout
    // Shortens pauses between requests, whose length is not under test.
    const soon = (act: () => void, ms = 0) => wait(act, ms / 10)
    Object.assign(globalThis, { setInterval: () => 0, setTimeout: soon })
  })
  await context.route('**/events?*', async (route) => {
    await mayBegin
    await route.continue()
  })
  await consoleKit.signIn(page, anna, 'overview')
})
afterAll(() => consoleKit.release())

const areSeen = async (parts: readonly string[]): Promise<void> => {
  for (const part of parts) await page.locator(part).first().waitFor({ state: 'attached' })
}

test.each(followed)(
  '$name: what changes between its first answer and its stream is shown, and what changes later',
  async ({ at, first, change }) => {
    let begin = (): void => undefined
    mayBegin = new Promise((resolve) => {
      begin = resolve
    })
    await page.goto(`${consoleKit.url}/incidents/${world.incident}/${at(world)}`)
    await areSeen([first])
    const expected = await change(world)
    begin()
    await areSeen(expected)
    await areSeen(await change(world))
    // Opening the restricted item is refused, and the browser logs it.
    expect(complaints.filter((one) => !one.includes('403'))).toEqual([])
  },
)

/** Navigates without reloading the page. */
const goWithin = (path: string): Promise<void> =>
  page.evaluate((href) => {
    history.pushState(null, '', href)
    dispatchEvent(new Event('firsthand-address'))
  }, `/incidents/${world.incident}/${path}`)

test('an answer that was read before a change and arrives after it is replaced, whoever requested it', async () => {
  mayBegin = Promise.resolve()
  let isRead = (): void => undefined
  let answer = (): void => undefined
  const read = new Promise<void>((resolve) => {
    isRead = resolve
  })
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.goto(`${consoleKit.url}/incidents/${world.incident}/members`)
  await page.locator('#rights').waitFor()
  await areSeen(await changes.members(world))
  await page.route(
    '**/scenes',
    async (route) => {
      const old = await route.fetch()
      isRead()
      await mayAnswer
      await route.fulfill({ response: old })
    },
    { times: 1 },
  )
  await goWithin('scenes')
  await read
  // Leaves the screen while its request has no answer yet. The screen that opens next waits for the answer of that same
  // request.
  await goWithin('members')
  const expected = await changes.scenes(world)
  await areSeen(await changes.members(world))
  await goWithin('scenes')
  answer()
  await areSeen(expected)
})

test('a change that happened on another screen is visible on returning, however soon', async () => {
  await goWithin('members')
  const expected = await changes.scenes(world)
  await areSeen(await changes.members(world))
  await goWithin('scenes')
  await areSeen(expected)
})
