import { wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { setState } from './open-doors.ts'
import { limitLine, type Walk } from './walk.ts'

const filesOf = ({ photos }: Walk, count: number, first = 0) =>
  photos.slice(first, first + count).map(({ name, mediaType, bytes }) => ({ name, mimeType: mediaType, buffer: bytes }))

const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.getElementById('status')?.textContent === wanted, text)

/** Choosing one photo and twenty, the list, and what a photo shows. */
export async function choosingScreens(walk: Walk): Promise<void> {
  const { sending, script } = wordsOf(walk.language)
  const page = await walk.open(`/${walk.street.slug}/send`)
  await page.setInputFiles('#pick', filesOf(walk, 1))
  await page.waitForSelector('.tiles img')
  await walk.shoot(page, '10-chosen-1')
  await page.click(`button:text-is("${sending.see}")`)
  await walk.shoot(page, '11-see-or-remove')
  await page.locator('#files').getByRole('button', { name: script.look }).click()
  await page.waitForSelector('#files .panel')
  await walk.shoot(page, '12-what-it-shows')
  const many = await walk.open(`/${walk.street.slug}/send`)
  await many.setInputFiles('#pick', filesOf(walk, 20))
  await many.waitForFunction(() => document.querySelectorAll('.tiles img').length >= 12)
  await walk.shoot(many, '13-chosen-20')
}

/** Sending on a slow line: questions, a pause, a cut, and then all of it has arrived. */
export async function sendingScreens(walk: Walk): Promise<void> {
  const { sending, script } = wordsOf(walk.language)
  const page = await walk.open(`/${walk.street.slug}/send`)
  await page.setInputFiles('#pick', filesOf(walk, 20))
  await limitLine(page, 20_000)
  await page.click('#go')
  await walk.shoot(page, '20-sending-begins')
  await page.waitForSelector('#written')
  await page.waitForSelector('#ask-title')
  await page.waitForFunction(() => document.getElementById('figures')?.textContent?.includes('·'))
  await walk.shoot(page, '21-sending-code-not-kept')
  await page.click('#written')
  await walk.shoot(page, '22-code-kept')
  await page.click('#picture-ask')
  await page.waitForSelector('#picture img')
  await walk.shoot(page, '23-code-as-picture')
  const skip = () => page.click(`#questions button:text-is("${sending.skip}")`)
  await skip()
  await walk.shoot(page, '25-question-2')
  await page.check('#ask-else')
  await walk.shoot(page, '26-question-2-for-another')
  await page.uncheck('#ask-else')
  await skip()
  await walk.shoot(page, '27-question-when')
  await page.click(`#questions button:text-is("${sending.exact}")`)
  await walk.shoot(page, '28-question-exact-time')
  await skip()
  await walk.shoot(page, '29-question-way')
  await page.click('#pause')
  await says(page, script.paused)
  await walk.shoot(page, '30-paused')
  await limitLine(page, 0)
  await page.click('#pause')
  await says(page, script.stalled)
  await walk.shoot(page, '31-line-down')
  await limitLine(page, -1)
  await page.waitForSelector('h1.kept', { timeout: 90_000 })
  await walk.shoot(page, '32-all-arrived-a-question-open')
  await skip()
  await walk.shoot(page, '33-all-arrived')
  await page.click('#more')
  await walk.shoot(page, '34-add-something')
}

/** One file is too large; then the collection ends while the rest is sent. */
export async function refusedScreens(walk: Walk): Promise<void> {
  const { script } = wordsOf(walk.language)
  const page = await walk.open(`/${walk.small.slug}/send`)
  const large = { name: 'large.mov', mimeType: 'video/quicktime', buffer: Buffer.alloc(150_000, 7) }
  await page.setInputFiles('#pick', [...filesOf(walk, 1, 1), large])
  await page.waitForSelector('.tiles img')
  await page.locator('#files .failed').waitFor()
  await walk.shoot(page, '14-one-refused')
  await page.click('#go')
  await says(page, script.someFailed)
  await page.waitForSelector('#ask-title')
  await walk.shoot(page, '35-partly-arrived')
  const late = await walk.open(`/${walk.other.slug}/send`)
  await late.fill('#words', 'A red van')
  await setState(walk.pool, walk.other, 'closed')
  await late.click('#go')
  await late.waitForSelector('.is-closed')
  await walk.shoot(late, '36-closed-while-sending')
  await setState(walk.pool, walk.other, 'active')
  const empty = await walk.open(`/${walk.street.slug}/now`)
  await empty.click('#go')
  await walk.shoot(empty, '15-nothing-to-send')
}

/** A page of help, and words alone. */
export async function besideScreens(walk: Walk): Promise<void> {
  const { script } = wordsOf(walk.language)
  const page = await walk.open(`/${walk.street.slug}/send`)
  await page.fill('#words', '112')
  await walk.shoot(page, '16-words-typed')
  await page.click('#go')
  await says(page, script.allKept)
  await page.waitForSelector('#ask-title')
  await walk.shoot(page, '37-words-arrived')
}
