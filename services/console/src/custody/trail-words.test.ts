import { ACTIONS } from '@firsthand/custody'
import { expect, test } from 'vitest'
import { ACTION_WORDS } from './action-words.ts'
import { trailSentence, trailTime } from './trail-words.ts'

const told = (action: string, detail: object = {}, actor = 'worker:preserve') =>
  trailSentence({
    ...{ seq: 1, at: 0, actor, actorName: actor === 'of_a' ? 'anna' : null, action, subject: 'it_a', hash: '' },
    ...{ detail: JSON.stringify(detail), reason: null },
  })

test('an action is described in plain words, with the code that a reader needs', () => {
  expect(told('arrival.seen')).toBe("worker preserve: kept the phone's preview before the file came")
  expect(told('intake.received', { pageSaid: 'details-removed' })).toBe(
    "worker preserve: received from the witness: the page said: sent without the file's own details",
  )
  expect(told('rendition.made', { rendition: 're_a2', kind: 'phone-preview' }, 'worker:inspect')).toBe(
    'worker inspect: made a copy that can be shown: phone preview',
  )
  expect(told('contact.received')).toContain('a way to reach the witness, sealed')
  expect(told('text.read')).toBe('worker preserve: read or heard what it says')
  expect(told('identifying.opened', {}, 'of_a')).toBe('anna: opened what could name a person or a phone')
  expect(told('item.exposed', { kind: 'preview', exposure: 3 }, 'of_a')).toBe('anna: saw the restricted item: preview')
  expect(told('rendition.refused', { tool: 'normalise.proxy', reason: 'cut-off' }, 'worker:normalise')).toBe(
    'worker normalise: could not make a copy to show: playable copy (720p): the file ends before the index that says where its pictures are',
  )
  expect(told('item.lock-missing')).toContain('without the lock that was asked for')
  expect(told('arrival.erased')).toContain("erased the phone's preview")
  expect(told('contact.opened', { contacts: ['no_a'] }, 'of_a')).toBe('anna: opened the way to reach the witness')
  expect(told('reply.sent', { reply: 'no_a' }, 'of_a')).toBe('anna: sent a reply to the witness')
  expect(told('review.decided', { decision: 'urgent' }, 'of_a')).toBe('anna: decided: Urgent')
  expect(told('anchor.set', { anchor: 'an_a', about: 'time' }, 'of_a')).toBe('anna: pinned it: its time')
  expect(told('anchor.set', { anchor: 'an_a', about: 'time', moves: 7, byOne: true }, 'of_a')).toBe(
    'anna: pinned it: its time, by one officer, for up to 7 items',
  )
  expect(told('anchor.withdrawn', { about: 'link' }, 'of_a')).toBe(
    'anna: took back what was pinned: its link with another item',
  )
  expect(
    trailSentence({
      ...{
        seq: 1,
        at: 0,
        actor: 'of_b',
        actorName: 'bert',
        proposerName: 'anna',
        action: 'anchor.set',
        subject: 'it_a',
      },
      ...{ hash: '', detail: '{"about":"link","proposedBy":"of_a"}', reason: null },
    }),
  ).toBe('bert: confirmed the link of anna with another item')
  expect(told('look.played', { rendition: 'proxy' }, 'of_a')).toBe('anna: played: proxy')
})

test('a twin is called the same bytes only if the bytes are equal', () => {
  expect(told('item.twin', { twinOf: 'it_b', kind: 'exact' })).toContain('found the same bytes in another item')
  const near = { twinOf: 'it_b', kind: 'near', quarters: 0, mirrored: false, form: 'whole' }
  expect(told('item.twin', near)).toMatch(/found a picture like it in another item$/)
  expect(told('item.twin', { ...near, form: 'bar' })).toContain('in another item (with a bar over it)')
  expect(told('item.twin', { ...near, form: 'part', mirrored: true })).toContain('(a part of it, mirrored)')
})

test.each(ACTIONS.filter((action) => action !== 'item.twin'))('%s has words of its own', (action) => {
  expect(told(action, {}, 'of_a')).not.toBe(`anna: ${action.replace(/[._-]/g, ' ')}`)
})

test('an operator is shown by the stated name, with a note that it was only stated', () => {
  expect(told('incident.closing', {}, 'ops:Anna B')).toBe(
    'Anna B (name stated at the command line): took nothing new from here on',
  )
})

test('every custody action has words, and nothing else has', () => {
  expect(Object.keys(ACTION_WORDS).sort()).toEqual([...ACTIONS].sort())
})

test('an action that this page does not know is still shown', () => {
  expect(told('some.new-thing')).toBe('worker preserve: some new thing')
})

test('an entry of a process is shown to the minute, an act of a person to the second', () => {
  const at = Date.UTC(2026, 10, 25, 15, 20, 29)
  const entry = (action: string, detail: object, actor = 'worker:preserve') => ({
    ...{ seq: 1, at, actor, actorName: null, action, subject: 'it_a', hash: '', reason: null },
    detail: JSON.stringify(detail),
  })
  const receivedAt = Date.UTC(2026, 10, 25, 15, 19)
  // Earlier versions wrote the entries of arrivals under the actor `intake`.
  for (const actor of ['worker:preserve', 'intake'])
    expect(trailTime(entry('intake.received', { bytes: 7, receivedAt }, actor), 'UTC')).toEqual({
      at: receivedAt,
      text: 'by 25 Nov 2026, 15:19',
    })
  // Older entries hold the second at which our worker wrote them.
  for (const actor of ['worker:preserve', 'worker:inspect', 'command'])
    expect(trailTime(entry('item.preserved', { receivedAt }, actor), 'UTC')).toEqual({
      at: Date.UTC(2026, 10, 25, 15, 21),
      text: 'by 25 Nov 2026, 15:21',
    })
  const whole = { ...entry('item.preserved', {}), at: receivedAt }
  expect(trailTime(whole, 'UTC')).toEqual({ at: receivedAt, text: 'by 25 Nov 2026, 15:19' })
  for (const actor of ['of_a', 'ops:Anna B'])
    expect(trailTime(entry('item.restricted', {}, actor), 'UTC')).toEqual({ at, text: '25 Nov 2026, 15:20:29' })
})
