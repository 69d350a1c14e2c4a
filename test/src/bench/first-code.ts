// Measures how long somebody stands there with a photo before they may go: from the press on "Send" until the code is on
// the screen. It is shown from the first byte that the door has acknowledged, and the rest of the photo follows.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { makePhoto } from '../stack/made-files.ts'
import type { FileToSend } from '../stack/witness.ts'
import { atMost, type Bench, median } from './bench.ts'
import { startSlowPhone } from './first-paint/slow-phone.ts'
import { machineNote } from './machine.ts'

const AIM_MS = 3000
const MOST_PRESSES = 3

type FirstCodeOptions = {
  readonly runs: number
  readonly kbits: number
  readonly rtt: number
  /** The path of a photo. By default one of twelve megapixels is made. */
  readonly photo: string
}

export const firstCode: Bench<FirstCodeOptions> = {
  name: 'first-code',
  summary: '"Send" pressed for one photo → its code on the screen, on a slow line (--runs 7 --photo FILE)',
  defaults: { runs: 7, kbits: 400, rtt: 400, photo: '' },
  smoke: { runs: 1, kbits: 8000, rtt: 10 },
  needs: ['chromium', 'openssl'],
  async measure({ runs, kbits, rtt, photo }, say, lent) {
    say('Starting the embedded stack and Chromium')
    const phone = await startSlowPhone({ kbits, rtt }, lent)
    try {
      const file = photo === '' ? await makePhoto('IMG_2041.jpg', LARGE) : readPhoto(photo)
      const waits = { seen: [] as Sent[], atOnce: [] as Sent[] }
      // The first two are not counted: the browser's own start says nothing about the page.
      for (let n = -1; n < runs; n += 1)
        for (const [how, isSeen] of [['seen', true] as const, ['atOnce', false] as const]) {
          const one = await sendOne(phone.browser, phone.url, { file, isSeen })
          if (n < 0) continue
          waits[how].push(one)
          say(
            `run ${n + 1}, ${how === 'seen' ? 'its picture seen' : 'at once'}: code after ${one.codeMs.toFixed(0)} ms`,
          )
        }
      const [seen, atOnce] = [waits.seen.map(codeMsOf), waits.atOnce.map(codeMsOf)]
      return {
        rows: [
          atMost('code on the screen, pressed once its picture is seen, median', median(seen), 'ms', AIM_MS),
          atMost('code on the screen, pressed at once, median', median(atOnce), 'ms', AIM_MS),
          atMost('presses from the address to sending', Math.max(...presses(waits.seen)), 'presses', MOST_PRESSES),
        ],
        notes: [
          `one photo of ${(file.bytes.length / 1e6).toFixed(1)} MB; ${kbits} kbit/s in each direction, ${rtt} ms round trip; a fresh phone for each run`,
          `slowest ${Math.max(...seen).toFixed(0)} and ${Math.max(...atOnce).toFixed(0)} ms`,
          ...middleOf(waits.seen, 'seen').requests,
          ...middleOf(waits.atOnce, 'at once').requests,
          machineNote(),
        ],
      }
    } finally {
      await phone.close()
    }
  },
}

const LARGE = { width: 4000, height: 3000, noise: 12 }
const readPhoto = (path: string): FileToSend => ({
  ...{ bytes: readFileSync(path), name: basename(path), mediaType: 'image/jpeg' },
})

interface Sent {
  readonly codeMs: number
  readonly presses: number
  /** Each request between the press and the code: what, when it began and ended. */
  readonly requests: readonly string[]
}
const codeMsOf = ({ codeMs }: Sent): number => codeMs
const presses = (all: readonly Sent[]): readonly number[] => all.map((one) => one.presses)

/** The run in the middle, with where its time went. */
function middleOf(all: readonly Sent[], how: string): Sent {
  const sorted = [...all].sort((one, other) => one.codeMs - other.codeMs)
  const found = sorted[Math.floor((sorted.length - 1) / 2)]
  if (found === undefined) throw new RangeError('nothing was sent')
  return { ...found, requests: found.requests.map((one) => `${how}: ${one}`) }
}

interface Sending {
  readonly file: FileToSend
  /** Whether the person waits for the picture of the photo before the press. */
  readonly isSeen: boolean
}

/** Goes the whole way on a phone that has never been here, and counts the presses. The phone's own picker is not ours. */
async function sendOne(browser: Browser, url: string, { file, isSeen }: Sending): Promise<Sent> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await phone.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(url)
    await page.waitForSelector('html.has-script')
    let pressed = 0
    const press = async (what: string): Promise<void> => {
      pressed += 1
      await page.click(what)
    }
    await press('#to-send')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('label[for=pick]')])
    await chooser.setFiles({ name: file.name, mimeType: file.mediaType, buffer: file.bytes })
    await page.waitForSelector(isSeen ? '.tiles img' : '#go:has(small)')
    await hearPress(page)
    await press('#go')
    const { pressedAt, shownAt } = await untilShown(page)
    return { codeMs: shownAt - pressedAt, presses: pressed, requests: await requestsOf(page, pressedAt) }
  } finally {
    await phone.close()
  }
}

/** Notes when the browser hears the next press, by the page's own clock. */
const hearPress = (page: Page): Promise<void> =>
  page.evaluate(() =>
    addEventListener(
      'click',
      ({ timeStamp }) => {
        document.documentElement.dataset['pressedAt'] = String(timeStamp)
      },
      { capture: true, once: true },
    ),
  )

/** Looks before every frame. Both times are ms of the page's clock. */
async function untilShown(page: Page): Promise<{ readonly pressedAt: number; readonly shownAt: number }> {
  const shown = await page.waitForFunction(
    () =>
      document.getElementById('code')?.textContent &&
      document.querySelector('#receipt:not([hidden])') &&
      performance.now(),
    undefined,
    { polling: 'raf' },
  )
  const pressedAt = Number(await page.getAttribute('html', 'data-pressed-at'))
  return { pressedAt, shownAt: Number(await shown.jsonValue()) }
}

const requestsOf = (page: Page, pressedAt: number): Promise<readonly string[]> =>
  page.evaluate(
    (from) =>
      performance
        .getEntriesByType('resource')
        .filter((one) => one instanceof PerformanceResourceTiming)
        .filter(({ responseEnd }) => responseEnd > from)
        .map(({ name, startTime, requestStart, responseStart, responseEnd }) => {
          const path = new URL(name).pathname.replace(/[a-z0-9_-]{20,}/gi, '…')
          const times = [startTime, requestStart, responseStart, responseEnd].map((ms) => Math.round(ms - from))
          return `${path}: asked ${times[0]}, sent ${times[1]}, first byte ${times[2]}, over ${times[3]} ms after the press`
        }),
    pressedAt,
  )
