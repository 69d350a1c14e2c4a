/** Whoever holds the code can withdraw. That must not silence a cry for help (decision 111). */
import { describe, expect, test } from 'vitest'
import { type Ask, newId } from '../command.test-kit.ts'
import { moveAsPreserve } from '../move-item.test-kit.ts'
import type { AlarmAnswer } from './alarm-answer.ts'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { keepOnce, phoneAt, say } from './alarms.test-kit.ts'

const ground = alarmGround()
const { alarms, answer, commander, query, withdraw } = ground
const cry = (words: string, submission = newId('submission')) =>
  say(ground.kit, ground.incident, words, { submission, danger: true })
const told = async (ask: Ask, state: string) =>
  (await ground.listed(ask, state)).alarms as unknown as readonly AlarmAnswer[]
/** The withdrawal of everything, as the door and preserve leave it. */
const withdrawAll = async (submission: string) => {
  await withdraw(submission)
  await ground.kit.database.poolOf('preserve').query('select evidence.withdraw_items($1, null)', [submission])
}
const textOf = (alarm: AlarmAnswer | undefined) =>
  alarm?.excerpts.map(({ text }) => text.replaceAll('\u0002', '').replaceAll('\u0003', ''))

describe('a cry for help that somebody withdraws by the code', () => {
  test('rings on, calls and is counted, with its words whole and the minute of the withdrawal', async () => {
    const words = `he is at the door ${'and I cannot get out '.repeat(40)}Pine Street 4`
    const { submission, statement } = await cry(words)
    await query('update evidence.statement set now_lat = 60.1, now_lon = 24.9, where_words = $2 where id = $1', [
      statement,
      'in the cellar',
    ])
    await keepOnce(ground.kit)
    await withdrawAll(submission)
    const ask = await commander()
    const { counts } = await ground.listed(ask, 'waiting')
    expect(counts).toMatchObject({ grave: 1, taken: 0 })
    const [{ at }] = await query(
      `select floor(extract(epoch from created_at) * 1000)::float8 as at from public_zone.document where submission_id = $1`,
      [submission],
    )
    for (const state of ['ringing', 'waiting', 'all']) {
      const [alarm, ...others] = await told(ask, state)
      expect(others).toEqual([])
      expect(alarm).toMatchObject({ withdrawnAt: at, isWithheld: false, danger: true, nowPoint: [60.1, 24.9] })
      expect(textOf(alarm)).toEqual([words, 'in the cellar'])
    }
    await query(`update evidence.alarm set rang_at = rang_at - interval '200 seconds' where incident_id = $1`, [
      ground.incident,
    ])
    await keepOnce(ground.kit, { phone: phoneAt('http://127.0.0.1:9/') })
    expect(await query('select step from evidence.alarm_call where incident_id = $1', [ground.incident])).toEqual([
      { step: 'escalation' },
    ])
  })

  test('stays with the officer who took it, rings again without an outcome, and stays in the list once it has one', async () => {
    const { submission } = await cry('abc')
    await keepOnce(ground.kit)
    const ask = await commander()
    const [{ id }] = await alarms()
    await answer(ask, 'takings', { alarms: [id] })
    await withdrawAll(submission)
    expect(await told(ask, 'waiting')).toMatchObject([
      { id, takenBy: expect.any(String), withdrawnAt: expect.any(Number) },
    ])
    expect((await ground.listed(ask, 'waiting')).counts).toMatchObject({ grave: 0, taken: 1 })
    await query(`update evidence.alarm set taken_at = taken_at - interval '1 hour' where id = $1`, [id])
    await keepOnce(ground.kit)
    expect(await told(ask, 'ringing')).toMatchObject([{ id, rings: 2 }])
    await answer(ask, 'takings', { alarms: [id] })
    const ending = { outcome: 'passed-on', to: 'Patrol 12', reference: null }
    expect(await answer(ask, 'outcomes', { alarms: [id], ending })).toMatchObject({ status: 200 })
    expect(await told(ask, 'waiting')).toEqual([])
    expect(await told(ask, 'ended')).toMatchObject([{ id, outcomeTo: 'Patrol 12', excerpts: [{ text: 'abc' }] }])
  })

  test('rings although it was withdrawn before it was heard, words and file alike', async () => {
    const { submission } = await cry('abc')
    await withdrawAll(submission)
    await keepOnce(ground.kit)
    expect(await told(await commander(), 'ringing')).toMatchObject([{ submission }])
    const spoken = newId('submission')
    const item = await ground.kit.addItem(ground.incident, { submission: spoken, declaration: { danger: true } })
    await withdrawAll(spoken)
    expect(await query('select hidden from evidence.card where item_id = $1', [item])).toEqual([
      { hidden: 'withdrawn' },
    ])
    await keepOnce(ground.kit)
    expect((await told(await commander(), 'ringing')).map((alarm) => alarm.item)).toEqual([null, item])
  })

  test('leads to its file, and shows all words beside it', async () => {
    const submission = newId('submission')
    const item = await ground.kit.addItem(ground.incident, { submission, declaration: { danger: true } })
    await keepOnce(ground.kit)
    await cry('first', submission)
    await cry('second', submission)
    await keepOnce(ground.kit)
    await withdrawAll(submission)
    const [alarm] = await told(await commander(), 'ringing')
    expect(alarm).toMatchObject({ source: 'file', item, withdrawnAt: expect.any(Number) })
    expect(textOf(alarm)).toEqual(['second\nfirst'])
  })

  test('rings on if only its file was withdrawn, or if the upload was closed on its way', async () => {
    const { kit, incident } = ground
    const withdrawnAt: (number | null | undefined)[] = []
    for (const [number, how] of [
      [1, 'file'],
      [2, 'closed'],
      [3, 'other file'],
    ] as const) {
      const { submission } = await kit.addSubmission(incident)
      const { upload } = await kit.addUpload({ incident, submission, number, state: 'complete' })
      const item = await kit.addItem(incident, { submission, upload, declaration: { danger: true } })
      await keepOnce(kit)
      if (how === 'closed') await query(`update public_zone.upload set state = 'withdrawn' where id = $1`, [upload])
      else await kit.withdraw(submission, how === 'file' ? number : 9)
      await kit.database.poolOf('preserve').query('select evidence.withdraw_items($1, $2)', [submission, null])
      const alarm = (await told(await commander(), 'ringing')).find((one) => one.item === item)
      expect(alarm).toMatchObject({ submission, danger: true })
      withdrawnAt.push(alarm?.withdrawnAt)
    }
    expect(withdrawnAt).toEqual([expect.any(Number), expect.any(Number), null])
  })

  test('follows its withdrawn item into the incident to which an officer moves it', async () => {
    const submission = newId('submission')
    const item = await ground.kit.addItem(ground.incident, { submission, declaration: { danger: true } })
    await keepOnce(ground.kit)
    await withdrawAll(submission)
    const there = await ground.kit.addIncident()
    await moveAsPreserve(ground.kit, item, there)
    expect(await query('select danger, taken_at from evidence.alarm where incident_id = $1', [there])).toEqual([
      { danger: true, taken_at: null },
    ])
  })

  test('shows its words only to officers who answer alarms', async () => {
    const { submission } = await cry('CANARY words')
    const file = await ground.kit.addItem(ground.incident, { declaration: { danger: true } })
    const [{ sent }] = await query('select submission_id as sent from evidence.item where id = $1', [file])
    await keepOnce(ground.kit)
    const vera = await ground.kit.signIn(
      await ground.kit.addOfficer(`vera ${newId('note')}`, { [ground.incident]: 'viewer' }),
    )
    expect(JSON.stringify(await told(vera, 'ringing'))).toContain('CANARY')
    await withdrawAll(submission)
    await withdrawAll(sent)
    const seen = await told(vera, 'ringing')
    expect(seen).toMatchObject([
      { isWithheld: true, item: null, excerpts: [], rules: ['in-danger'] },
      { isWithheld: true, item: null, excerpts: [] },
    ])
    expect(JSON.stringify(seen)).not.toContain('CANARY')
  })
})

