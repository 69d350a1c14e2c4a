import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, prepareGround, serve } from './intake.test-kit.ts'
import { LANGUAGES } from './words/catalog.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  ground = await prepareGround()
  server = await serve(await ground.deps())
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const get = async (path: string): Promise<string> => (await fetch(server.url + path)).text()
const end = (...ids: readonly string[]) =>
  ground.db.owner.query(`update platform.incident set state = 'closed' where id = any($1)`, [ids])

test('the number calls from the first page in every state: nothing open, one, several, ending, ended', async () => {
  expect(await get('/')).toContain('href="tel:112"')
  const one = await ground.openIncident({ emergency_number: '911' })
  for (const language of LANGUAGES) expect(await get(`/?lang=${language}`)).toContain('href="tel:911"')
  // After the words that say what to do first: who smells gas must not call from inside.
  const page = await get(`/${one.slug}`)
  const order = ['class="danger"', 'href="tel:911"', '<h1', 'for="pick"'].map((part) => page.indexOf(part))
  expect(order.every((at) => at > 0)).toBe(true)
  expect([...order].sort((a, b) => a - b)).toEqual(order)
  const two = await ground.openIncident()
  expect(await get('/')).toContain('href="tel:112"')
  await ground.db.owner.query(`update platform.incident set state = 'closing' where id = $1`, [two.id])
  expect(await get(`/${two.slug}`)).toContain('href="tel:112"')
  await end(one.id, two.id)
  expect(await get(`/${one.slug}`)).toContain('href="tel:112"')
})

test('each language calls its own number', async () => {
  const texts = JSON.stringify({ uk: { number: '102' }, fi: { number: '*31#112' } })
  const own = await ground.openIncident({ texts, emergency_number: '112' })
  expect(await get(`/${own.slug}?lang=uk`)).toContain('href="tel:102"')
  expect(await get(`/${own.slug}?lang=fi`)).toContain('href="tel:*31%23112"')
  await end(own.id)
})
