import { expect, test } from 'vitest'
import { startHealth } from './health.ts'
import { createMetrics } from './metrics.ts'

test('health says which check fails, even if one hangs', async () => {
  let isBroken = false
  const health = await startHealth({
    port: 0,
    limitMs: 50,
    checks: {
      database: async () => {
        if (isBroken) throw new Error('away')
      },
      redis: () => (isBroken ? new Promise(() => undefined) : Promise.resolve()),
    },
  })
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${health.port}/health`)
    return [response.status, await response.json()]
  }
  expect(await ask()).toEqual([200, { ok: true, checks: { database: 'ok', redis: 'ok' } }])
  isBroken = true
  expect(await ask()).toEqual([503, { ok: false, checks: { database: 'failing', redis: 'failing' } }])
  await health.close()
})

test('metrics have closed labels: an outside value is counted as other', async () => {
  const metrics = createMetrics()
  const jobs = metrics.counter('firsthand_jobs_total', 'Jobs ended', { outcome: ['done', 'dead'] })
  const took = metrics.histogram('firsthand_job_seconds', 'How long', { labels: {}, buckets: [0.1, 1] })
  metrics.gauge('firsthand_waiting', 'Waiting jobs', () => 3)
  jobs.add({ outcome: 'done' })
  jobs.add({ outcome: 'done' }, 2)
  // @ts-expect-error not in the closed set
  jobs.add({ outcome: '203.0.113.7' })
  took.observe({}, 0.05)
  took.observe({}, 7)
  const health = await startHealth({ port: 0, checks: {}, metrics })
  const text = await (await fetch(`http://127.0.0.1:${health.port}/metrics`)).text()
  await health.close()
  expect(text).toContain('firsthand_jobs_total{outcome="done"} 3\nfirsthand_jobs_total{outcome="other"} 1')
  expect(text).toContain('firsthand_job_seconds_bucket{le="0.1"} 1')
  expect(text).toContain('firsthand_job_seconds_bucket{le="+Inf"} 2')
  expect(text).toContain('firsthand_job_seconds_count 2')
  expect(text).toContain('firsthand_waiting 3')
  expect(text).not.toContain('203.0.113.7')
})

test('other paths and methods answer nothing', async () => {
  const health = await startHealth({ port: 0, checks: {} })
  const base = `http://127.0.0.1:${health.port}`
  expect((await fetch(`${base}/metrics`)).status).toBe(404)
  expect((await fetch(`${base}/health`, { method: 'POST' })).status).toBe(405)
  await health.close()
})

test('facts are reported beside the checks and never make a process unhealthy', async () => {
  const health = await startHealth({ port: 0, checks: {}, facts: () => ({ scanner: 'away', signatureDays: 9 }) })
  const response = await fetch(`http://127.0.0.1:${health.port}/health`)
  expect([response.status, await response.json()]).toEqual([
    200,
    { ok: true, checks: {}, facts: { scanner: 'away', signatureDays: 9 } },
  ])
  await health.close()
})
