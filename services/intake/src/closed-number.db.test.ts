import { DOOR_LANGUAGES } from '@firsthand/door-words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, prepareGround, serve } from './intake.test-kit.ts'

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

/** The paragraphs of a page, without its links and its first lines. */
const said = async (path: string): Promise<string> =>
  [...(await (await fetch(server.url + path)).text()).matchAll(/<p>([^<]*)<\/p>/g)].map(([, text]) => text).join('\n')

test.each(DOOR_LANGUAGES)(
  'where nothing is open, and where a collection has ended, help has a number in %s',
  async (language) => {
    const { slug } = await ground.openIncident({ state: 'closed' })
    for (const path of ['/', `/${slug}`]) {
      const text = await said(`${path}?lang=${language}`)
      expect(text).toContain('112')
      expect(text).not.toMatch(/[{}]/)
    }
  },
)

test('the number is that of the incident that is open meanwhile', async () => {
  const { slug } = await ground.openIncident({ state: 'closed' })
  await ground.openIncident({ state: 'active', exercise: false, emergency_number: '999' })
  expect(await said(`/${slug}`)).toContain('Tell the police. For help now, call 999.')
})
