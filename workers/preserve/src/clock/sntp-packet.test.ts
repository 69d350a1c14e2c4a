import { expect, test } from 'vitest'
import { readSntpAnswer, sntpQuestion } from './sntp-packet.ts'

const cookie = Buffer.from('0102030405060708', 'hex')

/** A server's answer, received 1 s after the given second since 1900. */
function answer(change: (packet: Buffer) => void = () => undefined, seconds = 3_900_000_000): Buffer {
  const packet = Buffer.alloc(48)
  packet[0] = 0x24
  packet[1] = 1
  cookie.copy(packet, 24)
  packet.writeUInt32BE(seconds, 32)
  packet.writeUInt32BE(seconds, 40)
  change(packet)
  return packet
}
const AT = (3_900_000_000 - 2_208_988_800) * 1000
const exchange = { cookie, asked: AT + 3000, answered: AT + 3100 }

test('a question does not carry our time', () => {
  const question = sntpQuestion(cookie)
  expect([question.length, question[0], question.subarray(40).equals(cookie)]).toEqual([48, 0x23, true])
  expect(question.subarray(1, 40).every((byte) => byte === 0)).toBe(true)
})

test('the answer is dated to the middle of the round trip, with half of it as uncertainty', () => {
  expect(readSntpAnswer(answer(), exchange)).toEqual({ offsetMs: 3050, uncertaintyMs: 50 })
})

test('the server’s own root distance is added to the uncertainty', () => {
  const far = answer((packet) => {
    packet.writeUInt32BE(65_536 / 2, 4)
    packet.writeUInt32BE(65_536 / 4, 8)
  })
  expect(readSntpAnswer(far, exchange)).toEqual({ offsetMs: 3050, uncertaintyMs: 50 + 250 + 250 })
})

test('after 2036 the seconds count from zero again', () => {
  const asked = (2 ** 32 - 2_208_988_800 + 10) * 1000
  expect(readSntpAnswer(answer(undefined, 10), { cookie, asked, answered: asked })).toMatchObject({ offsetMs: 0 })
})

test.each([
  ['another question’s answer', (packet: Buffer) => packet.writeUInt8(9, 24)],
  ['a question', (packet: Buffer) => packet.writeUInt8(0x23, 0)],
  ['a server that lost the time', (packet: Buffer) => packet.writeUInt8(0xe4, 0)],
  ['a server that asks to be left alone', (packet: Buffer) => packet.writeUInt8(0, 1)],
  ['a server that knows no source', (packet: Buffer) => packet.writeUInt8(16, 1)],
  ['an answer without a time', (packet: Buffer) => packet.fill(0, 40)],
  ['an answer sent before its question came', (packet: Buffer) => packet.writeUInt32BE(1_000_000_000 * 3, 40)],
])('%s tells nothing', (_, change) => {
  expect(readSntpAnswer(answer(change), exchange)).toBeUndefined()
  expect(readSntpAnswer(answer().subarray(0, 47), exchange)).toBeUndefined()
})
