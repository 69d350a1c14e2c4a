import { expect, test } from 'vitest'
import { addressOf } from './address-of.ts'

test('the slug is found in any form of the address', () => {
  const written = [
    ...['second', ' /second ', 'Second/', 'https://send.example/second', 'send.example:8443/second'],
    ...['https://send.example/second/?lang=sv#words', 'HTTPS://SEND.EXAMPLE/SECOND'],
  ]
  for (const one of written) expect(addressOf(one)).toBe('second')
  for (const none of ['', ' ', '/', '//', '?lang=sv']) expect(addressOf(none)).toBe('')
})
