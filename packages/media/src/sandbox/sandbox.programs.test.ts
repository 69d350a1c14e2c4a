import { randomInt } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch } from '../agreement.test-kit.ts'
import { type Limits, METADATA_LIMITS } from './limits.ts'
import { findPrograms, type Programs } from './programs.ts'
import { openSandbox } from './sandbox.ts'

let programs: Programs
beforeAll(async () => {
  programs = await findPrograms(process.env['PATH'] ?? '')
})

/** Limits for a busy machine, on which a child waits long for its turn and must not be ended for that. */
const PATIENT: Limits = { ...METADATA_LIMITS, wallMs: 120_000 }

/** Runs a script of ours in the place of a decoder, as if a file had taken the decoder over. */
const runInside = (script: string, limits: Limits = PATIENT, input = 'witness bytes') =>
  inScratch(async (folder) => {
    const code = join(folder, 'code')
    const out = join(folder, 'item')
    const file = join(folder, 'secret-name.jpg')
    await Promise.all([mkdir(code), mkdir(out), writeFile(file, input)])
    await writeFile(join(code, 'taken-over.mjs'), script)
    await writeFile(join(folder, 'other-item'), 'bytes of another item')
    // Node stands in for perl, and the script for exiftool.
    const sandbox = await openSandbox({
      ...programs,
      perl: programs.node,
      exiftool: join(code, 'taken-over.mjs'),
      roots: [code],
    })
    expect(sandbox.state.mode).toBe('bubblewrap')
    const run = await sandbox.run({
      program: 'exiftool',
      args: (inside) => [inside.input, inside.out, folder],
      inputFile: file,
      scratchDir: out,
      limits,
    })
    if (!run.ok) throw new Error(run.error.code)
    return {
      ...run.value,
      text: run.value.stdout.toString('utf8'),
      left: await readdir(out),
      outside: await readdir(folder),
    }
  })

