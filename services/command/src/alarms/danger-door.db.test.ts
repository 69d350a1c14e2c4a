import { describe, expect, test } from 'vitest'
import { type Ask, newId } from '../command.test-kit.ts'
import type { AlarmAnswer } from './alarm-answer.ts'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { keepOnce, phoneAt, say } from './alarms.test-kit.ts'

const ground = alarmGround()
const { alarms, commander, query } = ground
const cry = (words: string, submission = newId('submission')) =>
  say(ground.kit, ground.incident, words, { submission, danger: true })
const addFile = (submission: string, more: object = {}) =>
  ground.kit.addItem(ground.incident, { submission, declaration: { origin: 'voice-note', danger: true }, ...more })
const listed = async (ask: Ask): Promise<readonly AlarmAnswer[]> => {
  const wish = { method: 'POST', body: JSON.stringify({ kind: 'live', filter: {} }) }
  const opened = await ask(`/api/incidents/${ground.incident}/views`, wish)
  const { view } = (await opened.json()) as { view: string }
  const told = await ask(`/api/incidents/${ground.incident}/alarms?state=waiting&view=${view}`)
  return ((await told.json()) as { alarms: readonly AlarmAnswer[] }).alarms
}
const take = (ask: Ask, ids: readonly string[]) =>
  ask(`/api/incidents/${ground.incident}/alarms/takings`, { method: 'POST', body: JSON.stringify({ alarms: ids }) })

describe('words sent through “I am in danger”', () => {
  test.each([
    'waxaan u baahanahay caawimaad, albaabka ayay jebinayaan',
    'abc',
    'all is well here, thank you',
    'I am not in danger',
    '',
  ])('ring grave and first, whatever they say: %s', async (words) => {
    await say(ground.kit, ground.incident, 'there is a bomb')
    const { statement } = await cry(words)
    await keepOnce(ground.kit)
    const [, alarm] = await alarms()
    expect(alarm).toMatchObject({ class: 'grave', rule: 'in-danger', source_id: statement, is_cry: true, danger: true })
    const [first] = await listed(await commander())
    expect(first).toMatchObject({ id: alarm.id, danger: true })
    expect(
      first?.excerpts.map(({ text, denied }) => [text.replaceAll('\u0002', '').replaceAll('\u0003', ''), denied]),
    ).toEqual(words === '' ? [] : [[words, expect.any(Boolean)]])
  })

  test('do not ring if they are sent in the ordinary way', async () => {
    for (const words of ['abc', 'all is well here, thank you', 'waxaan u baahanahay caawimaad'])
      await say(ground.kit, ground.incident, words)
    await keepOnce(ground.kit)
    expect(await alarms()).toEqual([])
  })

  test('ring even as a place alone, and also name the rules that match the words', async () => {
    await query(
      `insert into evidence.statement (id, submission_id, incident_id, now_lat, now_lon, danger, received_at)
       values ($1, $2, $3, 60.1, 24.9, true, now())`,
      [newId('note'), newId('submission'), ground.incident],
    )
    await cry('she is bleeding')
    await keepOnce(ground.kit)
    expect((await alarms()).map(({ rules }) => rules)).toEqual([['in-danger'], ['in-danger', 'bleeding']])
  })

  test('are not silenced by an incident that switched such rules off, and ring in a drill', async () => {
    const { id: officer } = await ground.kit.addOfficer(`commander ${newId('note')}`)
    await query(
      `insert into evidence.alarm_rule (incident_id, code, class, is_on, phrases, changed_by) values ($1, 'in-danger', 'ordinary', false, '{}', $2)`,
      [ground.incident, officer],
    )
    expect((await query('select exercise from platform.incident where id = $1', [ground.incident]))[0].exercise).toBe(
      true,
    )
    await cry('abc')
    await keepOnce(ground.kit)
    expect(await alarms()).toMatchObject([{ class: 'grave', rules: ['in-danger'] }])
    // Queued again, as after a change of the rules: the alarm still rings once.
    await query(`insert into evidence.unheard values ($1, 'statement', $2, true)`, [
      ground.incident,
      (await alarms())[0].source_id,
    ])
    await keepOnce(ground.kit)
    expect(await alarms()).toHaveLength(1)
  })
})

