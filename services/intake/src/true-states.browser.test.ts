import { randomBytes } from 'node:crypto'
import { wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layLine } from './cut-line.test-kit.ts'
import { filesOf, hasBrowser, limitLine, PHONE, prepareStreet, type Street, says } from './witness-page.test-kit.ts'

const { sending } = wordsOf('en')
const aText = (bytes: number, name = 'a.txt') => ({ name, mimeType: 'text/plain', buffer: randomBytes(bytes) })

describe.skipIf(!hasBrowser)('what the page says is true (skipped without chromium)', () => {
  let street: Street

  beforeAll(async () => {
    street = await prepareStreet()
  })
  afterAll(() => street?.close())

  test('a file that is too large is counted neither by Send nor by the heading while the other one travels', async () => {
    const own = await street.ground.openIncident({ max_file_bytes: 100_000 })
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', [aText(50_000), aText(100_001, 'b.txt')])
    await page.getByText('too large to send here').first().waitFor()
    expect(await page.textContent('#go')).toMatch(/^Send 1 file(?!s)/)
    const heads: (string | null)[] = []
    await page.exposeFunction('headed', (text: string) => heads.push(text))
    await page.evaluate(() => {
      const told = window as unknown as { headed: (text: string | null) => void }
      const title = document.getElementById('title')
      if (title) new MutationObserver(() => told.headed(title.textContent)).observe(title, { childList: true })
    })
    await page.click('#go')
    await says(page, 'Some was not sent')
    expect(heads.filter((text) => text?.startsWith('Sending'))).toContain('Sending 1 file')
    expect(heads.join()).not.toContain('2 files')
    // The end is told in full: one of the two chosen files did not arrive.
    expect(await page.textContent('h1')).toBe('1 of 2 arrived')
    // Nothing travels any more, so the phone may be locked.
    expect(await page.textContent('#sum')).not.toMatch(/lock|screen/)
    await page.context().close()
  })

  test('after the end an open question is gone, its words can still be read, and the reason is said once', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', aText(3))
    await page.click('#go')
    await says(page, 'You may close')
    await page.getByLabel('What did you see or hear?', { exact: true }).fill('A red van.')
    await page.route('**/statement', (route) =>
      route.fulfill({ status: 410, contentType: 'application/json', body: '{"code":"incident-closed","message":"."}' }),
    )
    await page.getByRole('button', { name: sending.next }).click()
    await says(page, 'This collection has ended')
    expect(await page.locator('#questions button').count()).toBe(0)
    expect(await page.textContent('#questions')).toContain('A red van.')
    expect(await page.getByText('This collection has ended').filter({ visible: true }).count()).toBe(1)
    await page.context().close()
  })

  test.each([
    ['another one is open', true],
    ['none is open any more', false],
  ])('words of somebody in danger stay in their box after the end, and the page says so, if %s', async (_, isOther) => {
    const real = { state: 'active', exercise: false } as const
    const own = await street.ground.openIncident(real)
    const other = await street.ground.openIncident(real)
    const close = (id: string) =>
      street.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [id])
    const page = await street.open(`/${own.slug}`)
    await page.click('#to-danger')
    await page.fill('#words', 'he is here')
    await close(own.id)
    if (!isOther) await street.ground.db.owner.query(`update platform.incident set state = 'closed'`)
    await page.click('#go')
    await says(page, 'This collection has ended')
    expect(await page.textContent('#status')).toContain('Your words are still in their box on this page.')
    expect(await page.inputValue('#words')).toBe('he is here')
    expect(await page.textContent('#status')).toContain('In danger, call 112.')
    await close(other.id)
    await page.context().close()
  })

  test('files that wait when the collection ends say "not sent", the status says why, and no question is left', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await limitLine(page, 10_000)
    await page.setInputFiles('#pick', [aText(200_000), aText(300_000, 'b.txt')])
    await page.click('#go')
    await page.getByRole('button', { name: sending.next }).waitFor()
    await street.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [own.id])
    await limitLine(page, -1)
    await says(page, 'This collection has ended')
    expect(await filesOf(page)).not.toContain('has ended')
    expect(await page.textContent('#questions')).toBe('')
    await page.context().close()
  })

  test('while nothing moves no speed is shown', async () => {
    const own = await street.ground.openIncident()
    const line = await layLine(street.port)
    const page = await street.open(`/${own.slug}/send`, PHONE, line.url)
    await limitLine(page, 10_000)
    await page.setInputFiles('#pick', aText(900_000))
    await page.click('#go')
    await page.waitForFunction(() => document.getElementById('figures')?.textContent?.includes('·'))
    line.hold()
    await says(page, wordsOf('en').script.still)
    expect(await page.textContent('#figures')).toContain(' of ')
    expect(await page.textContent('#figures')).not.toContain('·')
    await page.context().close()
    await line.close()
  })
})
