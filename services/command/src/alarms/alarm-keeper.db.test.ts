import { type HeardAlarm, hearNext } from '@firsthand/database/command/alarms'
import { describe, expect, test } from 'vitest'
import { newId } from '../command.test-kit.ts'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { createAlarmKeeper } from './alarm-keeper.ts'
import { keeperDeps, keepOnce, say } from './alarms.test-kit.ts'

const lent = alarmGround()
const { alarms, marks, query, commander, answer, withdraw } = lent

describe('words of danger', () => {
  test('ring once, whichever process scans them and however often', async () => {
    const { statement, submission } = await say(lent.kit, lent.incident, 'he is coming, she is bleeding')
    await say(lent.kit, lent.incident, 'all is well here')
    await Promise.all([keepOnce(lent.kit), keepOnce(lent.kit), keepOnce(lent.kit)])
    await keepOnce(lent.kit)
    const rows = await alarms()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      class: 'grave',
      source_id: statement,
      submission_id: submission,
      subject: statement,
    })
    expect(rows[0].rules).toEqual(['attacker-near', 'bleeding'])
    expect(await marks()).toEqual([])
  })

  test('survive a keeper that dies midway: none is lost, none rings twice', async () => {
    await say(lent.kit, lent.incident, 'we are trapped')
    const die = async (): Promise<HeardAlarm> => {
      throw new Error('killed')
    }
    await expect(hearNext(lent.kit.deps.db, { limit: 10, hear: die })).rejects.toThrow('killed')
    expect(await marks()).toHaveLength(1)
    await keepOnce(lent.kit)
    expect(await alarms()).toHaveLength(1)
    // Inserts the row in `unheard` again, as a retry does if the commit succeeded but its answer was lost.
    const [{ source_id: statement }] = await alarms()
    await query(`insert into evidence.unheard values ($1, 'statement', $2)`, [lent.incident, statement])
    await keepOnce(lent.kit)
    expect(await alarms()).toHaveLength(1)
  })

  test('of somebody in danger are scanned before those of a drill, however long these waited', async () => {
    for (let at = 0; at < 3; at += 1) await say(lent.kit, lent.incident, 'there is a bomb')
    const real = await lent.kit.addIncident({ state: 'active' })
    await say(lent.kit, real, 'we are trapped')
    const heard: string[] = []
    await hearNext(lent.kit.deps.db, {
      limit: 1,
      hear: async (unheard) => {
        heard.push(unheard.incident)
        return undefined
      },
    })
    expect(heard).toEqual([real])
  })

  test('in a thousand concurrent statements are each scanned once by three keepers', async () => {
    await query(
      `insert into evidence.statement (id, submission_id, incident_id, words, received_at)
       select 'no_' || n || $1, 'su_' || n, $1, case when n % 10 = 0 then 'there is a bomb' else 'hello' end, now() from generate_series(1, 1000) n`,
      [lent.incident],
    )
    await Promise.all([keepOnce(lent.kit), keepOnce(lent.kit), keepOnce(lent.kit)])
    await keepOnce(lent.kit)
    expect(await alarms()).toHaveLength(100)
    expect(await marks()).toEqual([])
  })

  test('in a transcript ring for the item, once even with its translation; those in a document are ordinary', async () => {
    const item = await lent.kit.addItem(lent.incident)
    const text = (source: string, segments: object[]) =>
      query(
        `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
         values ($1, $2, $3, $4, true, $4, $5, '')`,
        [newId('text'), item, lent.incident, source, JSON.stringify(segments)],
      )
    await text('transcript', [
      { startMs: 0, endMs: 900, text: 'hei' },
      { startMs: 900, endMs: 2000, text: 'täällä ammutaan' },
    ])
    await keepOnce(lent.kit)
    await text('translation', [{ startMs: 900, endMs: 2000, text: 'there is shooting here' }])
    await text('document', [{ page: 1, text: 'somebody was trapped' }])
    await keepOnce(lent.kit)
    const rows = await alarms()
    expect(rows.map(({ class: weight, rules, item_id: of }) => [weight, rules, of])).toEqual([
      ['grave', ['shooting'], item],
      ['ordinary', ['trapped'], item],
    ])
    expect(rows[0].hits).toMatchObject([{ part: '1', from: 7, to: 15, language: 'fi' }])
  })

  test('a canary’s words ring nowhere', async () => {
    const check = await lent.kit.addIncident({ kind: 'check' })
    await say(lent.kit, check, 'he is coming')
    await keepOnce(lent.kit)
    expect(await query('select from evidence.alarm where incident_id = $1', [check])).toHaveLength(0)
  })

  test('the running keeper rings by itself', async () => {
    const keeper = createAlarmKeeper(keeperDeps(lent.kit, { everyMs: 200 }))
    await say(lent.kit, lent.incident, 'han kommer')
    await expect.poll(async () => (await alarms()).length).toBe(1)
    await keeper.close()
  })
})

