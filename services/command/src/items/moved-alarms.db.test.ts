import { describe, expect, test } from 'vitest'
import { keepOnce, phoneAt, say } from '../alarms/alarms.test-kit.ts'
import { type Ask, newId } from '../command.test-kit.ts'
import { moveAsPreserve } from '../move-item.test-kit.ts'
import { movesGround, thumb } from './moves.test-kit.ts'

const lent = movesGround()
const { move, entries, standing, query, viewOf, post } = lent

describe('an alarm without an outcome, after a move', () => {
  const alarms = (incident: string) =>
    query('select * from evidence.alarm where incident_id = $1 order by seq', [incident])
  const ringing = async (incident: string): Promise<readonly { id: string; item: string }[]> => {
    const by = await lent.kit.signIn(await lent.kit.addOfficer(`hears ${newId('note')}`, { [incident]: 'commander' }))
    const opened = await by(`/api/incidents/${incident}/views`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'live', filter: {} }),
    })
    const { view } = (await opened.json()) as { view: string }
    const answer = await by(`/api/incidents/${incident}/alarms?state=ringing&view=${view}`)
    return ((await answer.json()) as { alarms: readonly { id: string; item: string }[] }).alarms
  }
  const addText = (item: string, words: string) =>
    query(
      `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
       values ($1, $2, $3, 'transcript', 'en', true, 'made', $4, '')`,
      [newId('text'), item, lent.here, JSON.stringify([{ startMs: 0, endMs: 1000, text: words }])],
    )

  test('of an item’s words rings in the other incident from the moment of the move, and calls there', async () => {
    const item = await lent.kit.addItem(lent.here)
    await addText(item, 'help, she is bleeding')
    await keepOnce(lent.kit)
    expect(await ringing(lent.here)).toHaveLength(1)
    const moved = await moveAsPreserve(lent.kit, item, lent.there)
    expect(await ringing(lent.there)).toMatchObject([{ item: moved }])
    expect(await ringing(lent.here)).toEqual([])
    await keepOnce(lent.kit, { phone: phoneAt('http://127.0.0.1:9/') })
    expect(await query('select step from evidence.alarm_call where incident_id = $1', [lent.there])).toEqual([
      { step: 'alarm' },
    ])
  })

  test('rings there too if it was taken here without an outcome; one with an outcome does not', async () => {
    const [taken, ended] = [await lent.kit.addItem(lent.here), await lent.kit.addItem(lent.here)]
    await addText(taken, 'she is bleeding')
    await addText(ended, 'there is a bomb')
    await keepOnce(lent.kit)
    await query('update evidence.alarm set taken_at = now(), taken_by = $1 where incident_id = $2', [
      lent.officer,
      lent.here,
    ])
    await query(
      `update evidence.alarm set outcome = 'acknowledged', outcome_at = now(), outcome_by = $1 where item_id = $2`,
      [lent.officer, ended],
    )
    const moved = await moveAsPreserve(lent.kit, taken, lent.there)
    await moveAsPreserve(lent.kit, ended, lent.there)
    expect(await ringing(lent.there)).toMatchObject([{ item: moved }])
  })

  test('that is raised after the move, by words that were readable before, rings in the item’s new incident', async () => {
    const item = await lent.kit.addItem(lent.here)
    await addText(item, 'she is bleeding')
    const moved = await moveAsPreserve(lent.kit, item, lent.there)
    await keepOnce(lent.kit)
    expect(await ringing(lent.there)).toMatchObject([{ item: moved }])
  })

  test('of a file from “I am in danger” rings there once; the words beside it ring in their own incident', async () => {
    const submission = newId('submission')
    const item = await lent.kit.addItem(lent.here, { submission, declaration: { danger: true } })
    await keepOnce(lent.kit)
    const { statement } = await say(lent.kit, lent.here, 'on the roof', { submission, danger: true })
    await keepOnce(lent.kit)
    expect(await alarms(lent.here)).toHaveLength(1)
    const moved = await moveAsPreserve(lent.kit, item, lent.there)
    expect(await ringing(lent.there)).toMatchObject([{ item: moved }])
    await keepOnce(lent.kit)
    expect(await alarms(lent.there)).toHaveLength(1)
    expect(await ringing(lent.here)).toHaveLength(1)
    expect((await alarms(lent.here)).at(-1)).toMatchObject({ source_id: statement, danger: true })
  })

  test('of words stays in the incident of the words', async () => {
    const submission = newId('submission')
    const item = await lent.kit.addItem(lent.here, { submission })
    await say(lent.kit, lent.here, 'she is bleeding', { submission })
    await keepOnce(lent.kit)
    await moveAsPreserve(lent.kit, item, lent.there)
    expect(await ringing(lent.here)).toHaveLength(1)
  })

  test('of words moves with the whole submission: it rings and calls there, and nothing of it is shown here', async () => {
    const submission = newId('submission')
    const item = await lent.kit.addItem(lent.here, { submission, renditions: [thumb] })
    const { statement } = await say(lent.kit, lent.here, 'they hold us in the cellar, help us', { submission })
    await keepOnce(lent.kit)
    const [rang] = await ringing(lent.here)
    expect(rang).toBeDefined()
    await query('update evidence.alarm set taken_at = clock_timestamp(), taken_by = $2 where id = $1', [
      rang?.id,
      lent.officer,
    ])
    expect(await standing(item)).toMatchObject([200, { words: true }])
    expect((await move(item, { whole: true })).status).toBe(202)
    expect(await ringing(lent.here)).toEqual([])
    const commander = await lent.kit.signIn(
      await lent.kit.addOfficer(`there ${newId('note')}`, { [lent.there]: 'commander' }),
    )
    const read = async (by: Ask, at: string, path: string) => (await by(`/api/incidents/${at}${path}`)).text()
    // The moved alarm is not taken, has its words, and gets a call of its own.
    expect(await read(commander, lent.there, `/alarms?view=${await viewOf('live', commander, lent.there)}`)).toContain(
      'they hold us in the cellar',
    )
    expect(await query('select taken_at, called_at from evidence.alarm where incident_id = $1', [lent.there])).toEqual([
      { taken_at: null, called_at: null },
    ])
    const live = await viewOf('live')
    for (const path of [
      `/alarms?view=${live}`,
      `/alarms?state=all&view=${live}`,
      `/statements?view=${live}`,
      '/overview',
    ])
      expect(await read(lent.ask, lent.here, path)).not.toContain('in the cellar')
    expect(await (await post('/search', { query: 'cellar' })).text()).not.toContain(statement)
    expect((await entries(lent.there))[0]).toMatchObject({
      actor: lent.officer,
      action: 'statement.arrived',
      subject: statement,
    })
    expect((await entries(lent.here)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['statement.moved', 'item.move-asked']),
    )
    // Text that arrives later for the same submission goes to the new incident. After the move is undone, it rings here
    // again.
    await say(lent.kit, lent.here, 'we are behind the boiler', { submission })
    expect(
      await query('select incident_id as at from evidence.statement where submission_id = $1', [submission]),
    ).toEqual([{ at: lent.there }, { at: lent.there }])
    await query('select evidence.move_words($1, $2, $3, $4)', [submission, lent.there, lent.here, 'owner'])
    expect(await ringing(lent.here)).toHaveLength(1)
    expect(await ringing(lent.there)).toEqual([])
  })

  test('of words whose file also rang rings in the new incident before the file is there, and only once afterwards', async () => {
    for (const isFileThere of [false, true]) {
      const submission = newId('submission')
      const item = await lent.kit.addItem(lent.here, { submission, declaration: { danger: true } })
      await keepOnce(lent.kit)
      const { statement } = await say(lent.kit, lent.here, 'under the table', { submission, danger: true })
      await keepOnce(lent.kit)
      expect((await alarms(lent.here)).filter(({ submission_id }) => submission_id === submission)).toHaveLength(1)
      expect((await move(item, { whole: true })).status).toBe(202)
      if (isFileThere) await moveAsPreserve(lent.kit, item, lent.there)
      await keepOnce(lent.kit)
      const rang = (await alarms(lent.there)).filter(({ submission_id }) => submission_id === submission)
      expect(rang.map(({ source }) => source)).toEqual([isFileThere ? 'file' : 'statement'])
      if (!isFileThere) expect(rang[0]).toMatchObject({ source_id: statement, danger: true })
    }
  })

  test('of words that were not scanned yet rings in the new incident, by its rules', async () => {
    const submission = newId('submission')
    const item = await lent.kit.addItem(lent.here, { submission })
    await say(lent.kit, lent.here, 'she is bleeding', { submission })
    await move(item, { whole: true })
    await keepOnce(lent.kit)
    expect(await ringing(lent.here)).toEqual([])
    expect(await ringing(lent.there)).toHaveLength(1)
  })
})
