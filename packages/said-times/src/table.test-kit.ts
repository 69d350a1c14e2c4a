import { expect, test } from 'vitest'
import { readTimes, type SaidTime } from './read-times.ts'

/** Wednesday 25 November 2026, 14:30 on the incident's clocks: the arrival of the words in the tables. */
const RECEIVED = Date.UTC(2026, 10, 25, 14, 30)
const MINUTE = 60_000
const DAY = 86_400_000

/**
 * One test on each line: `sentence => what is read`. `-` nothing; `14:10` today; `-1 23:00` yesterday; `14:00..15:00`
 * between; `>14:00` after; `<13:00` before; `~10` about ten minutes before the arrival. A `?` in front marks an answer
 * to "when". `;` separates several expressions.
 */
export function testSentences(language: string, table: string): void {
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines) {
    const [sentence = '', expected = ''] = line.split('=>').map((part) => part.trim())
    const isAnswer = sentence.startsWith('? ')
    const text = isAnswer ? sentence.slice(2) : sentence
    test(`${sentence} → ${expected}`, () => {
      const times = readTimes(text, { language, receivedMs: RECEIVED, isAnswer })
      const wanted = expected === '-' ? [] : expected.split(';').map((part) => part.trim())
      expect(times.map((time, index) => shownAs(wanted[index] ?? '', time))).toEqual(wanted)
    })
  }
  test(`${language}: at least 60 sentences, and 15 that tell no time of what happened`, () => {
    expect(lines.length).toBeGreaterThanOrEqual(60)
    expect(lines.filter((line) => line.trim().endsWith('=> -')).length).toBeGreaterThanOrEqual(15)
  })
}

/** The result in the form of the expectation. */
function shownAs(wanted: string, time: SaidTime): string {
  if (wanted.startsWith('~')) {
    const minutes = Math.round((RECEIVED - time.atMs) / MINUTE)
    return Math.abs(minutes - Number(wanted.slice(1))) <= 5 && time.basis === 'arrival' ? wanted : `~${minutes}`
  }
  if (time.shape === 'after') return `>${wall(time.lowMs + (isHalfOpen(wanted, time.lowMs) ? DAY / 2 : 0))}`
  if (time.shape === 'before') return `<${wall(time.highMs)}`
  if (time.shape === 'at') return wall(time.atMs)
  const low = time.lowMs + (isHalfOpen(wanted, time.lowMs) ? DAY / 2 : 0)
  return `${wall(low)}..${wall(time.highMs)}`
}

/** If the half of the day is open, a lower limit lies in the earlier half. */
const isHalfOpen = (wanted: string, low: number): boolean =>
  wanted.includes(wall(low + DAY / 2)) && !wanted.includes(wall(low))

function wall(at: number): string {
  const days = Math.floor(at / DAY) - Math.floor(RECEIVED / DAY)
  const time = new Date(at).toISOString().slice(11, 16)
  return days === 0 ? time : `${days} ${time}`
}