describe('other alarms, once what they are about is withdrawn', () => {
  test('ring on if they are grave by their words, and end if they are ordinary', async () => {
    const grave = await say(ground.kit, ground.incident, 'I am hiding, he has a knife')
    const film = newId('submission')
    const [item, paper] = [
      await ground.kit.addItem(ground.incident, { submission: film }),
      await ground.kit.addItem(ground.incident, { submission: film }),
    ]
    for (const [of, source] of [
      [item, 'transcript'],
      [paper, 'document'],
    ])
      await query(
        `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
         values ($1, $2, $3, $4, true, 'a', '[{"startMs":0,"endMs":900,"text":"she is bleeding"}]', '')`,
        [newId('text'), of, ground.incident, source],
      )
    await keepOnce(ground.kit)
    const ask = await commander()
    expect((await told(ask, 'all')).map((alarm) => alarm.class)).toEqual(['grave', 'grave', 'ordinary'])
    await withdrawAll(grave.submission)
    await withdrawAll(film)
    expect(await told(ask, 'all')).toMatchObject([
      { class: 'grave', submission: grave.submission, withdrawnAt: expect.any(Number) },
      { class: 'grave', item, source: 'transcript', withdrawnAt: expect.any(Number), excerpts: [{ part: '0' }] },
    ])
  })

  test('have no duty that leads to withdrawn words', async () => {
    const { submission } = await cry('abc')
    await keepOnce(ground.kit)
    const ask = await commander()
    await answer(ask, 'takings', { alarms: [(await alarms())[0].id] })
    const duties = async () =>
      ((await (await ask(`/api/incidents/${ground.incident}/duties`)).json()) as { duties: readonly object[] }).duties
    expect(await duties()).toMatchObject([{ submission }])
    await withdrawAll(submission)
    expect(await duties()).toMatchObject([{ submission: null, rules: ['in-danger'] }])
  })
})
