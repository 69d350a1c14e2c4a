import { listen } from '@firsthand/database/command'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

describe('the live feed', () => {
  let kit: CommandKit
  let incident: string
  let ask: Ask
  let listener: ReturnType<typeof listen>
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'viewer' }))
    await new Promise<void>((resolve) => {
      listener = listen({
        url: kit.database.urlOf('command'),
        channel: 'incident_changed',
        onNotify: kit.deps.hub.poke,
        onConnected: resolve,
      })
    })
  })
  afterAll(async () => {
    await listener.close()
    await kit.release()
  })

  const open = async () => {
    const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const { view } = (await opened.json()) as { view: string }
    const answer = await ask(`/api/incidents/${incident}/events?view=${view}`)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body?.getReader()
    if (!reader) throw new Error('no stream')
    let text = ''
    return {
      async until(pattern: RegExp): Promise<string> {
        while (!pattern.test(text)) {
          const { value, done } = await reader.read()
          if (done) throw new Error('the feed ended')
          text += new TextDecoder().decode(value)
        }
        const found = text
        text = ''
        return found
      },
      close: () => reader.cancel(),
    }
  }

  test('catches up at once, then tells every change, also many as one', async () => {
    await kit.addItem(incident)
    const feed = await open()
    const caughtUp = await feed.until(/event: changed\ndata: (\d+)/)
    await kit.addItem(incident)
    const told = await feed.until(/event: changed/)
    const changeIn = (text: string) => Number(/data: (\d+)/.exec(text)?.[1])
    expect(changeIn(told)).toBeGreaterThan(changeIn(caughtUp))
    await Promise.all(Array.from({ length: 20 }, () => kit.addItem(incident)))
    const { rows } = await kit.database.owner.query('select max(change) as newest from evidence.card')
    const burst = await feed.until(new RegExp(`data: ${rows[0].newest}`))
    expect(burst.match(/event: changed/g)?.length ?? 0).toBeLessThan(20)
    await feed.close()
  })

  test('needs a view of its own session', async () => {
    const colleague = await kit.signIn(await kit.addOfficer('bert', { [incident]: 'viewer' }))
    const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const { view } = (await opened.json()) as { view: string }
    expect((await colleague(`/api/incidents/${incident}/events?view=${view}`)).status).toBe(403)
  })
})
