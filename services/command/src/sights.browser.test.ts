import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { Ask, TestOfficer } from './command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, keepPages, openConsoleKit } from './console-browser.test-kit.ts'
import { type MadeSight, makeSight } from './made-sight.test-kit.ts'
import { strongestEdge, watchPictures } from './sights.test-kit.ts'
import { createUnderstanding } from './understand-item.test-kit.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const built = at('../../console/dist/index.html')
const canRun = hasChromium() && existsSync(built) && existsSync('/usr/bin/ffmpeg')
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip
const shots = process.env['SHOTS']

/** Every screen of an incident, read from the console's own table, so that a new screen is tested, too. */
const SCREENS = [...readFileSync(at('../../console/src/app/screens.tsx'), 'utf8').matchAll(/^ {2}(\w+): \['/gm)]
  .map(([, name = '']) => name)
  .concat('revisions')

const NOON = Date.UTC(2026, 5, 1, 9)
/** Brightness steps: the largest that an eye does not see as an edge, and one that legible pictures far exceed. */
const SEEN = 24
const LEGIBLE = 120
/** Time within which a picture that is covered again must disappear from every screen. */
const GONE = { timeout: 5000, interval: 50 }

suite('pictures before anybody presses Show, in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let sight: MadeSight
  let incident: string
  let anna: TestOfficer
  let ben: TestOfficer
  let ask: Ask
  let photo: string
  let film: string
  let paper: string
  let bare: string
  const openAt = keepPages(() => kit)

  const placed = (n: number) => ({
    ...{ earliest: NOON + n * 1000, estimate: NOON + n * 1000 + 500, latest: NOON + n * 1000 + 1000, status: 'placed' },
    ...{ lat: 60.17 + n / 10_000, lon: 24.94 },
  })
  const picture = (kind: string, number = 0) => ({ kind, number, mediaType: 'image/webp', bytes: sight.picture })
  const json = (kind: string, body: object) => ({
    ...{ kind, mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(body)) },
  })
  const addPhoto = (n: number, more: object = {}) =>
    kit.kit.addItem(incident, {
      ...{ renditions: [picture('thumb'), picture('preview')], field: sight.field, placement: placed(n) },
      ...more,
    })
  const restrict = (item: string, restricted: boolean) =>
    ask(`/api/incidents/${incident}/items/${item}/restriction`, {
      method: 'POST',
      body: JSON.stringify({ restricted, officers: restricted ? [anna.id, carla.id] : [], reason: 'a child is seen' }),
    })
  let carla: TestOfficer

  beforeAll(async () => {
    kit = await openConsoleKit()
    sight = makeSight()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    anna = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    ben = await kit.kit.addOfficer('ben', { [incident]: 'analyst' })
    carla = await kit.kit.addOfficer('carla', { [incident]: 'analyst' })
    ask = await kit.kit.signIn(anna)
    photo = await addPhoto(0, { words: 'There was a zebra in the smoke', size: { width: 640, height: 360 } })
    const index = { tileWidth: 160, tileHeight: 90, columns: 3, tiles: [{ atMs: 0 }, { atMs: 1000 }, { atMs: 2000 }] }
    film = await kit.kit.addItem(incident, {
      ...{ kind: 'video', mediaType: 'video/mp4', durationMs: 4000, field: sight.field, placement: placed(1) },
      renditions: [
        ...[picture('thumb'), picture('preview'), picture('filmstrip')],
        ...[{ kind: 'proxy', mediaType: 'video/mp4', bytes: sight.film }, json('filmstrip-index', index)],
        json('waveform', { peaks: [0.2, 0.9, 0.4] }),
      ],
    })
    paper = await kit.kit.addItem(incident, {
      ...{ kind: 'document', mediaType: 'application/pdf', field: sight.field, placement: placed(2) },
      renditions: [picture('thumb'), picture('page', 1)],
    })
    bare = await kit.kit.addItem(incident, { renditions: [picture('thumb'), picture('preview')], placement: placed(3) })
    await createUnderstanding(kit.kit.database.owner).addTwin(
      ...([{ incident, item: bare }, photo, 'near', { distance: 9, inliers: 40, share: 0.9, form: 'part' }] as const),
    )
    const { submission } = await kit.kit.addSubmission(incident)
    await kit.kit.addUpload({ incident, submission, offset: 400, still: sight.picture, field: sight.field })
  })
  afterAll(() => kit?.release())

  const pathOf = (screen: string): string =>
    screen === 'wall' ? `wall?items=${photo},${film},${paper},${bare}` : screen
  /** For each screen: the minimum number of its pictures, and the steps that bring them into view. */
  const shown: Readonly<Record<string, readonly [number, (page: Page) => Promise<unknown>]>> = {
    timeline: [4, (page) => page.locator('details.statements').evaluate((it: HTMLDetailsElement) => (it.open = true))],
    wall: [3, (page) => page.locator('.wall-tile').nth(3).waitFor()],
    triage: [1, (page) => page.locator('.triage-item[data-ready=true]').waitFor()],
    map: [1, (page) => page.locator(`[data-item="${photo}"] button`).first().click()],
    search: [
      ...([1] as const),
      async (page) => {
        await page.getByRole('searchbox').fill('zebra')
        await page.keyboard.press('Enter')
      },
    ],
    [`items/PHOTO`]: [1, (page) => page.getByRole('heading', { name: 'Claims' }).waitFor()],
    [`items/FILM`]: [2, (page) => page.getByRole('heading', { name: 'Claims' }).waitFor()],
    [`items/PAPER`]: [1, (page) => page.getByRole('heading', { name: 'Claims' }).waitFor()],
    [`briefs?item=PHOTO`]: [1, async () => undefined],
    [`briefs?item=FILM`]: [1, async () => undefined],
  }
  const named = (path: string): string => path.replace('PHOTO', photo).replace('FILM', film).replace('PAPER', paper)
  /** The strongest edge within each visible picture. */
  const edgesOf = async (page: Page, pictures: Locator): Promise<readonly number[]> => {
    const edges: number[] = []
    for (const one of await pictures.all()) if (await one.isVisible()) edges.push(await strongestEdge(page, one))
    return edges
  }

  test.each([...new Set([...SCREENS, ...Object.keys(shown)])])(
    'the screen %s asks for no picture and shows none that could be read',
    async (screen) => {
      const { page } = await openAt(ben, { incident, path: 'members' })
      const watched = watchPictures(page, [sight.picture, sight.film])
      await goWithin(page, `/incidents/${incident}/${named(pathOf(screen))}`)
      await page.locator('main').waitFor()
      const [least, act] = shown[screen] ?? [0, async () => undefined]
      await act(page)
      await expect.poll(() => page.locator('canvas.sight-field').count()).toBeGreaterThanOrEqual(least)
      for (const edge of await edgesOf(page, page.locator('canvas.sight-field'))) expect(edge).toBeLessThan(SEEN)
      expect(await page.locator('img, video[src], video[poster], [style*="url("]').count()).toBe(0)
      expect(await watched.found()).toEqual([])
      if (shots !== undefined) await page.screenshot({ path: `${shots}/sight-${screen.replaceAll(/\W/g, '-')}.png` })
    },
  )

  test.each([...['timeline', 'wall', 'triage', 'items/PHOTO']])(
    'on a phone the screen %s has its colours, and nothing sticks out',
    async (screen) => {
      const size = { width: 390, height: 844 }
      const { page } = await openAt(ben, { incident, path: 'members', size })
      await goWithin(page, `/incidents/${incident}/${named(pathOf(screen))}`)
      await page.locator('canvas.sight-field').first().waitFor()
      for (const edge of await edgesOf(page, page.locator('canvas.sight-field'))) expect(edge).toBeLessThan(SEEN)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/sight-phone-${screen.replaceAll(/\W/g, '-')}.png` })
    },
  )

  test('a tile outside its own time is as covered as any other, and one without colours yet shows its kind', async () => {
    const path = `wall?items=${photo},${film},${bare}&at=${NOON + 3_600_000}`
    const { page } = await openAt(ben, { incident, path, size: { width: 1920, height: 1080 } })
    await page.locator('[data-outside=true]').nth(2).waitFor()
    await expect.poll(() => page.locator('canvas.sight-field').count()).toBe(2)
    for (const edge of await edgesOf(page, page.locator('canvas.sight-field'))) expect(edge).toBeLessThan(SEEN)
    const tile = page.locator(`.wall-tile[data-item="${bare}"]`)
    expect(await tile.locator('.cover-over .kind-image').isVisible()).toBe(true)
    const ground = await tile.locator('.sight-blank').evaluate((it) => getComputedStyle(it).backgroundColor)
    expect(ground).not.toMatch(/rgb\(0, 0, 0\)|rgba\(0, 0, 0, 0\)/)
    expect(await axeFindings(page)).toEqual([])
    if (shots !== undefined) await page.screenshot({ path: `${shots}/sight-wall-outside.png` })
  })

  test('a picture that an officer shows is legible; cleared, it is on every screen; restricted, it is on none', async () => {
    const item = await addPhoto(10)
    const { page } = await openAt(anna, { incident, path: `items/${item}` })
    const other = await kit.openPage({ width: 1366, height: 768 })
    await kit.signIn(other.page, ben, 'nowhere')
    await other.page.goto(`${kit.url}/incidents/${incident}/wall?items=${item},${film}`)
    const theirs = other.page.locator(`.wall-tile[data-item="${item}"] img`)
    await expect.poll(() => other.page.locator('canvas.sight-field').count()).toBe(2)
    await page.getByRole('heading', { name: 'Claims' }).waitFor()
    await page.keyboard.press('a')
    await page.getByText('Show it first').first().waitFor()
    expect(await theirs.count()).toBe(0)
    await page.locator('.media').getByRole('button', { name: /^Show/ }).click()
    await expect.poll(() => strongestEdge(page, page.locator('.media img'))).toBeGreaterThan(LEGIBLE)
    await page.getByRole('button', { name: 'Clear for all screens' }).click()
    await theirs.waitFor()
    await expect.poll(() => strongestEdge(other.page, theirs)).toBeGreaterThan(LEGIBLE)
    await page.getByRole('button', { name: 'Cover on all screens' }).click()
    await expect.poll(() => theirs.count(), GONE).toBe(0)
    // The picture was covered for everybody, so the screen of the officer who covered it covers it too.
    await expect.poll(() => page.locator('.media img').count(), GONE).toBe(0)
    await page.locator('.media').getByRole('button', { name: /^Show/ }).click()
    await page.locator('.media img').waitFor()
    await page.keyboard.press('a')
    await theirs.waitFor()
    expect((await restrict(item, true)).status).toBe(201)
    await expect.poll(() => theirs.count(), GONE).toBe(0)
    expect((await restrict(item, false)).status).toBe(201)
    await other.page.locator(`.wall-tile[data-item="${item}"] canvas.sight-field`).waitFor()
    expect(await theirs.count()).toBe(0)
    await other.context.close()
  })

  test('a picture that officers opened for themselves disappears when the item is restricted or withdrawn', async () => {
    const [shut, gone] = [await addPhoto(12), await addPhoto(13)]
    const vera = await kit.kit.addOfficer('vera', { [incident]: 'viewer' })
    const { page, context } = await kit.openPage()
    await kit.signIn(page, vera, 'nowhere')
    await page.goto(`${kit.url}/incidents/${incident}/timeline`)
    for (const item of [shut, gone]) {
      const card = page.locator(`.card[data-item="${item}"]`)
      await card.locator('.show-button').click()
      await card.locator('img').waitFor()
    }
    expect((await restrict(shut, true)).status).toBe(201)
    await kit.kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone])
    for (const item of [shut, gone])
      await expect.poll(() => page.locator(`.card[data-item="${item}"] img`).count(), GONE).toBe(0)
    await context.close()
  })

  test('the decision Relevant clears a picture that was shown, undoing covers it, and a key keeps it covered', async () => {
    const own = await kit.kit.addIncident({ title: 'Smoke at the harbour' })
    const join = 'insert into staff.membership (incident_id, officer_id, role) values ($1, $2, $3)'
    for (const { id } of [anna, ben]) await kit.kit.database.owner.query(join, [own, id, 'analyst'])
    const renditions = [picture('thumb'), picture('preview')]
    const add = (n: number) => kit.kit.addItem(own, { renditions, field: sight.field, placement: placed(n) })
    const [first, second] = [await add(0), await add(1)]
    const { page } = await openAt(anna, { incident: own, path: 'triage', isFresh: true })
    const other = await kit.openPage()
    await kit.signIn(other.page, ben, 'nowhere')
    await other.page.goto(`${kit.url}/incidents/${own}/timeline`)
    const theirs = (item: string) => other.page.locator(`.card[data-item="${item}"] img`)
    const isBefore = (item: string) =>
      page.locator(`.triage-item[data-item="${item}"][data-current=true][data-ready=true]`).waitFor()
    await isBefore(first)
    await page.keyboard.press(' ')
    await page.locator('.triage-item:not([hidden]) img').waitFor()
    await page.keyboard.press('r')
    await theirs(first).waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => theirs(first).count(), GONE).toBe(0)
    await isBefore(first)
    await page.keyboard.press(' ')
    await page.locator('.triage-item:not([hidden]) img').waitFor()
    await page.keyboard.press('h')
    expect(await page.getByLabel(/^Keep covered/).isChecked()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    if (shots !== undefined) await page.screenshot({ path: `${shots}/sight-triage-shown.png` })
    await page.keyboard.press('r')
    await isBefore(second)
    expect(await page.getByLabel(/^Keep covered/).isChecked()).toBe(false)
    await page.keyboard.press(' ')
    await page.locator('.triage-item:not([hidden]) img').waitFor()
    await page.keyboard.press('a')
    await theirs(second).waitFor()
    expect(await theirs(first).count()).toBe(0)
    await other.context.close()
  })
})
