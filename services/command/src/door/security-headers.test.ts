import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { CommandEnv } from './command-env.ts'
import { securityHeaders } from './security-headers.ts'

const answered = async () => {
  const app = new Hono<CommandEnv>().use(securityHeaders).get('/', (c) => c.text('page'))
  return (await app.request('/')).headers
}

/** Repeats the whole policy, so that no part can be loosened without changing this test. */
test('the console’s policy: our own files alone, one worker of ours, one policy of trusted types, no blob anywhere', async () => {
  const policy = (await answered()).get('content-security-policy') ?? ''
  expect(policy.split('; ').sort()).toEqual(
    [
      ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "media-src 'self'"],
      ...["connect-src 'self'", "font-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'"],
      ...[
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
    ].sort(),
  )
  expect(policy).not.toMatch(/unsafe|blob:|https?:|\*/)
})

test('no browser may store an answer, and no other page may frame or sniff it', async () => {
  const headers = await answered()
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
})
