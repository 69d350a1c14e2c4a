import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { type Inspection, inspectFile } from '../inspect/inspect-file.ts'
import { makeStill } from '../made-files.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { MADE_ANCHOR, signedStill } from './made-signer.test-kit.ts'

const WHEN = '2024-05-06T07:08:09Z'
let sandbox: Sandbox
let signed: Buffer
beforeAll(async () => {
  sandbox = await openTestSandbox()
  signed = await inScratch(async (scratch) => {
    makeStill(join(scratch, 'still'), '320x240')
    return await signedStill(await readFile(join(scratch, 'still')), WHEN)
  })
})

const inspected = (bytes: Buffer, c2paAnchors?: string): Promise<Inspection> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'file')
    await writeFile(file, bytes)
    return await inspectFile({ sandbox, file, scratch, c2paAnchors })
  })
const c2pa = ({ flags, claims, tools }: Inspection) => ({
  flags: flags.filter(({ code }) => code.startsWith('c2pa')),
  claims: claims.filter(({ source }) => source.startsWith('c2pa')),
  tool: tools.find(({ tool }) => tool === 'c2pa'),
})

test('a valid manifest by an unlisted signer is not trusted: its time is only a bound with low trust', async () => {
  const seen = await inspected(signed)
  expect(c2pa(seen)).toMatchObject({
    flags: [
      { code: 'c2pa-untrusted', evidence: { valid: true, trusted: false, manifests: 1, actions: 'c2pa.created' } },
    ],
    claims: [{ source: 'c2pa.created', ref: 'upper', atMs: Date.parse(WHEN), zoneSource: 'stated', trust: 25 }],
    tool: { outcome: 'read' },
  })
  expect(seen.identifying).toMatchObject({ 'C2PA:CommonName': 'Made Signer' })
  expect(JSON.stringify([seen.flags, seen.claims, seen.facts])).not.toContain('Made Signer')
})

test('by a listed signer it is trusted, and states when the picture was made', async () => {
  expect(c2pa(await inspected(signed, MADE_ANCHOR))).toMatchObject({
    flags: [{ code: 'c2pa-trusted', evidence: { valid: true, trusted: true } }],
    claims: [{ source: 'c2pa.created', ref: 'start', trust: 89 }],
  })
})

test('bytes that change after signing break the manifest, which then states no time, whoever signed', async () => {
  const changed = Buffer.from(signed)
  changed[changed.length - 500] = (changed[changed.length - 500] ?? 0) ^ 0x55
  for (const anchors of [undefined, MADE_ANCHOR]) {
    const seen = c2pa(await inspected(changed, anchors))
    expect(seen.claims).toEqual([])
    expect(seen.flags).toMatchObject([
      { code: 'c2pa-invalid', evidence: { valid: false, failures: 'assertion.dataHash.mismatch' } },
    ])
  }
})

test('a picture without a manifest starts no reader of manifests', async () => {
  const plain = await inScratch(async (scratch) => {
    makeStill(join(scratch, 'still'))
    return await readFile(join(scratch, 'still'))
  })
  expect(c2pa(await inspected(plain))).toEqual({ flags: [], claims: [], tool: undefined })
})
