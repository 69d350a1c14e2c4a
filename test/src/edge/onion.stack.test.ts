// Tests infra/edge/torrc.template as far as possible without a network: no onion traffic is carried here.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Daemon, startDaemon } from '../services/ceph/ceph-daemon.ts'
import { missingWords, named } from '../stack/missing.ts'
import { fillTemplate } from './edge-settings.ts'
import { programOf } from './start-edge.ts'

const why = missingWords(['tor'])

describe.skipIf(why !== undefined)(named('the onion service', why), () => {
  let folder: string
  let torrc: string
  let daemon: Daemon | undefined

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'firsthand-edge-tor-'))
    const settings = { EDGE_STATE: folder, EDGE_UPSTREAM: '127.0.0.1:9' }
    torrc = fillTemplate('torrc.template', settings, join(folder, 'torrc'))
  })
  afterAll(async () => {
    await daemon?.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  test('has a configuration that this Tor accepts, including proof of work', () => {
    expect(execFileSync(programOf('tor'), ['--list-modules']).toString()).toContain('pow: yes')
    const said = execFileSync(programOf('tor'), ['--defaults-torrc', '/dev/null', '-f', torrc, '--verify-config'])
    expect(said.toString()).toContain('Configuration was valid')
    expect(said.toString()).not.toMatch(/\[warn\](?!.*running Tor as root)/)
  })

  test('creates its address without a network', async () => {
    const command = [programOf('tor'), '--defaults-torrc', '/dev/null', '-f', torrc, '--DisableNetwork', '1']
    daemon = startDaemon(folder, 'tor', command)
    const file = join(folder, 'tor', 'firsthand', 'hostname')
    await waitUntil({ limitMs: 60_000, what: 'the onion address' }, () => existsSync(file))
    expect(readFileSync(file, 'utf8').trim()).toMatch(/^[a-z2-7]{56}\.onion$/)
  })
})
