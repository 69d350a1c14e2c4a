import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFolderKeyring, ensureOfficersKey, OFFICERS_KEY, openSecondFactor, sealSecondFactor } from './index.ts'

let base = ''
let count = 0
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'sealing-officers-'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))
const newFile = () => {
  count += 1
  return join(base, `deep-${count}`, OFFICERS_KEY)
}

/** Keeps the first registered key, as the database does. */
function newBook() {
  let standing: string | undefined
  return {
    recipient: async () => standing,
    register: async (recipient: string) => {
      standing ??= recipient
      return standing
    },
  }
}
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

test('the key is made once, by whoever needs it first, and only its owner may read it', async () => {
  const [file, book] = [newFile(), newBook()]
  const made = await Promise.all(Array.from({ length: 8 }, () => ensureOfficersKey(file, book)))
  const [key] = made
  if (!key?.ok) throw new Error('no key')
  for (const one of made) expect(one).toEqual(key)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const sealed = sealSecondFactor(key.value.recipient, SECRET)
  expect(sealed.includes(SECRET)).toBe(false)
  expect(openSecondFactor(key.value.identity, sealed)).toBe(SECRET)
  // The incidents' keyring does not list the officers' key.
  expect(await createFolderKeyring(join(file, '..')).list()).toEqual([])
})

test('a key that the database knows and whose file is not here is missing, and no second key is made', async () => {
  const [file, book, elsewhere] = [newFile(), newBook(), newFile()]
  await ensureOfficersKey(file, book)
  expect(await ensureOfficersKey(elsewhere, book)).toEqual({ ok: false, error: 'officers-key-missing' })
  expect(existsSync(elsewhere)).toBe(false)
  await ensureOfficersKey(elsewhere, newBook())
  expect(await ensureOfficersKey(elsewhere, book)).toEqual({ ok: false, error: 'officers-key-differs' })
  // As soon as the key's file is in this folder, too, the key is found.
  copyFileSync(file, elsewhere)
  expect(await ensureOfficersKey(elsewhere, book)).toMatchObject({ ok: true })
})

test('if two processes with separate folders start first, one is told that the key is missing', async () => {
  const [book, files] = [newBook(), [newFile(), newFile()]]
  // Both processes look before either registers a key.
  const slow = { ...book, recipient: async () => undefined }
  const told = await Promise.all(files.map((file) => ensureOfficersKey(file, slow)))
  expect(told.filter(({ ok }) => ok)).toHaveLength(1)
  expect(told).toContainEqual({ ok: false, error: 'officers-key-missing' })
  expect(files.filter((file) => existsSync(file))).toHaveLength(1)
})

test('a damaged file is reported, never replaced', async () => {
  const [file, book] = [newFile(), newBook()]
  await ensureOfficersKey(file, book)
  chmodSync(file, 0o600)
  writeFileSync(file, 'AGE-SECRET-KEY-1QQQ')
  await expect(ensureOfficersKey(file, book)).rejects.toThrow('damaged')
})
