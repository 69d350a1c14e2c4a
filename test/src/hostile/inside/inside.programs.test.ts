import { execFile, execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { DECODERS } from '@firsthand/media/sandbox'
import { describe, expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./look-around.ts', import.meta.url))
const NODE = [process.execPath, '--conditions=@firsthand/source', '--import', 'tsx']
const AS_NOBODY = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', 'env', 'HOME=/tmp']

/** What `look-around.pl` could see from inside one decoder's sandbox. */
interface Look {
  readonly env: string[]
  readonly uid: number
  readonly root: string[]
  readonly etc: string[]
  readonly cwd: string
  readonly fds: Record<string, string>
  readonly status: Record<string, string>
  readonly processes: number
  readonly limits: string
  readonly devices: string[]
  readonly unixSockets: number
  readonly writable: string[]
  readonly read: Record<string, string>
  readonly list: Record<string, string>
  readonly write: Record<string, string>
  readonly append: Record<string, string>
  readonly others: Record<string, string>
  readonly sockets?: string[]
  readonly socketErrors: Record<string, number>
  readonly calls: Record<string, number>
  readonly clone: Record<string, number>
  readonly fork: number | string
  readonly typed: number
}

interface Report {
  readonly uid: number
  readonly state: { readonly mode: string; readonly isFiltered: boolean }
  readonly calls: number
  readonly beside: string[]
  readonly seen: readonly { program: string; ended: string; left: string[]; look: Look }[]
}

const parseReport = (text: string): Report => JSON.parse(text) as Report

async function lookAround(as: readonly string[]): Promise<Report> {
  const [program = '', ...args] = [...as, ...NODE, SCRIPT]
  const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 64 << 20, timeout: 280_000 })
  return parseReport(stdout)
}

function nobodyCanRead(): boolean {
  try {
    execFileSync(AS_NOBODY[0] ?? '', [...AS_NOBODY.slice(1), 'test', '-r', SCRIPT], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const isRoot = process.getuid?.() === 0
const CASES: readonly (readonly [name: string, as: readonly string[], isPossible: boolean])[] = [
  ['as the user of these tests', [], true],
  [
    'as an ordinary user (skipped unless root runs the tests in a folder that others may read)',
    AS_NOBODY,
    isRoot && nobodyCanRead(),
  ],
]
const EPERM = 1
const ENOSYS = 38
const GONE = 'No such file or directory'
const ANSWERED_AS_ABSENT = ['clone3', 'memfd_create']

describe.each(CASES)('from inside every decoder’s sandbox, %s', (_name, as, isPossible) => {
  let report: Report | undefined
  const each = async (check: (look: Look, program: string) => void): Promise<void> => {
    report ??= await lookAround(as)
    expect(report.state).toMatchObject({ mode: 'bubblewrap', isFiltered: true })
    expect(report.seen.map(({ program }) => program)).toEqual([...DECODERS])
    for (const { program, look } of report.seen) check(look, program)
  }

  test.skipIf(!isPossible)('no key, no environment, no other item, no host', { timeout: 300_000 }, async () => {
    await each((look, program) => {
      expect([program, look.env]).toEqual([program, ['HOME', 'LANG', 'PATH', 'PWD', 'TMPDIR', 'TZ']])
      // The decoder can read only its own program, as it must to run.
      const open = Object.entries(look.read).filter(([, answer]) => answer !== GONE)
      expect([program, open]).toEqual([program, [[process.execPath, 'read']]])
      for (const [path, answer] of Object.entries(look.list))
        expect([program, path, answer]).toEqual([program, path, path.includes('firsthand-inside') ? 'listed' : GONE])
      expect(look.etc.filter((name) => !['alternatives', 'fonts', 'ld.so.cache'].includes(name))).toEqual([])
      expect(Object.values(look.others)).not.toContain('told')
      expect(look.cwd).toBe('/out')
      expect(look.processes).toBeLessThanOrEqual(3)
    })
  })

  test.skipIf(!isPossible)('no network of any family, no capability, no namespace, no second process', async () => {
    await each((look, program) => {
      expect([program, look.sockets]).toEqual([program, undefined])
      expect(Object.keys(look.socketErrors)).toEqual([String(EPERM)])
      expect(look.devices).toEqual(['lo'])
      expect(look.unixSockets).toBe(0)
      for (const [name, answer] of Object.entries(look.calls))
        expect([program, name, answer]).toEqual([program, name, ANSWERED_AS_ABSENT.includes(name) ? ENOSYS : EPERM])
      expect(Object.values(look.clone)).toEqual(Object.values(look.clone).map(() => EPERM))
      expect([look.fork, look.typed]).toEqual([EPERM, EPERM])
      const none = '0000000000000000'
      expect(look.status).toMatchObject({ CapEff: none, CapPrm: none, CapInh: none, CapBnd: none, CapAmb: none })
      expect(look.status).toMatchObject({ NoNewPrivs: '1', Seccomp: '2' })
      expect(look.uid).toBe(65_534)
    })
    expect(report?.calls).toBe(0)
  })

  test.skipIf(!isPossible)(
    'nothing writable except scratch and a small /tmp, no descriptor except its own, and limits',
    async () => {
      await each((look, program) => {
        const devices = ['/dev/null', '/dev/zero', '/dev/full', '/dev/random', '/dev/urandom', '/dev/tty', '/dev/pts']
        expect([program, look.writable.filter((path) => !devices.includes(path)).sort()]).toEqual([
          program,
          ['/out', '/tmp'],
        ])
        expect(Object.values(look.write)).not.toContain('written')
        expect(Object.values(look.append)).not.toContain('opened')
        const own = Object.entries(look.fds).filter(([, to]) => to !== '/dev/null')
        expect(own.map(([fd]) => fd)).toEqual(['1', '2', '3'])
        for (const limit of [
          'cpu time',
          'file size',
          'open files',
          'data size',
          'processes',
          'address space',
          'core file size',
        ])
          expect([program, limit, new RegExp(`Max ${limit}\\s+\\d`).test(look.limits)]).toEqual([program, limit, true])
      })
      // The program could not create any of its links, pipes and closed folders.
      for (const { left } of report?.seen ?? []) expect(left).toEqual(['made:true'])
      expect(report?.beside).toEqual(['beside', 'file', 'room'])
    },
  )
})
