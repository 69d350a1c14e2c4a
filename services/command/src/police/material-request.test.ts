import { expect, test } from 'vitest'
import { isSignedAddress, materialRequest } from './material-request.ts'

const NOW = Date.UTC(2026, 5, 1, 12)
const FILE = { name: 'page.png', mediaType: 'image/png', lastModified: NOW, bytes: 10 }
const seen = (url: string) =>
  materialRequest({ clock: () => NOW }).safeParse({
    ...{ kind: 'web', origin: 'web', reason: 'The van is in it', files: [FILE], web: { url, seenAt: NOW } },
  })

test.each(['https://user:pass@host.example/a', 'https://user@host.example/', 'ftp://:pass@host.example/'])(
  'an address that somebody signed in with is no address to keep (%s)',
  (url) => expect(isSignedAddress(seen(url).error?.issues ?? [])).toBe(true),
)

test('the part of an address after # is dropped; the query is kept, because it belongs to the source', () => {
  expect(seen('https://host.example/a?v=1#access_token=secret').data).toMatchObject({
    web: { url: 'https://host.example/a?v=1' },
  })
  expect(seen('https://host.example/a@b').data).toMatchObject({ web: { url: 'https://host.example/a@b' } })
})
