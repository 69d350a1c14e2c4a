// Tests that anything that identifies a witness exists only in the evidence zone. Marks are sent in every place in
// which a browser or a proxy would put such data. Then everything that the stack writes is searched for them.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EDGE_KINDS, type Edge, startEdge } from '../edge/start-edge.ts'
import { makePhoto } from '../stack/made-files.ts'
import { missingWords, named } from '../stack/missing.ts'
import { ownerPool, type Pool, untilFinished } from '../stack/owner-rows.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import { createUpload, openSubmission, sendFile, sendPiece } from '../stack/witness.ts'
import { sendThroughEdge } from './edge-witness.ts'
import { disguises, dumpRedis, readBelow, readMetrics, tablesWith } from './searches.ts'

const mark = (what: string): string => `zq${what}${randomBytes(6).toString('hex')}`
const why = missingWords(['exiftool', 'nginx', 'caddy', 'openssl'])

describe.skipIf(why !== undefined)(named('nothing that identifies a witness leaves the evidence zone', why), () => {
  const ip = `198.51.${100 + ((randomBytes(1)[0] ?? 0) % 100)}.203`
  const network = {
    agent: mark('agent'),
    referrer: mark('referrer'),
    cookie: mark('cookie'),
    language: `x-${mark('l').slice(0, 8)}`,
    forwarded: ip,
    real: mark('real'),
    path: mark('path'),
    query: mark('query'),
    code: mark('code'),
  }
  const evidence = { name: mark('name'), words: mark('words'), where: mark('where'), when: mark('when') }
  const headers = {
    'User-Agent': `Mozilla/5.0 ${network.agent}`,
    Referer: `https://example.org/${network.referrer}`,
    Cookie: `firsthand=${network.cookie}; other=${network.cookie}`,
    'Accept-Language': network.language,
    'X-Forwarded-For': network.forwarded,
    Forwarded: `for=${network.forwarded}`,
    'X-Real-IP': network.real,
  }
  const all = [...Object.values(network), ...Object.values(evidence)].flatMap(disguises)
  let stack: Stack
  let pool: Pool
  let redisDuring = ''
  const edges: Edge[] = []

  beforeAll(async () => {
    stack = await startStack()
    pool = ownerPool(stack)
    const statement = { words: evidence.words, where: evidence.where, when: evidence.when }
    const at = await openSubmission(stack.intakeUrl, stack.slug, { headers, statement })
    const photo = async (name: string) => ({ ...(await makePhoto(name, { width: 320, height: 240, noise: 30 })) })
    await sendFile(at, await photo(`${evidence.name}.jpg`), { headers })
    // Causes errors, because they are logged, too: a wrong offset, an unknown code, a file that no tool can read, a
    // form.
    const broken = await createUpload(
      at,
      { bytes: randomBytes(3000), name: `${evidence.name}.mp4`, mediaType: 'video/mp4' },
      { headers },
    )
    broken.acknowledged = 5
    await expect(sendPiece(broken, 10, { headers })).rejects.toThrow('409')
    broken.acknowledged = 0
    await sendPiece(broken, 3000, { headers })
    await fetch(`${stack.intakeUrl}/receipt`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ code: network.code }),
    })
    await fetch(`${stack.intakeUrl}/${network.path}?${network.query}`, { headers })
    await sendForm(stack, headers, { ...evidence, photo: (await photo('form.jpg')).bytes })
    for (const kind of EDGE_KINDS) {
      const edge = await startEdge(kind, new URL(stack.intakeUrl).host)
      edges.push(edge)
      const file = await photo(`${evidence.name}-${kind}.jpg`)
      await sendThroughEdge(edge, { slug: stack.slug, headers, file, lost: network.path, words: evidence.words })
    }
    redisDuring = await dumpRedis(stack.run().redisUrl)
    await untilFinished(pool, { incident: stack.incident, count: 5, limitMs: 600_000 })
  }, 1_200_000)

  afterAll(async () => {
    for (const edge of edges) await edge.stop()
    await pool?.end()
    await stack?.stop()
  })

  const found = (text: string): string[] => all.filter((one) => text.includes(one))

  test('the search finds planted words', async () => {
    const tables = await tablesWith(pool, [evidence.name, evidence.words])
    expect(tables).toEqual(expect.arrayContaining(['evidence.declaration.name', 'evidence.statement.words']))
  })

  test('in no table outside schema evidence; network data in no table at all', async () => {
    const everywhere = await tablesWith(pool, all)
    expect(everywhere.filter((place) => !place.startsWith('evidence.'))).toEqual([])
    expect(await tablesWith(pool, Object.values(network).flatMap(disguises))).toEqual([])
  })

  test('in no log', () => {
    const logs = stack.logs()
    expect([...logs.keys()]).toEqual(expect.arrayContaining(['intake.log', 'postgres.log', 'preserve.log']))
    for (const [name, text] of logs) expect(found(text), name).toEqual([])
    expect(found(stack.output())).toEqual([])
  })

  test('in nothing that an edge writes', () => {
    expect(edges).toHaveLength(EDGE_KINDS.length)
    for (const edge of edges) expect(found(readBelow(edge.folder)), edge.kind).toEqual([])
  })

  test('in no Redis key or value, in memory or on disk', async () => {
    expect(redisDuring.length).toBeGreaterThan(0)
    expect(found(redisDuring)).toEqual([])
    expect(found(await dumpRedis(stack.run().redisUrl))).toEqual([])
    expect(found(readBelow(join(stack.data, 'valkey')))).toEqual([])
  })

  test('in no object key, and in no stored object: they are sealed', () => {
    const folders = readdirSync(stack.data).filter((name) => !['postgres', 'logs', 'programs'].includes(name))
    for (const folder of folders) expect(found(readBelow(join(stack.data, folder))), folder).toEqual([])
  })

  test('in no metric', async () => {
    const metrics = await readMetrics(stack.logs())
    expect(metrics.length).toBeGreaterThan(0)
    for (const { process, text } of metrics) expect(found(text), process).toEqual([])
  })
})

async function sendForm(
  stack: Stack,
  headers: Readonly<Record<string, string>>,
  said: { readonly name: string; readonly words: string; readonly photo: Buffer },
): Promise<void> {
  const form = new FormData()
  form.set('key', randomBytes(24).toString('base64url'))
  form.set('words', said.words)
  form.set('file', new Blob([new Uint8Array(said.photo)], { type: 'image/jpeg' }), `${said.name}-form.jpg`)
  const answer = await fetch(`${stack.intakeUrl}/${stack.slug}/send`, { method: 'POST', headers, body: form })
  expect(answer.status).toBe(200)
}
