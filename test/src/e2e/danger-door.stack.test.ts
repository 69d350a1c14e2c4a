// "I am in danger", from a phone to the console: with script and without, in a language that no rule knows, and spoken.
// The same words through the ordinary door raise no alarm.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchBrowser, shotPath, signInToConsole } from '../stack/browser.ts'
import { missingWords, named } from '../stack/missing.ts'
import { ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'

const SOMALI = 'waxaan u baahanahay caawimaad, albaabka ayay jebinayaan'
const PHONE = { viewport: { width: 320, height: 568 } } as const
const MICROPHONE = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

const why = missingWords(['chromium', 'ffmpeg', 'exiftool', 'bwrap'])

interface Rung {
  readonly id: string
  readonly source: string
  readonly rules: readonly string[]
  readonly class: string
  readonly words: string | null
}

describe.skipIf(why !== undefined)(named('the danger door', why), () => {
  let stack: Stack
  let pool: Pool
  let phones: Browser
  let desk: Browser
  /** The code of the words that were sent with script. */
  let code = ''
  beforeAll(async () => {
    stack = await borrowStack()
    pool = ownerPool(stack)
    const executablePath = chromiumPath()
    const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', ...MICROPHONE]
    phones = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args })
    desk = await launchBrowser()
  }, 900_000)
  afterAll(async () => {
    await phones?.close()
    await desk?.close()
    await pool?.end()
    await stack?.stop()
  })

  const openPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await phones.newContext({ ...PHONE, ...options })).newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${stack.intakeUrl}/${stack.slug}`)
    return page
  }
  const rung = async (): Promise<readonly Rung[]> =>
    (
      await pool.query<Rung>(
        `select a.id, a.source, a.rules, a.class, s.words from evidence.alarm a
         left join evidence.statement s on s.id = a.source_id where a.incident_id = $1 order by a.seq`,
        [stack.incident],
      )
    ).rows
  const rings = (count: number) => expect.poll(rung, { timeout: 240_000, interval: 500 }).toHaveLength(count)

  test('raises an alarm for words that no rule understands, with and without script, and for a voice note; the ordinary door does not', async () => {
    const ordinary = await openPage()
    await ordinary.click('#to-send')
    await ordinary.fill('#words', SOMALI)
    await ordinary.click('#go')
    await ordinary.waitForSelector('#receipt:not([hidden])')

    const scripted = await openPage()
    await scripted.getByRole('link', { name: 'I am in danger' }).click()
    await scripted.fill('#words', SOMALI)
    await scripted.click('#go')
    await scripted.waitForSelector('#receipt:not([hidden])')
    code = (await scripted.locator('#code').textContent())?.trim() ?? ''
    await rings(1)

    const plain = await openPage({ javaScriptEnabled: false })
    await plain.getByRole('link', { name: 'I am in danger' }).click()
    await plain.fill('#words', 'abc')
    await plain.click('#go')
    await rings(2)

    const spoken = await openPage({ permissions: ['microphone'] })
    await spoken.getByRole('link', { name: 'I am in danger' }).click()
    await spoken.click('#voice')
    await spoken.getByText(/Recording \d+:(?!00)\d\d/).waitFor()
    await spoken.click('#go')
    await spoken.waitForSelector('#receipt:not([hidden])')
    await rings(3)
    // The words through the ordinary door came first, so they have been processed by now.
    expect(
      (await pool.query('select from evidence.unheard where incident_id = $1', [stack.incident])).rows,
    ).toHaveLength(0)
    expect((await rung()).map(({ source, rules, class: weight, words }) => [source, rules, weight, words])).toEqual([
      ['statement', ['in-danger'], 'grave', SOMALI],
      ['statement', ['in-danger'], 'grave', 'abc'],
      ['file', ['in-danger'], 'grave', null],
    ])
  }, 600_000)

  test('whoever holds the code withdraws the words and does not silence them; custody tells it', async () => {
    const withdrawn = await fetch(`${stack.intakeUrl}/receipt/withdraw`, {
      method: 'POST',
      body: new URLSearchParams({ lang: 'en', code, number: 'all', sure: 'yes' }),
    })
    expect(withdrawn.status).toBe(200)
    const told = async () =>
      (
        await pool.query(
          `select s.words from custody.entry e join evidence.statement s on s.id = e.detail::jsonb ->> 'statement'
           where e.incident_id = $1 and e.action = 'statement.withdrawn' and e.subject = s.submission_id`,
          [stack.incident],
        )
      ).rows
    await expect.poll(told, { timeout: 120_000, interval: 500 }).toEqual([{ words: SOMALI }])
  }, 300_000)

  test('the console says that each came through it', async () => {
    const page = await (await desk.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' })).newPage()
    page.setDefaultTimeout(120_000)
    await signInToConsole(page, stack)
    await page.goto(`${stack.commandUrl}/incidents/${stack.incident}/alarms`)
    const cards = page.locator('.alarm-card')
    await expect.poll(() => cards.count(), { timeout: 120_000 }).toBe(3)
    expect(await cards.getByText('Sent through “I am in danger”').count()).toBe(3)
    await cards.nth(0).getByText('albaabka ayay jebinayaan').waitFor()
    await cards
      .nth(0)
      .getByText(/Asked not to use it since/)
      .waitFor()
    expect(await cards.getByText(/Asked not to use it since/).count()).toBe(1)
    await cards.nth(2).getByText('No words came with it. Open the file: it may be spoken.').waitFor()
    await page.screenshot({ path: shotPath('console-danger-door') })
    // The voice note's alarm leads to its item, which shows the mark, too.
    await cards.nth(2).getByRole('link', { name: 'Open the item' }).click()
    await page.locator('main').getByText('Sent through “I am in danger”').first().waitFor()
    await page.screenshot({ path: shotPath('console-danger-item') })
  }, 600_000)
})
