import { expect, test } from 'vitest'
import { parseRedisUrl } from './redis-url.ts'

test('user, password, port, database and TLS are read from the URL', () => {
  expect(parseRedisUrl('rediss://app:p%40ss%2Fword@redis.example:7000/3')).toMatchObject({
    host: 'redis.example',
    port: 7000,
    db: 3,
    username: 'app',
    password: 'p@ss/word',
    tls: {},
  })
  expect(parseRedisUrl('redis://[::1]')).toMatchObject({ host: '::1', port: 6379, db: 0 })
  expect(parseRedisUrl('redis://:100%@h')).toMatchObject({ password: '100%' })
})

test('a bad URL is refused without being repeated, because it may hold a password', () => {
  for (const url of ['http://:hunter2@h', 'hunter2', 'redis://:hunter2@h/x']) {
    try {
      parseRedisUrl(url)
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain('hunter2')
    }
  }
})
