import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from '../command.test-kit.ts'
import { axeFindings, type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { readable, says } from '../says.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const NOON = Date.UTC(2026, 5, 1, 9)
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }
const PHONE = { width: 390, height: 844 }

suite('search and saved views (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let anna: TestOfficer
  let vera: TestOfficer
  let van: string
  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Shots at the station' })
    const other = await kit.kit.addIncident({ title: 'Elsewhere' })
    anna = await kit.kit.addOfficer('anna', { [incident]: 'analyst' })
    vera = await kit.kit.addOfficer('vera', { [incident]: 'viewer' })
    const placed = (at: number) => ({
      placement: { earliest: at, estimate: at + 500, latest: at + 1000, status: 'placed', lat: 60.17, lon: 24.94 },
    })
    van = await kit.kit.addItem(incident, {
      words: 'I saw a red van with two men by the station, <b>then</b> bangs',
      ...{ renditions: [thumb], ...placed(NOON) },
    })
    await kit.kit.addItem(incident, { kind: 'video', words: 'A blue van left', ...placed(NOON + 7_200_000) })
    await kit.kit.addItem(other, { words: 'red van elsewhere' })
    // The body contains a word that none of its segments contains, so the page of the hit is unknown.
    await kit.kit.database.owner.query(
      `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body, letters_searched)
       values ($1, $2, $3, 'document', false, 'a', '[{"page": 1, "text": "first lines"}]', 'first lines, a heron', 1000)`,
      [makeId('text', randomBytes(16)), await kit.kit.addItem(incident, { kind: 'document' }), incident],
    )
  })
  afterAll(() => kit?.release())

  test('"red van" finds the statement, filters narrow the results, and a link repeats the search without sending its words to a server', async () => {
    const { page, context, complaints } = await kit.openPage({ width: 1366, height: 768 })
    await kit.signIn(page, anna)
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('searchbox').fill('"red van"')
    await page.keyboard.press('Enter')
    await page.getByText('1 place found.').waitFor()
    // The notice about unsearched text also stands beside results.
    await page.getByText('only in about the first 16,000 words of a document').waitFor()
    await page.getByText('1 long document is searched only in its first 1,000 characters').waitFor()
    await page.getByRole('link', { name: /^Open item / }).waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['red', 'van'])
    expect(await page.locator('[data-hit] b').count()).toBe(0)
    await page.locator(`[data-item="${van}"] [data-covered=true]`).waitFor({ state: 'attached' })
    expect(await axeFindings(page)).toEqual([])

    await page.getByRole('searchbox').fill('heron')
    await page.keyboard.press('Enter')
    await page.getByText('It holds the words, but the place where they stand cannot be shown here').waitFor()
    expect(await page.locator('.hits').getByText('first lines').count()).toBe(0)

    await page.getByRole('searchbox').fill('van')
    await page.keyboard.press('Enter')
    await page.getByText('2 places found.').waitFor()
    await page.getByText('Filters', { exact: true }).click()
    await page.getByLabel('Kind').selectOption('video')
    await page.getByText('1 place found.').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('video')
    await page.getByLabel('Around (latitude, longitude)').fill('60.5, 24.9')
    await page.keyboard.press('Tab')
    await page.getByText('Nothing was found.').waitFor()
    await page.getByRole('button', { name: /Take away: 60.5/ }).click()
    await page.getByText('1 place found.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const link = page.url()
    expect(asked.filter((url) => says(readable(url), 'van'))).toEqual([])

    await page.goto('about:blank')
    await page.goto(link)
    await page.getByText('1 place found.').waitFor()
    await page.getByText('A blue').waitFor()
    await page.locator('.result-links').getByRole('link', { name: 'Timeline' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('asked')).toMatch(/^sq_/)
    expect(says(readable(page.url()), 'van'), page.url()).toBe(false)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a view is saved under a name, shared, opened by another officer unchanged, and deleted by its owner', async () => {
    const { page, context } = await kit.openPage({ width: 1366, height: 768 })
    await kit.signIn(page, anna, 'nowhere')
    await page.goto(`${kit.url}/incidents/${incident}/search?kind=image#q=red+van`)
    await page.getByText('1 place found.').waitFor()
    await page.getByRole('button', { name: 'Save this view…' }).click()
    await page.getByLabel('Name').fill('The van')
    await page.getByLabel('Everybody in this incident').check()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved views (1)').click()
    await page.getByRole('link', { name: 'The van' }).waitFor()
    expect(await axeFindings(page)).toEqual([])

    await kit.kit.addItem(incident, { words: 'nothing of it' })
    const hers = await kit.openPage(PHONE)
    await kit.signIn(hers.page, vera, 'nowhere')
    await hers.page.goto(`${kit.url}/incidents/${incident}/search`)
    await hers.page.getByText('Saved views (1)').click()
    await hers.page.getByText('by anna').waitFor()
    expect(await hers.page.getByRole('button', { name: /^Remove/ }).count()).toBe(0)
    await hers.page.getByRole('link', { name: 'The van' }).click()
    await hers.page.getByText('1 place found.').waitFor()
    await expect.poll(() => hers.page.getByRole('searchbox').inputValue()).toBe('red van')
    await expect.poll(() => new URL(hers.page.url()).searchParams.get('kind')).toBe('image')
    await expect.poll(() => hers.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await axeFindings(hers.page)).toEqual([])
    await hers.context.close()

    await page.reload()
    await page.getByText('Saved views (1)').click()
    await page.getByText('1 new in the incident since you opened it').waitFor()
    await page.getByRole('button', { name: 'Change… The van' }).click()
    await page.getByLabel('Name').fill('The red van')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('link', { name: 'The red van' }).waitFor()
    await page.getByRole('button', { name: 'Remove The red van' }).click()
    await page.getByText('Saved views (0)').waitFor()
    const { rows } = await kit.kit.database.owner.query(
      "select action, detail from custody.entry where action like 'view.%' order by seq",
    )
    expect(rows.map(({ action }) => action)).toEqual(['view.saved', 'view.renamed', 'view.removed'])
    expect(says(JSON.stringify(rows), 'van'), JSON.stringify(rows)).toBe(false)
    await context.close()
  })
})