describe('an alarm that nobody takes', () => {
  const age = (seconds: number) =>
    query(`update evidence.alarm set rang_at = rang_at - make_interval(secs => $2) where incident_id = $1`, [
      lent.incident,
      seconds,
    ])

  test('escalates after three minutes, once', async () => {
    await say(lent.kit, lent.incident, 'hiding')
    await keepOnce(lent.kit)
    await age(100)
    await keepOnce(lent.kit)
    expect((await alarms())[0].escalated_at).toBeNull()
    await age(90)
    await Promise.all([keepOnce(lent.kit), keepOnce(lent.kit)])
    const [{ escalated_at: first }] = await alarms()
    expect(first).not.toBeNull()
    await keepOnce(lent.kit)
    expect((await alarms())[0].escalated_at).toEqual(first)
    const entries = await query(`select from custody.entry where incident_id = $1 and action = 'alarm.escalated'`, [
      lent.incident,
    ])
    expect(entries).toHaveLength(1)
  })

  test('does not escalate if an officer took it, and does so if only its witness took it back', async () => {
    const ask = await commander()
    await say(lent.kit, lent.incident, 'bleeding')
    const takenBack = await say(lent.kit, lent.incident, 'trapped')
    await keepOnce(lent.kit)
    const [one, two] = await alarms()
    await answer(ask, 'takings', { alarms: [one.id] })
    await withdraw(takenBack.submission)
    await age(200)
    await keepOnce(lent.kit)
    const entries = await query(
      `select detail::jsonb as detail from custody.entry where incident_id = $1 and action = 'alarm.escalated'`,
      [lent.incident],
    )
    expect(entries).toMatchObject([{ detail: { alarms: [two.id], count: 1 } }])
  })
})

describe('words that a witness writes by code after the incident was closed', () => {
  const close = () => query(`update platform.incident set state = 'closed' where id = $1`, [lent.incident])

  test('ring if they are words of danger, like any cry', async () => {
    const { submission } = await say(lent.kit, lent.incident, 'all is well')
    await keepOnce(lent.kit)
    await close()
    await say(lent.kit, lent.incident, 'he is back, she is bleeding', { submission })
    await keepOnce(lent.kit)
    expect(await alarms()).toMatchObject([{ class: 'grave', submission_id: submission, taken_at: null }])
  })

  test('are news, once; a closed incident without new words is not looked at', async () => {
    await keepOnce(lent.kit)
    await close()
    const news = () =>
      query('select words, looked_at from evidence.alert where incident_id = $1 order by seq', [lent.incident])
    await lent.kit.addItem(lent.incident)
    await keepOnce(lent.kit)
    expect(await news()).toEqual([])
    await say(lent.kit, lent.incident, 'thank you for asking')
    await keepOnce(lent.kit)
    await keepOnce(lent.kit)
    expect(await news()).toEqual([{ words: 1, looked_at: null }])
  })
})
