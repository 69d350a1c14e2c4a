import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from '../../../intake/src/axe.test-kit.ts'
import { sha256, type TestOfficer } from '../command.test-kit.ts'
import { type ConsoleKit, goWithin, keepPages, openConsoleKit } from '../console-browser.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { clipItem, madeClip } from './made-wall.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Missing in CI is a failure, elsewhere a skip with a name.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip
const shots = process.env['SHOTS']

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
/** Where each of the four begins, against the first. */
const STARTS = [0, 730, 1490, 2210] as const
const SECONDS = 20
const FRAME_MS = 40
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
const [PHONE, DESK] = SIZES

suite('the wall, in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let anna: TestOfficer
  let carla: TestOfficer
  let items: string[]
  /** In one rig with the first. */
  const more: string[] = []

  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    anna = await kit.kit.addOfficer('anna', { [incident]: 'analyst' })
    carla = await kit.kit.addOfficer('carla', { [incident]: 'commander' })
    items = []
    for (const [at, start] of STARTS.entries()) {
      const film = madeClip(SECONDS, 300 + at * 200)
      const status = at === 3 ? 'tentative' : 'placed'
      items.push(
        await kit.kit.addItem(
          incident,
          clipItem({ film, seconds: SECONDS, at: AT + start, bangMs: 6000 - start + at * 50, status }),
        ),
      )
    }
    const made = createReconstruction(kit.kit.database.owner, incident)
    for (let at = 0; at < 5; at += 1)
      more.push(
        await kit.kit.addItem(incident, { placement: { earliest: AT, estimate: AT, latest: AT, status: 'placed' } }),
      )
    await made.setRig([items[0] ?? '', ...more])
  })
  afterAll(() => kit?.release())

  const openAt = keepPages(() => kit)
  const openWall = async (size = DESK, who = anna, which = items, at = AT + 4000) => {
    const path = `wall?items=${which.join(',')}&at=${at}`
    const opened = await openAt(who, { incident, path, ...(size && { size }) })
    await opened.page
      .locator('.wall-tile')
      .nth(which.length - 1)
      .waitFor()
    return opened
  }
  const openAll = async (page: Page, count = 4) => {
    await page.getByRole('button', { name: 'Open all' }).click()
    await expect.poll(() => page.locator('.wall-tile[data-open="true"] video').count()).toBe(count)
    await expect
      .poll(() =>
        page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).readyState)),
      )
      .toEqual(Array.from({ length: count }, () => 4))
  }
  const shoot = async (page: Page, name: string) => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: name.includes('390') })
  }
  /** By so many painted pictures of each, however long a busy machine takes to paint them. */
  const inStep = async (page: Page, pictures: number) => {
    let measured: Awaited<ReturnType<typeof paintedApart>> = null
    await expect
      .poll(
        async () => {
          // Before they end.
          if (((await standing(page))[0] ?? 0) > 12_000) await page.keyboard.press('Shift+ArrowLeft')
          measured = await paintedApart(page, pictures)
          return measured !== null && measured.median <= FRAME_MS ? 'in step' : measured
        },
        { timeout: 120_000 },
      )
      .toBe('in step')
    if (process.env['FIGURES'] !== undefined)
      process.stdout.write(`skew between four clips: ${JSON.stringify(measured)}\n`)
  }
  const rows = async <T>(text: string, values: readonly unknown[] = []) =>
    (await kit.kit.database.owner.query(text, [...values])).rows as T[]
  const looks = () =>
    rows<{ action: string; subject: string; detail: string }>(
      `select action, subject, detail from custody.entry where incident_id = $1 and action like 'look.%' order by seq`,
      [incident],
    )

  test('nothing of a tile is fetched, heard or clear before it is opened; then its look stands in custody', async () => {
    const { page, complaints } = await openWall()
    await page.getByText('Covered and muted until you show it').first().waitFor()
    expect(await page.locator('.wall-tile video').count()).toBe(0)
    expect(await page.locator('.cover[data-covered="true"]').count()).toBe(4)
    expect((await looks()).filter(({ action }) => action !== 'look.view')).toEqual([])
    expect((await looks()).some(({ subject }) => subject === 'wall')).toBe(true)
    await page.getByRole('button', { name: 'Show item 1 on the wall' }).click()
    await page.locator('.wall-tile video').waitFor()
    await expect.poll(async () => (await looks()).map(({ action }) => action)).toContain('look.played')
    const opened = (await looks()).filter(({ subject }) => subject === items[0])
    expect(opened.map(({ action }) => action)).toEqual(['look.opened', 'look.played'])
    expect(opened[0]?.detail).toBe('{"page":"wall"}')
    expect((await looks()).filter(({ subject }) => subject === items[1])).toEqual([])
    expect(
      await page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).muted)),
    ).toEqual([true])
    expect(complaints).toEqual([])
  })

  test('four clips play in step: by the pictures that were really painted, no two are a frame apart', async () => {
    const { page, complaints } = await openWall()
    await openAll(page)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await inStep(page, 50)
    // After a jump, too.
    await page.keyboard.press('ArrowRight')
    await inStep(page, 25)
    await page.keyboard.press('Space')
    expect(complaints).toEqual([])
  })

  test('while it stands each tile shows its picture of that instant; steps, jumps and typed times bring it there', async () => {
    const { page } = await openWall(DESK, anna, items, AT + 5000)
    await openAll(page)
    const stand = async (at: number) =>
      await expect
        .poll(async () =>
          Math.max(...(await standing(page)).map((ms, tile) => Math.abs(ms - (at - (STARTS[tile] ?? 0))))),
        )
        .toBeLessThanOrEqual(15)
    await stand(5000)
    await page.keyboard.press('ArrowRight')
    await stand(6000)
    await page.keyboard.press('.')
    await stand(6040)
    await page.getByLabel('Jump to').fill('12:00:15.5')
    await page.keyboard.press('Enter')
    await stand(8500)
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(String(AT + 8500))
    // Before the last one begins it says so, and the word leads there.
    await page.getByLabel('Jump to').fill('12:00:08')
    await page.keyboard.press('Enter')
    await page.locator('.wall-tile').nth(3).getByRole('button', { name: 'begins in 0:02' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(String(AT + 2210))
    await page.getByLabel('Jump to').fill('12:00:40')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByText(/^ended 0:\d\d ago$/).count()).toBe(4)
    await page.getByLabel('Jump to').fill('soon')
    await page.keyboard.press('Enter')
    await page.getByText('That is no time.').waitFor()
  })

  test('a range plays over and over, at another speed, with one clip’s sound', async () => {
    const { page } = await openWall(DESK, anna, items, AT + 5000)
    await openAll(page)
    await page.keyboard.press('i')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'No loop' }).waitFor()
    await page.getByLabel('Speed').selectOption('2')
    await page.getByRole('button', { name: 'Hear № 2' }).click()
    await page.locator('h1').click()
    await page.keyboard.press('Space')
    // Two turns of which a busy page missed none: it turns each player round when it comes to it.
    await expect
      .poll(async () => {
        const looped = await loopedIn(page, [5000, 6000])
        return looped.earliest > 4600 && looped.beyondMs < 400 ? 'over and over' : looped
      })
      .toBe('over and over')
    const muted = () =>
      page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).muted))
    await expect.poll(muted).toEqual([...[true, false, true, true]])
    await page.keyboard.press('2')
    await expect
      .poll(() =>
        page.locator('.wall-tile video').evaluateAll((all) => all.every((one) => (one as HTMLVideoElement).muted)),
      )
      .toBe(true)
  })

  test('a tile that loads holds the clock and says so; held too long it is marked, and the others go on', async () => {
    const { page } = await openWall(DESK, anna, items, AT + 5000)
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(`**/items/${items[2]}/renditions/proxy`, async (route) => {
      await gate
      await route.continue()
    })
    await page.getByRole('button', { name: 'Open all' }).click()
    await expect.poll(() => page.locator('.wall-tile[data-open="true"] video').count()).toBe(4)
    await page.locator('h1').click()
    // The others stand ready: it is this one alone that holds.
    await expect.poll(async () => (await ready(page)).map((isReady, at) => isReady || at === 2)).not.toContain(false)
    // Looked at in the page itself: how long it is held is counted by the page's clock, not by ours.
    const whileHeld = standingWhile(page, 'Waiting for № 3 to load')
    await page.keyboard.press('Space')
    const stood = (await whileHeld).map(([first = 0]) => Math.abs(first - 5000))
    expect(stood.length).toBeGreaterThan(0)
    expect(Math.max(...stood)).toBeLessThanOrEqual(15)
    await page.getByText('Loading: not in step').waitFor()
    await expect.poll(async () => (await standing(page))[0] ?? 0).toBeGreaterThan(5100)
    release()
    await expect.poll(() => page.locator('.wall-tile[data-step="in-step"]').count()).toBe(4)
    await expect
      .poll(async () => {
        const now = await standing(page)
        return Math.abs((now[0] ?? 0) - (STARTS[2] + (now[2] ?? 0)))
      })
      .toBeLessThanOrEqual(60)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('a photo stays in sight, lit while the clock lies within its interval', async () => {
    const photo = await kit.kit.addItem(incident, {
      ...{ kind: 'image', mediaType: 'image/webp' },
      placement: { earliest: AT + 2000, estimate: AT + 3000, latest: AT + 4000, status: 'placed' },
      renditions: [{ kind: 'preview', mediaType: 'image/webp', bytes: TINY_WEBP }],
    })
    const { page } = await openWall(DESK, anna, [photo], AT + 3500)
    await page.getByRole('button', { name: 'Open all' }).click()
    await page.locator('.wall-photo[data-now="true"]').waitFor()
    await page.getByText('±1 s').waitFor()
    await page.getByText('taken now').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('.wall-photo[data-now="false"]').waitFor()
    await page.getByText('taken 0:01 ago').waitFor()
  })

  test('a nudge by keyboard becomes a proposal; another officer in another browser confirms it, and it is an anchor', async () => {
    const { page } = await openWall(DESK, anna, items.slice(0, 2), AT + 6000)
    await openAll(page, 2)
    await page.getByRole('button', { name: 'Nudge № 2 against another' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nudge one against another' }).waitFor()
    await page.getByRole('img', { name: /^The sound of both/ }).waitFor()
    for (const key of [',', ',', ',', ',', ',', ',', '.']) await page.keyboard.press(key)
    await page.getByText('№ 2 is tried 50 ms earlier').waitFor()
    // In place: its picture is another one.
    await expect
      .poll(async () => Math.abs(((await standing(page))[1] ?? 0) - (6000 - 730 + 50)))
      .toBeLessThanOrEqual(15)
    await page.keyboard.press('Shift+.')
    await page.keyboard.press('Shift+,')
    await page.getByText('№ 2 is tried 50 ms earlier').waitFor()
    await page.keyboard.press('b')
    await expect.poll(() => page.locator('.wall-grid').getAttribute('data-flicker')).toBe('a')
    await shoot(page, 'nudge-flicker-1366')
    await page.getByRole('button', { name: 'Side by side' }).click()
    await shoot(page, 'nudge-1366')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save as an anchor…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('It would move up to 7 items, 50 ms earlier.').waitFor()
    await dialog.getByText(/another officer has to confirm it/).waitFor()
    await dialog.getByLabel('What shows that?').fill('the same bang in both')
    await shoot(page, 'save-nudge-1366')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Propose it' }).click()
    await page.getByText('You proposed it: another officer decides.').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm…' }).count()).toBe(0)

    const second = await openWall(PHONE, carla, items.slice(0, 2))
    await goWithin(second.page, `/incidents/${incident}`)
    await second.page.getByRole('link', { name: 'One change in time waits for a second officer' }).click()
    await second.page.getByText(/^№ 2 began 680 ms after № 1/).waitFor()
    await second.page.getByText('the same bang in both').waitFor()
    await shoot(second.page, 'proposal-390')
    expect(await findings(second.page)).toEqual([])
    await goWithin(second.page, `/incidents/${incident}/items/${items[1]}`)
    await second.page.getByText('A nudge of this item waits for a second officer.').waitFor()
    await second.page.getByRole('link', { name: 'Decide on it below' }).click()
    await second.page.getByRole('link', { name: 'See it on the wall' }).click()
    await second.page.getByRole('button', { name: 'Try it here' }).click()
    await second.page.getByText('№ 2 is tried 50 ms earlier').waitFor()
    await second.page.getByRole('button', { name: 'Confirm…' }).focus()
    await second.page.keyboard.press('Enter')
    // Who decides reads whose it is, why, and what it would move.
    const deciding = second.page.getByRole('dialog')
    await deciding.getByText(/^proposed by anna/).waitFor()
    await deciding.getByText('the same bang in both').waitFor()
    await deciding.getByText('It would move up to 7 items, 50 ms earlier.').waitFor()
    await second.page.getByLabel('Why?').fill('I hear it, too')
    await shoot(second.page, 'confirm-390')
    await second.page.getByRole('button', { name: 'Confirm', exact: true }).click()
    // The first officer hears of it by itself.
    await page.getByText('Decided in the last day (1)').waitFor()
    await page.getByText('Decided in the last day (1)').click()
    await page.getByText(/confirmed by carla/).waitFor()
    const anchors = await rows<{ officer: string; offset: number }>(
      `select o.name as officer, abs(l.offset_ms) as offset from evidence.anchor a join evidence.link l on l.id = a.link_id
       join staff.officer o on o.id = a.officer_id where a.incident_id = $1`,
      [incident],
    )
    expect(anchors).toEqual([{ officer: 'anna', offset: 680 }])
    expect(
      await rows(`select task from work.outbox where incident_id = $1 and task = 'reconstruct-incident'`, [incident]),
    ).toHaveLength(1)
    await linkedAlready(page)
    await endedMeanwhile(page, second.page)
  })

  /** The two are linked by now: another nudge of them is told to move nothing, and cannot be kept. */
  async function linkedAlready(page: Page) {
    await page.getByRole('button', { name: 'Nudge № 2 against another' }).click()
    await page.getByRole('heading', { name: 'Nudge one against another' }).waitFor()
    await page.keyboard.press(',')
    await page.getByRole('button', { name: 'Save as an anchor…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^№ 2 began 680 ms after № 1: anna has linked the two so\./).waitFor()
    expect(await dialog.getByText(/It would (move|join)/).count()).toBe(0)
    await dialog.getByLabel('What shows that?').fill('a later bang')
    expect(await dialog.getByRole('button', { name: 'Propose it' }).isDisabled()).toBe(true)
    await shoot(page, 'linked-already-1366')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Stop nudging' }).click()
  }

  /** What is over while its dialog lies open is told in the dialog; what ended by itself stands open to sight. */
  async function endedMeanwhile(page: Page, decider: Page) {
    const [item, other] = more
    const ask = (path: string, body?: object) =>
      page.evaluate(
        async ([url, sent]) => {
          const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent ?? null }
          return (await (await fetch(url, sent === undefined ? {} : init)).json()) as {
            id: string
            [name: string]: unknown
          }
        },
        [`/api/incidents/${incident}/nudges${path}`, body && JSON.stringify(body)] as const,
      )
    const propose = async (offsetMs: number) => {
      const { items: moved, shiftMs } = await ask(`/effect?item=${item}&other=${other}&offsetMs=${offsetMs}`)
      const shown = { items: moved, shiftMs }
      return (await ask('', { item, other, offsetMs, shown, reason: 'the same flash' })).id
    }
    // What was decided before is no longer offered: the next one to confirm is ours.
    await decider.getByText('Decided in the last day (1)').waitFor()
    const proposal = await propose(3000)
    await decider.getByRole('button', { name: 'Confirm…' }).click()
    const dialog = decider.getByRole('dialog')
    await dialog.getByLabel('Why?').fill('seen it, too')
    await ask(`/${proposal}/decision`, { decision: 'taken-back', reason: 'another flash' })
    await dialog.getByText(/^There is nothing to decide on any more: taken back by anna/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Confirm', exact: true }).isDisabled()).toBe(true)
    await shoot(decider, 'ended-meanwhile-390')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await propose(4000)
    await decider.getByRole('button', { name: 'Confirm…' }).waitFor()
    await rows('update evidence.current_placement set estimate = estimate + 300 where item_id = $1', [other])
    await rows(`select pg_notify('incident_changed', $1)`, [incident])
    await decider.getByText('Ended without a decision (1)').waitFor()
    await decider.getByText(/ended: by now it would move 6 items, 3\.70 s later\. Propose it anew\./).waitFor()
    await shoot(decider, 'undecided-390')
    expect(await findings(decider)).toEqual([])
  }

  test('a still carries its time, its placement and its custody entry, which came before it and knows its digest', async () => {
    const { page, complaints } = await openWall(DESK, anna, items, AT + 5000)
    await openAll(page)
    await page.getByRole('button', { name: 'Take a still of № 2' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Download PNG' }).waitFor()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download PNG' }).click(),
    ])
    const entries = await rows<{ seq: string; hash: string; action: string; detail: string }>(
      `select seq, hash, action, detail from custody.entry where incident_id = $1 and action like 'still.%' order by seq`,
      [incident],
    )
    expect(entries.map(({ action }) => action)).toEqual(['still.taken', 'still.made'])
    expect(saved.suggestedFilename()).toBe(`still-item-2-custody-${entries[0]?.seq}.png`)
    const png = await readFile(await saved.path())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(JSON.parse(entries[1]?.detail ?? '{}')).toMatchObject({
      digest: sha256(png).toString('hex'),
      bytes: png.length,
    })
    const taken = JSON.parse(entries[0]?.detail ?? '{}') as { atMs: number; intoMs: number }
    expect(Math.abs(taken.atMs - (AT + 5000))).toBeLessThanOrEqual(15)
    expect(taken.atMs - taken.intoMs).toBe(AT + 730)
    await dialog.locator('summary').click()
    await dialog.getByText(`№ ${entries[0]?.seq} · ${entries[0]?.hash}`).waitFor()
    await shoot(page, 'still-1366')
    expect(await findings(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('items are chosen beside the clock, changed and removed; the address follows', async () => {
    const { page } = await openWall(DESK, anna, items.slice(0, 2))
    await page.getByRole('button', { name: 'Add an item…' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Put № 3 on the wall/ }).waitFor()
    await shoot(page, 'picker-1366')
    expect(await findings(page)).toEqual([])
    // Quicker than the first one's tile can come.
    await dialog.getByRole('button', { name: /^Put № [34] on the wall/ }).evaluateAll((buttons) => {
      for (const button of buttons as HTMLElement[]) button.click()
    })
    await expect.poll(() => page.locator('.wall-tile').count()).toBe(4)
    await page.getByRole('button', { name: 'Take № 1 off the wall' }).click()
    await expect.poll(() => page.locator('.wall-tile').count()).toBe(3)
    await page.getByRole('button', { name: 'Change № 2 for another item' }).click()
    await dialog.getByRole('button', { name: /^Put № 1 on the wall/ }).click()
    await expect
      .poll(() => new URL(page.url()).searchParams.get('items'))
      .toBe([items[0], items[2], items[3]].join(','))
    await page.getByRole('button', { name: 'Fill with the rig of № 1' }).click()
    await expect.poll(() => page.locator('.wall-tile').count()).toBe(4)
  })

  test('on a laptop all four pictures and the clock are in sight at once', async () => {
    const { page } = await openWall()
    await openAll(page)
    const boxes = await page
      .locator('.wall-picture, .wall-controls')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    expect(boxes).toHaveLength(5)
    const controls = boxes[4]
    for (const { top, bottom, height, width } of boxes.slice(0, 4)) {
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(controls?.top ?? 0)
      expect(height).toBeGreaterThanOrEqual(180)
      expect(width).toBeGreaterThanOrEqual(320)
    }
    expect(controls?.bottom).toBeLessThanOrEqual(768)
    // One row: play stands as high as the jump beside it.
    const rows = await page
      .locator('.wall-play, .wall-jump input')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    const [play, jump] = rows.map(({ top, height }) => top + height / 2)
    expect(Math.abs((play ?? 0) - (jump ?? 0))).toBeLessThan(8)
    expect(rows[1]?.right).toBeLessThanOrEqual(1366)
  })

  test('items join what stands on the wall; a full one asks which makes room; the menu opens the last one', async () => {
    const { page } = await openWall(DESK, anna, items.slice(0, 2))
    const onWall = () => new URL(page.url()).searchParams.get('items')?.split(',')
    const put = async (item: string | undefined) => {
      await goWithin(page, `/incidents/${incident}/items/${item}`)
      await page.getByRole('link', { name: 'Put on the wall' }).click()
      await page.locator('.wall-tile').first().waitFor()
    }
    await put(items[2])
    expect(onWall()).toEqual(items.slice(0, 3))
    await put(items[3])
    expect(onWall()).toEqual(items)
    // What stands there already is not put twice.
    await put(items[1])
    expect(onWall()).toEqual(items)
    const fifth = await kit.kit.addItem(incident, {
      placement: { earliest: AT, estimate: AT, latest: AT, status: 'placed' },
    })
    await goWithin(page, `/incidents/${incident}/items/${fifth}`)
    await page.getByRole('button', { name: 'Put on the wall…' }).click()
    const dialog = page.getByRole('dialog', { name: 'The wall is full' })
    await dialog.getByRole('button', { name: 'Instead of № 2' }).waitFor()
    await shoot(page, 'wall-full-1366')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Instead of № 2' }).click()
    await expect.poll(onWall).toEqual([items[0], fifth, items[2], items[3]])
    // Kept by this browser: it is the same after a fresh load.
    await page.goto(`${kit.url}/incidents/${incident}`)
    await page.getByRole('navigation').getByRole('link', { name: 'Wall', exact: true }).click()
    await expect.poll(onWall).toEqual([items[0], fifth, items[2], items[3]])
    for (let left = 4; left > 0; left -= 1) {
      await page
        .getByRole('button', { name: /^Take № .* off the wall$/ })
        .first()
        .click()
      await expect.poll(() => page.locator('.wall-tile').count()).toBe(left - 1)
    }
    await page.getByText('Nothing is on the wall yet.').waitFor()
  })

  test('a tile outside its time is dimmed, and its distance is told in the unit that fits', async () => {
    const { page } = await openWall(DESK, anna, items, AT + 40 * 86_400_000)
    await openAll(page)
    await page.getByText('ended 40 days ago').first().waitFor()
    const shownAs = () =>
      page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => Number(getComputedStyle(one).opacity)))
    await expect.poll(async () => Math.max(...(await shownAs()))).toBeLessThan(0.5)
    await shoot(page, 'wall-outside-1366')
    await page.getByRole('button', { name: 'ended 40 days ago' }).first().click()
    await expect.poll(async () => (await shownAs())[0]).toBe(1)
  })

  test('between two that are pinned nothing is saved, and the officer reads why; the keys work from a chosen step', async () => {
    const pair: string[] = []
    for (const at of [AT + 600_000, AT + 601_000])
      pair.push(
        await kit.kit.addItem(incident, {
          kind: 'video',
          placement: { earliest: at, estimate: at, latest: at, status: 'placed' },
        }),
      )
    const { page } = await openWall(DESK, anna, pair, AT + 600_000)
    const ask = await kit.kit.signIn(carla)
    const pin = async (item: string | undefined, at: number) => {
      const body = JSON.stringify({ time: { at }, source: 'cctv', reason: 'the clock in sight' })
      const path = `/api/incidents/${incident}/items/${item}/anchors`
      expect((await ask(path, { method: 'POST', body })).status).toBe(201)
    }
    await pin(pair[0], AT + 600_000)
    await page
      .getByRole('button', { name: /^Nudge № / })
      .nth(1)
      .click()
    await page.getByLabel('1.00 s').check()
    // The step that was chosen still has the focus.
    await page.keyboard.press('.')
    await page.getByText(/is tried 1\.00 s later/).waitFor()
    await page.getByRole('button', { name: 'Save as an anchor…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^№ \d+ is pinned and stays: № \d+ moves\.$/).waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await pin(pair[1], AT + 601_000)
    await page.getByRole('button', { name: 'Save as an anchor…' }).click()
    await dialog.getByText('Both are pinned: nothing will move. Take one pin back first.').waitFor()
    await dialog.getByLabel('What shows that?').fill('the same bang in both')
    expect(await dialog.getByRole('button', { name: /^(Save the anchor|Propose it)$/ }).isDisabled()).toBe(true)
    await shoot(page, 'both-pinned-1366')
  })

  test.each(SIZES)('four tiles at $width, shut and open: axe finds nothing and nothing sticks out', async (size) => {
    const { page, complaints } = await openWall(size)
    await shoot(page, `wall-shut-${size.width}`)
    expect(await findings(page)).toEqual([])
    await openAll(page)
    await shoot(page, `wall-${size.width}`)
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    expect(complaints).toEqual([])
  })
})

/** What axe finds, but for the alarms' bar, which its own room looks at. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await (await axeOf(page)).exclude('.alarm-bar').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}

/** Where each player stands, ms into its clip. */
const standing = (page: Page): Promise<number[]> =>
  page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).currentTime * 1000))

/** Which players have the picture of where they stand, and what follows. */
const ready = (page: Page): Promise<boolean[]> =>
  page
    .locator('.wall-tile video')
    .evaluateAll((all) =>
      all.map((one) => !(one as HTMLVideoElement).seeking && (one as HTMLVideoElement).readyState > 3),
    )

/** What stands on the tiles with each frame of the screen, as long as the wall says `words`, from when it says so. */
const standingWhile = (page: Page, words: string): Promise<number[][]> =>
  page.evaluate(
    (said) =>
      new Promise<number[][]>((resolve) => {
        const seen: number[][] = []
        const look = () => {
          const isSaid = document.querySelector('.wall-held')?.textContent === said
          if (!isSaid && seen.length > 0) return resolve(seen)
          if (isSaid)
            seen.push(
              [...document.querySelectorAll<HTMLVideoElement>('.wall-tile video')].map((one) => one.currentTime * 1000),
            )
          requestAnimationFrame(look)
        }
        look()
      }),
    words,
  )

/**
 * The first player over two turns of a loop (ms, as it stands in its clip): how early it came, and by how much it ran
 * beyond the end, less what it plays at most, at double speed and catching up, in the longest pause between two frames.
 */
const loopedIn = (page: Page, [from, to]: readonly [number, number]) =>
  page.evaluate(
    ([begin, end]) =>
      new Promise<{ earliest: number; beyondMs: number }>((resolve) => {
        const player = document.querySelector<HTMLVideoElement>('.wall-tile video')
        let [turns, earliest, latest, pause] = [0, Number.POSITIVE_INFINITY, 0, 0]
        let [last, lastAt] = [begin, performance.now()]
        const look = () => {
          const [ms, at] = [(player?.currentTime ?? 0) * 1000, performance.now()]
          if (ms < last - 200) turns += 1
          earliest = Math.min(earliest, ms)
          latest = Math.max(latest, ms)
          pause = Math.max(pause, at - lastAt)
          last = ms
          lastAt = at
          if (turns === 2) resolve({ earliest, beyondMs: latest - end - 2.5 * pause })
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [from, to] as const,
  )

/**
 * How far apart the clips are by the pictures that were painted (requestVideoFrameCallback): of each pair the difference of
 * what the wall's clock would be by either, ms. Null where one of them ended before it had painted so many.
 */
const paintedApart = (page: Page, pictures: number) =>
  page.evaluate(
    async ({ pictures, starts }) => {
      const videos = [...document.querySelectorAll<HTMLVideoElement>('.wall-tile video')]
      const shown = videos.map(() => [] as number[])
      const stops = videos.map((video, at) => {
        let handle = 0
        const see = (_now: number, { mediaTime, expectedDisplayTime }: VideoFrameCallbackMetadata) => {
          shown[at]?.push((starts[at] ?? 0) + mediaTime * 1000 - expectedDisplayTime)
          handle = video.requestVideoFrameCallback(see)
        }
        handle = video.requestVideoFrameCallback(see)
        return () => video.cancelVideoFrameCallback(handle)
      })
      const areEnough = () => shown.every((one) => one.length >= pictures)
      const end = performance.now() + 60_000
      while (!areEnough() && !videos.some((video) => video.ended) && performance.now() < end)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      for (const stop of stops) stop()
      if (!areEnough()) return null
      // The newest of each at the same share of the time: pictures come at different moments.
      const least = Math.min(...shown.map((one) => one.length))
      const moments = Array.from({ length: least }, (_, at) =>
        shown.map((one) => one[Math.floor((at * one.length) / least)] ?? 0),
      )
      const apart = moments.flatMap((now) =>
        now.flatMap((one, a) => now.slice(a + 1).map((other) => Math.abs(one - other))),
      )
      apart.sort((a, b) => a - b)
      return {
        median: apart[Math.floor(apart.length / 2)] ?? Number.POSITIVE_INFINITY,
        p95: apart[Math.floor(apart.length * 0.95)] ?? Number.POSITIVE_INFINITY,
        frames: shown.reduce((sum, one) => sum + one.length, 0),
      }
    },
    { pictures, starts: [...STARTS] },
  )