test('identical words of several submissions through the door are one card, and are taken together', async () => {
  const ids = []
  for (const words of ['we are on the roof of the school', 'We are on the roof of the school!', 'abc'])
    ids.push((await cry(words)).statement)
  await keepOnce(ground.kit)
  const rows = await alarms()
  expect(rows.map(({ source_id }) => source_id)).toEqual(ids)
  const ask = await commander()
  expect((await listed(ask)).map(({ alike }) => alike)).toEqual([[rows[0].id, rows[1].id], [rows[2].id]])
  expect((await take(ask, [rows[0].id, rows[1].id])).status).toBe(200)
})

describe('files sent through “I am in danger”', () => {
  test('ring before they are transcribed, once for all files of one submission', async () => {
    const submission = newId('submission')
    const item = await addFile(submission)
    await addFile(submission)
    await Promise.all([keepOnce(ground.kit), keepOnce(ground.kit)])
    await addFile(submission, { declaration: { danger: true } })
    await keepOnce(ground.kit)
    expect(await alarms()).toMatchObject([{ class: 'grave', rules: ['in-danger'], source: 'file', source_id: item }])
    expect(await listed(await commander())).toMatchObject([{ item, submission, source: 'file', excerpts: [] }])
    // The same text outside the "I am in danger" door does not ring.
    await ground.kit.addItem(ground.incident, { declaration: { origin: 'voice-note' } })
    await keepOnce(ground.kit)
    expect(await alarms()).toHaveLength(1)
  })

  test('call the duty phone once for words and voice of one submission, as for every person in danger', async () => {
    const phone = phoneAt('http://127.0.0.1:9/')
    const { submission } = await cry('abc')
    await addFile(submission)
    await keepOnce(ground.kit, { phone })
    await addFile(submission)
    await keepOnce(ground.kit, { phone })
    expect(
      await query('select step, rules, count from evidence.alarm_call where incident_id = $1', [ground.incident]),
    ).toEqual([{ step: 'alarm', rules: ['in-danger'], count: 1 }])
  })

  test('are one alarm with the words beside them, whichever came first', async () => {
    const [spoken, written] = [newId('submission'), newId('submission')]
    await addFile(spoken)
    await keepOnce(ground.kit)
    await cry('waa i soo socdaan', spoken)
    await cry('abc', written)
    await keepOnce(ground.kit)
    await addFile(written)
    await keepOnce(ground.kit)
    expect(await alarms()).toHaveLength(2)
    const told = await listed(await commander())
    expect(told.map(({ submission, excerpts }) => [submission, excerpts.map(({ text }) => text)])).toEqual([
      [spoken, ['waa i soo socdaan']],
      [written, ['abc']],
    ])
  })

  test('and words that come after somebody took the first alarm ring anew; a new cry is never suppressed', async () => {
    const submission = newId('submission')
    await addFile(submission)
    await keepOnce(ground.kit)
    const ask = await commander()
    const [first] = await listed(ask)
    await take(ask, [first?.id ?? ''])
    await cry('abc', submission)
    await cry('def', submission)
    await keepOnce(ground.kit)
    expect((await alarms()).map(({ source, taken_at: at }) => [source, at !== null])).toEqual([
      ['file', true],
      ['statement', false],
      ['statement', false],
    ])
    // Both alarms are one group: shown as one and taken together.
    expect(new Set((await alarms()).map(({ group_id: group }) => group)).size).toBe(1)
    expect((await listed(ask)).map(({ alike }) => alike.length).toSorted()).toEqual([1, 2])
  })

  test('a file more than ten minutes after a cry that was taken is a new cry', async () => {
    const { submission } = await cry('abc')
    await keepOnce(ground.kit)
    const ask = await commander()
    await take(
      ask,
      (await alarms()).map(({ id }) => id),
    )
    await addFile(submission)
    await keepOnce(ground.kit)
    expect(await alarms()).toHaveLength(1)
    await query(`update evidence.alarm set raised_at = raised_at - interval '11 minutes' where incident_id = $1`, [
      ground.incident,
    ])
    await addFile(submission)
    await keepOnce(ground.kit)
    expect(await alarms()).toHaveLength(2)
  })

  test('the transcript of such a file belongs to the same group', async () => {
    const { submission } = await cry('abc')
    await keepOnce(ground.kit)
    const item = await addFile(submission)
    await query(
      `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
       values ($1, $2, $3, 'transcript', true, 'a', '[{"startMs":0,"endMs":900,"text":"she is bleeding"}]', '')`,
      [newId('text'), item, ground.incident],
    )
    await keepOnce(ground.kit)
    const rows = await alarms()
    expect(rows.map(({ rules, danger }) => [rules, danger])).toEqual([
      [['in-danger'], true],
      [['bleeding'], false],
    ])
    expect(new Set(rows.map(({ group_id: group }) => group)).size).toBe(1)
  })

  test('stop ringing where they were moved away, also before the keeper heard them', async () => {
    const item = await addFile(newId('submission'))
    await keepOnce(ground.kit)
    const ask = await commander()
    expect(await listed(ask)).toHaveLength(1)
    await query(`update evidence.card set hidden = 'moved' where item_id = $1`, [item])
    expect(await listed(ask)).toEqual([])
    const gone = await addFile(newId('submission'))
    await query(`update evidence.card set hidden = 'moved' where item_id = $1`, [gone])
    await keepOnce(ground.kit)
    expect(await alarms()).toHaveLength(1)
  })

  test('a part rings, and the whole file does not ring again', async () => {
    const [submission, upload] = [newId('submission'), newId('upload')]
    const part = await addFile(submission, { upload, partial: true })
    await keepOnce(ground.kit)
    await query(`update evidence.alarm set raised_at = raised_at - interval '1 hour' where incident_id = $1`, [
      ground.incident,
    ])
    const ask = await commander()
    await take(
      ask,
      (await alarms()).map(({ id }) => id),
    )
    await query(`update evidence.card set hidden = 'superseded' where item_id = $1`, [part])
    const whole = await addFile(submission, { upload })
    await keepOnce(ground.kit)
    expect(await listed(ask)).toMatchObject([{ item: whole }])
    expect(await alarms()).toHaveLength(1)
  })

  test('an upload in progress rings by its still, and leads to its item once that exists; the whole file does not ring again', async () => {
    const { submission } = await ground.kit.addSubmission(ground.incident)
    const { item, upload } = await ground.kit.addUpload({ incident: ground.incident, submission, still: null })
    await query('update evidence.arrival set danger = true where item_id = $1', [item])
    await query(`insert into evidence.unheard values ($1, 'file', $2)`, [ground.incident, item])
    await keepOnce(ground.kit)
    const ask = await commander()
    expect(await listed(ask)).toMatchObject([{ item: null, submission, danger: true, class: 'grave' }])
    await query(`update evidence.alarm set raised_at = raised_at - interval '1 hour' where incident_id = $1`, [
      ground.incident,
    ])
    await take(
      ask,
      (await alarms()).map(({ id }) => id),
    )
    await addFile(submission, { id: item, upload })
    await keepOnce(ground.kit)
    expect(await listed(ask)).toMatchObject([{ item, submission }])
    expect(await alarms()).toHaveLength(1)
  })

  test('if any of them is restricted, others learn only that it rings', async () => {
    const submission = newId('submission')
    const item = await addFile(submission)
    await cry('CANARY words', submission)
    await keepOnce(ground.kit)
    await query('update evidence.card set restricted = true where item_id = $1', [item])
    expect(await listed(await commander())).toMatchObject([
      { isRestricted: true, item: null, submission: null, rules: [], excerpts: [] },
    ])
  })
})
