// Copies of a stack's database, for what must not be done to it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool } from '@firsthand/database'
import { migrate, roleUrl } from '@firsthand/database/migrate'
import type { Pool } from '../../stack/owner-rows.ts'
import type { Copy } from './verify-custody.ts'

export interface CopiedDatabase extends Copy {
  /** The owner's, who may do anything. */
  readonly ownerUrl: string
  drop(): Promise<void>
}

/** `ownerUrl`: of what is copied. Whoever works in it is turned away for the moment that it takes, and comes again. */
export async function copyDatabase(ownerUrl: string, name: string): Promise<CopiedDatabase> {
  const from = new URL(ownerUrl).pathname.slice(1)
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  await asAdmin(ownerUrl, async (admin) => {
    await admin.query(`alter database "${from}" with allow_connections false`)
    try {
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from])
      await admin.query(`create database "${name}" template "${from}"`)
    } finally {
      await admin.query(`alter database "${from}" with allow_connections true`)
    }
  })
  // What a database lets its roles do is no part of what is copied.
  await migrate({ ownerUrl: url.href })
  const data = mkdtempSync(join(tmpdir(), 'firsthand-cut-'))
  const drop = async (): Promise<void> => {
    rmSync(data, { recursive: true, force: true })
    await asAdmin(ownerUrl, (admin) => admin.query(`drop database if exists "${name}" with (force)`))
  }
  return { ownerUrl: url.href, url: roleUrl(url.href, 'ops'), data, drop }
}

async function asAdmin(ownerUrl: string, work: (admin: Pool) => Promise<unknown>): Promise<void> {
  const url = new URL(ownerUrl)
  url.pathname = '/postgres'
  const admin = createPool({ url: url.href, max: 1, statementTimeoutMs: 300_000 })
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
