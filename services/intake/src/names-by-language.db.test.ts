import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendForm } from './form/multipart.test-kit.ts'
import { freshKey, type Ground, prepareGround, serve } from './intake.test-kit.ts'

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

const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text()
const texts = JSON.stringify({ uk: { name: 'Вибух на <вокзалі>', place: 'Північний вокзал', title: 'Погода' } })

test('a witness reads title and place in the page’s language, also on the code’s page; others read the incident’s own', async () => {
  const incident = await ground.openIncident({ title: 'Explosion', place: 'North Station', texts })
  const uk = await text(`/${incident.slug}?lang=uk`)
  expect(uk).toContain('<bdi>Вибух на &lt;вокзалі&gt;</bdi>, <bdi>Північний вокзал</bdi>')
  expect(uk).toContain('<title>Погода</title>')
  expect(uk).not.toContain('Explosion')
  expect(await text(`/${incident.slug}?lang=ar`)).toContain('<bdi>Explosion</bdi>، <bdi>North Station</bdi>')

  const sent = await sendForm(`${server.url}/${incident.slug}/send`, [
    { name: 'key', value: freshKey() },
    { name: 'words', value: 'seen' },
  ])
  const code = /name="code" value="([a-z-]+)"/.exec(sent.text)?.[1] ?? ''
  const receipt = async (lang: string) =>
    (await fetch(`${server.url}/receipt`, { method: 'POST', body: new URLSearchParams({ code, lang }) })).text()
  expect(await receipt('uk')).toContain('<bdi>Вибух на &lt;вокзалі&gt;</bdi>')
  expect(await receipt('sv')).toContain('<bdi>Explosion</bdi>')
})

test('the list of several incidents names each in the page’s language', async () => {
  await ground.openIncident({ title: 'Flood', place: 'River' })
  const list = await text('/?lang=uk')
  expect(list).toContain('<bdi>Вибух на &lt;вокзалі&gt;</bdi><small><bdi>Північний вокзал</bdi></small>')
  expect(list).toContain('<bdi>Flood</bdi><small><bdi>River</bdi></small>')
})
