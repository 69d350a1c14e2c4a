import { expect, test } from 'vitest'
import { type Ask, newId } from '../command.test-kit.ts'
import { moveAsPreserve } from '../move-item.test-kit.ts'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { keepOnce, say } from './alarms.test-kit.ts'

const ground = alarmGround()
const { commander, query } = ground
const unsure = async (ask: Ask) => (await ground.listed(ask, 'all')).alarms.map((alarm) => alarm['unsure'])
const markWords = (statement: string) => query('update evidence.statement set unsure = true where id = $1', [statement])

test('an alarm says that nobody chose its incident, by the words or by a file of the sending', async () => {
  const ask = await commander()
  await say(ground.kit, ground.incident, 'we are trapped')
  await markWords((await say(ground.kit, ground.incident, 'she is bleeding')).statement)
  await ground.kit.addItem(ground.incident, { declaration: { danger: true, unsure: true } })
  const beside = newId('submission')
  await ground.kit.addItem(ground.incident, { submission: beside, declaration: { danger: true } })
  await markWords((await say(ground.kit, ground.incident, 'hello', { submission: beside })).statement)
  await keepOnce(ground.kit)
  expect(await unsure(ask)).toEqual([false, true, true, true])
})

test('it says so no longer once an officer has moved it: the file, or the whole sending with its words', async () => {
  const there = await ground.kit.addIncident()
  const officer = await ground.kit.addOfficer(`moves ${newId('note')}`, {
    [ground.incident]: 'commander',
    [there]: 'commander',
  })
  const ask = await ground.kit.signIn(officer)
  const file = await ground.kit.addItem(ground.incident, { declaration: { danger: true, unsure: true } })
  const { submission } = await ground.kit.addSubmission(ground.incident)
  await markWords((await say(ground.kit, ground.incident, 'she is bleeding', { submission })).statement)
  await keepOnce(ground.kit)
  expect(await unsure(ask)).toEqual([true, true])
  await moveAsPreserve(ground.kit, file, there)
  const sendAll = async (from: string, to: string) => {
    await query(`select evidence.move_words($1, $2, $3, 'command')`, [submission, from, to])
    await query('select evidence.send_after($1, $2, $3)', [submission, from, to])
  }
  await sendAll(ground.incident, there)
  const viewed = await ask(`/api/incidents/${there}/views`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'live', filter: {} }),
  })
  const { view } = (await viewed.json()) as { view: string }
  const moved = (await (await ask(`/api/incidents/${there}/alarms?state=all&view=${view}`)).json()) as {
    alarms: readonly { unsure: boolean }[]
  }
  expect(moved.alarms.map((alarm) => alarm.unsure)).toEqual([false, false])
  // An officer brought it back, so it was chosen.
  await sendAll(there, ground.incident)
  expect(await unsure(ask)).toEqual([false])
})
