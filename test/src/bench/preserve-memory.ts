// `preserve-5gb`: one process of preserve's own over one large upload, on a local disk and on Ceph.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalStores, parseObjectKey, type Stores } from '@firsthand/object-store'
import { createS3Stores, ensureBuckets } from '@firsthand/object-store/s3'
import { createFolderKeyring } from '@firsthand/sealing'
import { startCeph } from '../services/ceph/start-ceph.ts'
import { newBuckets } from '../services/ceph/test-s3.ts'
import { atMost, type Bench, type BenchRow, exactly } from './bench.ts'
import type { Lent } from './lent.ts'
import { machineNote } from './machine.ts'
import { putBigUpload } from './preserve/big-upload.ts'
import { type ChildWish, type Preserved, preserveApart } from './preserve/preserve-apart.ts'

const MIB = 1024 * 1024
const GIB = 1024 * MIB
/** The aim of the issue for intake's memory, held to by preserve too. */
const PEAK_AIM_MIB = 350

interface Ground {
  readonly name: string
  readonly stores: Stores
  readonly store: ChildWish['store']
}

/** Wall time and CPU are told without an aim: they are the machine's, and the store's that runs beside it. */
export const preserveMemory: Bench<{ readonly gib: number; readonly heap: number }> = {
  name: 'preserve-5gb',
  summary: 'memory and speed of preserving one large file (--gib 5, --heap 128: MiB of JavaScript heap allowed)',
  defaults: { gib: 5, heap: 128 },
  smoke: { gib: 0.02 },
  needs: ['ceph-mon'],
  fractions: ['gib'],
  async measure({ gib, heap }, say, lent) {
    const dir = mkdtempSync(join(tmpdir(), 'fh-5gb-'))
    const rows: BenchRow[] = []
    const notes: string[] = [machineNote()]
    const runOn = async (ground: Ground): Promise<void> => {
      say(`${ground.name}: ${gib} GiB into the drop`)
      const keys = join(dir, 'keys')
      const upload = await putBigUpload(ground.stores, createFolderKeyring(keys), Math.round(gib * GIB))
      say(`${ground.name}: preserving`)
      const made = await preserveApart({ store: ground.store, keys, upload }, heap)
      rows.push(...rowsOf(ground.name, made, upload.sha256))
      notes.push(noteOf(ground.name, made, gib), await lockNote(ground, made))
    }
    try {
      const folder = join(dir, 'objects')
      await runOn({ name: 'local disk', stores: createLocalStores(folder), store: { folder } })
      rmSync(folder, { recursive: true, force: true })
      await onCeph({ dir: join(dir, 'ceph'), gib, say, lent }, runOn)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
    return { rows, notes: notes.filter((note) => note !== '') }
  },
}

interface CephWish {
  readonly dir: string
  readonly gib: number
  readonly say: (line: string) => void
  readonly lent: Lent
}

async function onCeph({ dir, gib, say, lent }: CephWish, runOn: (ground: Ground) => Promise<void>): Promise<void> {
  const blockBytes = Math.ceil(4 + 3 * gib) * GIB
  const own = lent.ceph === undefined ? await startCeph({ dir, log: say, blockBytes }) : undefined
  const ceph = own ?? lent.ceph
  if (ceph === undefined) return
  if ('unavailable' in ceph) throw new Error(`Ceph cannot run here: ${ceph.unavailable}`)
  try {
    const s3 = newBuckets(ceph)
    await ensureBuckets(s3)
    await runOn({ name: 'Ceph', stores: createS3Stores(s3), store: { s3 } })
  } finally {
    if (own !== undefined && 'kill9' in own) await own.kill9()
  }
}

const rowsOf = (name: string, made: Preserved, sha256: string): readonly BenchRow[] => [
  exactly(`${name}: kept, and every byte the same`, made.outcome === 'done' && made.sha256 === sha256 ? 1 : 0, '', 1),
  atMost(`${name}: peak memory`, made.peakBytes / MIB, 'MiB', PEAK_AIM_MIB),
]

const noteOf = (name: string, { ms, cpuMs, restingBytes }: Preserved, gib: number): string =>
  `${name}: ${Math.round((gib * 1024) / (ms / 1000))} MiB/s (read, opened, hashed, sealed, put, read back, hashed), ` +
  `${(cpuMs / 1000 / gib).toFixed(1)} CPU seconds a GiB, ${Math.round(restingBytes / MIB)} MiB before the first byte`

/** What HEAD says of the version that was kept. */
async function lockNote({ name, stores, store }: Ground, made: Preserved): Promise<string> {
  const key = parseObjectKey(made.vaultKey)
  if (!('s3' in store) || key === undefined) return ''
  const head = await stores.vault.head(key, { versionId: made.vaultVersion })
  if (!head.ok) return `${name}: HEAD says ${head.error.code}`
  const { lock, etag, length } = head.value
  const parts = /-(\d+)"?$/.exec(etag ?? '')?.[1]
  const locked = lock ? `${lock.mode} until ${lock.until.toISOString().slice(0, 10)}` : 'no lock'
  return `${name}: HEAD of the version says ${locked}, ${length} bytes, ${parts ? `${parts} parts` : 'one put'}`
}