describe('seen from inside', () => {
  test('the input has a neutral name and is read-only; the scratch folder alone is writable', async () => {
    const run = await runInside(`
      import { readFileSync, writeFileSync, readdirSync } from 'node:fs'
      const [input, out, folder] = process.argv.slice(4)
      const tries = {}
      for (const path of [input, '/in/new', '/usr/x', '/etc/x', '/x', '/dev/x', process.argv[1]]) {
        try { writeFileSync(path, 'x'); tries[path] = 'written' } catch (e) { tries[path] = e.code }
      }
      // The child's /tmp is private: nothing outside sees what it writes there.
      try { writeFileSync(folder + '/private', 'x') } catch {}
      writeFileSync(out + '/made', 'x')
      console.log(JSON.stringify({ read: readFileSync(input, 'utf8'), byFd: readFileSync(3, 'utf8'), tries: Object.values(tries), root: readdirSync('/') }))`)
    const seen: { read: string; byFd: string; tries: string[]; root: string[] } = JSON.parse(run.text)
    expect(seen.read).toBe('witness bytes')
    expect(seen.byFd).toBe('witness bytes')
    expect(seen.tries).not.toContain('written')
    expect(run.left).toEqual(['made'])
    expect(run.outside.sort()).toEqual(['code', 'item', 'other-item', 'secret-name.jpg'])
    expect(seen.root).not.toContain('root')
    expect(seen.root).not.toContain('home')
  })

  test('sees no other item, no environment, no process of the host, no capability', async () => {
    const run = await runInside(`
      import { readFileSync, readdirSync } from 'node:fs'
      const folder = process.argv[6]
      let other = 'read'
      try { readFileSync(folder + '/other-item') } catch (e) { other = e.code }
      const status = readFileSync('/proc/self/status', 'utf8')
      console.log(JSON.stringify({ other, env: Object.keys(process.env).sort(), pids: readdirSync('/proc').filter((n) => /^\\d+$/.test(n)).length,
        caps: /CapEff:\\s*(\\w+)/.exec(status)[1], noNew: /NoNewPrivs:\\s*(\\d)/.exec(status)[1], uid: process.getuid(), etc: readdirSync('/etc') }))`)
    const seen: {
      other: string
      env: string[]
      pids: number
      caps: string
      noNew: string
      uid: number
      etc: string[]
    } = JSON.parse(run.text)
    expect(seen.other).toBe('ENOENT')
    expect(seen.env).toEqual(['HOME', 'LANG', 'PATH', 'PWD', 'TMPDIR', 'TZ'])
    expect(seen.pids).toBeLessThan(6)
    expect(seen.caps).toBe('0000000000000000')
    expect(seen.noNew).toBe('1')
    expect(seen.uid).toBe(65_534)
    expect(seen.etc).not.toContain('passwd')
  })

  test('reaches no network, not even this machine', async () => {
    const server = createServer((socket) => socket.end())
    let connections = 0
    server.on('connection', () => {
      connections += 1
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const run = await runInside(`
      import { connect } from 'node:net'
      import { readFileSync } from 'node:fs'
      const devices = readFileSync('/proc/net/dev', 'utf8').split('\\n').slice(2).filter((line) => line.trim() !== '' && !/^ *lo:/.test(line))
      const end = (w) => { console.log(w, devices.length); process.exit(0) }
      connect(${port}, '127.0.0.1').on('connect', () => end('connected')).on('error', (e) => end(e.code))`)
    await new Promise((resolve) => server.close(resolve))
    expect(run.text.trim()).toBe('EPERM 0')
    expect(connections).toBe(0)
  })
})

describe('ends in time', () => {
  test('an endless parser', async () => {
    const run = await runInside('for (;;) {}', { ...PATIENT, cpuSeconds: 1 })
    expect(run.ended).toBe('timed-out')
    // The run is ended by its CPU limit, however long that takes here, and not by the wall clock limit.
    expect(run.wallMs).toBeLessThan(PATIENT.wallMs)
  })

  test('a sleeper, whose output until then is kept', async () => {
    // Allows more time on each try, until the child prints its line before it is ended.
    let printed = ''
    for (let wallMs = 1500; printed === '' && wallMs < 200_000; wallMs *= 4) {
      const run = await runInside(`console.log('before'); setInterval(() => {}, 1e6)`, { ...METADATA_LIMITS, wallMs })
      expect(run.ended).toBe('timed-out')
      printed = run.text
    }
    expect(printed).toBe('before\n')
  })

  test('a fork bomb, with all its processes', async () => {
    // The process is found by its whole command line (`/bin/sleep` and the number), because the command line of another
    // process may contain the same number.
    const nap = String(randomInt(1e9, 1e10))
    const run = await runInside(
      `import { spawn } from 'node:child_process'
       for (let i = 0; i < 400; i++) try { spawn('/bin/sleep', ['${nap}'], { detached: true, stdio: 'ignore' }).on('error', () => {}) } catch {}
       setInterval(() => {}, 1e6)`,
      { ...METADATA_LIMITS, wallMs: 3000 },
    )
    expect(run.ended).toMatch(/too-many-processes|timed-out/)
    const left = async (): Promise<readonly string[]> => {
      const found = []
      for (const pid of (await readdir('/proc')).filter((n) => /^\d+$/.test(n)))
        if ((await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')) === `/bin/sleep\0${nap}\0`) found.push(pid)
      return found
    }
    // The kernel ends the processes with their namespace, one after the other.
    await expect.poll(left).toEqual([])
  })

  test('a memory hog', async () => {
    const run = await runInside(`const kept = []; for (;;) kept.push(Buffer.alloc(16 << 20, 1))`, {
      ...PATIENT,
      cpuSeconds: 60,
      memoryBytes: 200 << 20,
    })
    expect(run.ended).toBe('too-much-memory')
  })

  test('a writer of endless output, and a writer of endless files', async () => {
    const limits = { ...PATIENT, outputBytes: 1 << 20 }
    const talk = await runInside(
      `const s = 'x'.repeat(65536); const go = () => { while (process.stdout.write(s)); process.stdout.once('drain', go) }; go()`,
      limits,
    )
    expect(talk.ended).toBe('too-much-output')
    expect(talk.stdout.length).toBeLessThanOrEqual(1 << 20)
    const write = await runInside(
      `import { appendFileSync } from 'node:fs'; for (let i = 0; ; i++) appendFileSync(process.argv[5] + '/f' + i, Buffer.alloc(1 << 18))`,
      limits,
    )
    expect(write.ended).toBe('too-much-output')
  })
})

test('if bubblewrap is missing or refused nothing is started at all, not even to read metadata', async () => {
  await inScratch(async (folder) => {
    const { bwrap: _gone, ...rest } = programs
    const file = join(folder, 'a')
    await writeFile(file, 'plain words')
    const request = {
      program: 'exiftool' as const,
      args: ({ input }: { input: string }) => ['-j', '-MIMEType', input],
      inputFile: file,
      scratchDir: folder,
      limits: PATIENT,
    }
    const { prlimit: _none, ...bare } = programs
    for (const found of [rest, bare, { ...programs, bwrap: '/bin/false' }]) {
      const sandbox = await openSandbox(found)
      expect(sandbox.state.mode).toBe('none')
      const result = await sandbox.run(request)
      expect(!result.ok && result.error).toMatchObject({ code: 'sandbox-off', message: sandbox.state.reason })
    }
  })
})
