import type { Placement, Reason } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { DOUBT_WORDS } from './explain/doubt-words.ts'
import { explain, LANGUAGES } from './index.ts'

const GRADES = ['told', 'fix', 'link-alone', 'rig-one', 'rig-some', 'own-camera', 'own-phone-assumed', 'of-the-tide']
const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const placement = (part: Partial<Placement>): Placement => ({
  ...{ item: 'it_a', status: 'likely', grade: 'own-phone', confidence: 0.9, rig: undefined, place: undefined },
  ...{ earliest: AT - 2000, estimate: AT, latest: AT + 2000, reasons: [], conflicts: [], ...part },
})
const said = (code: string, source: string): Reason => ({ code, source, share: 1, values: { at: AT } })
const against = (code: string) => [{ code, claims: ['cl_a'], byMs: 61_000 }]

describe.each(LANGUAGES)('why an item is no more than likely, in %s', (language) => {
  const why = (part: Partial<Placement>) => explain(placement(part), { zone: 'UTC', language }).doubt ?? ''
  const { causes, open, openFar } = DOUBT_WORDS[language]

  test.each(GRADES)('%s has a whole sentence if it is likely, and none if it is placed', (grade) => {
    expect(why({ grade })).toMatch(/^\p{Lu}.*\.$/u)
    expect(explain(placement({ grade, status: 'placed' }), { zone: 'UTC', language }).doubt).toBeNull()
  })

  test('each cause is named, and several are joined', () => {
    expect(why({ grade: 'told' })).toContain(causes.told)
    expect(why({ grade: 'link-alone' })).toContain(causes.link)
    expect(why({ grade: 'link-alone', reasons: [{ code: 'twin.of', share: 1, values: {} }] })).toContain(causes.twin)
    expect(why({ grade: 'zone-unknown' })).toContain(causes.zoneUnknown)
    expect(why({ grade: 'rig-disputed' })).toContain(causes.rivals)
    expect(why({ grade: 'rig-one' })).toContain(causes.oneClock)
    expect(why({ conflicts: against('conflict.disagrees') })).toContain(causes.contradicted)
    expect(why({ conflicts: against('reading.other') })).toContain(causes.other)
    expect(why({ conflicts: against('conflict.zone') })).toContain(causes.zoneOpen)
    expect(why({ conflicts: against('conflict.after-received') })).toContain(causes.fast)
    expect(why({ conflicts: against('conflict.far') })).toContain(causes.far)
    const joined = why({ grade: 'own-unknown-assumed', latest: AT + 7 * 3_600_000 })
    for (const part of [causes.zoneAssumed, causes.wide, causes.past]) expect(joined).toContain(part)
  })

  test('a log that at most a memory confirms is named as one', () => {
    const log = said('claim.start', 'log.GPSDateTime')
    expect(why({ reasons: [log] })).toContain(causes.log)
    expect(why({ reasons: [log, said('agrees.start', 'witness.words')] })).toContain(causes.log)
    expect(why({ reasons: [log, said('agrees.start', 'exif.DateTimeOriginal')] })).not.toContain(causes.log)
  })

  test('an open item says that nothing gives it a time, or that its camera may have lost its date', () => {
    expect(why({ status: 'open', estimate: undefined })).toBe(open)
    expect(why({ status: 'open', estimate: undefined, conflicts: against('conflict.far') })).toBe(openFar)
  })
})
