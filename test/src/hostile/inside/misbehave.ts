// Runs misbehaving decoders one after another. Prints how each ended, when, and what it left. It is a process of its
// own, so that both root and an ordinary user can run it.
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms } from '@firsthand/media'
import { type Limits, METADATA_LIMITS, openSandbox } from '@firsthand/media/sandbox'

const MiB = 1024 * 1024
/**
 * For programs that end by themselves or by another limit: on a busy machine they may need more than a second and a
 * half to start.
 */
const PATIENT = { wallMs: 120_000 }
/** A mark by which a decoder's leftover processes are found in /proc. */
const MARK = `firsthand-mark-${process.pid}`
const SHORT: Limits = { ...METADATA_LIMITS, wallMs: 1500, cpuSeconds: 1, outputBytes: 8 * MiB, memoryBytes: 256 * MiB }

interface Deed {
  readonly name: string
  /** The program, in Perl. */
  readonly script: string
  readonly limits?: Partial<Limits>
  readonly mayFork?: boolean
}

const DEEDS: readonly Deed[] = [
  { name: 'endless loop', script: '1 while 1' },
  { name: 'sleeper deaf to signals', script: '$SIG{$_} = "IGNORE" for qw(TERM INT HUP XCPU ALRM); sleep 1 while 1' },
  { name: 'busy and deaf to signals', script: '$SIG{$_} = "IGNORE" for qw(TERM INT HUP XCPU ALRM); 1 while 1' },
  {
    name: 'fork bomb',
    script:
      'my $n = 0; while (1) { my $p = fork(); $n++ if defined $p; if (!defined $p) { select(undef, undef, undef, 0.01) } }',
  },
  {
    name: 'fork bomb that may fork',
    script: 'while (1) { my $p = fork(); select(undef, undef, undef, 0.01) if !defined $p }',
    mayFork: true,
  },
  {
    name: 'grandchildren that leave',
    mayFork: true,
    script:
      'use POSIX; for (1 .. 5) { if (!fork()) { POSIX::setsid(); if (!fork()) { $SIG{HUP} = "IGNORE"; close STDOUT; close STDERR; sleep 1 while 1 } POSIX::_exit(0) } } sleep 1 while 1',
  },
  {
    name: 'one that ends and leaves a child',
    mayFork: true,
    limits: PATIENT,
    script: 'use POSIX; if (!fork()) { POSIX::setsid(); sleep 1 while 1 } POSIX::_exit(0)',
  },
  { name: 'memory', script: 'my @a; push @a, "x" x (1 << 24) while 1' },
  { name: 'standard output', script: 'my $s = "x" x 65536; print $s while 1', limits: PATIENT },
  { name: 'standard error', script: 'my $s = "x" x 65536; print STDERR $s while 1' },
  { name: 'one endless file', script: 'open(F, ">", "/out/a"); my $s = "x" x 65536; print F $s while 1' },
  {
    name: 'one file beyond its limit',
    limits: PATIENT,
    script:
      '$SIG{XFSZ} = "IGNORE"; open(F, ">", "/out/a"); my $s = "x" x 65536; for (1 .. 1000) { print F $s } close F; print "over"',
  },
  {
    name: 'endless files',
    script: 'my $s = "x" x 4096; for (my $n = 0; ; $n++) { open(F, ">", "/out/$n"); print F $s; close F }',
  },
  {
    name: 'a deep folder',
    script: 'chdir "/out"; for (1 .. 100000) { mkdir "d" or last; chdir "d" or last } print "deep"',
  },
  {
    name: 'its /tmp',
    script:
      'open(F, ">", "/tmp/a") or exit 3; $SIG{XFSZ} = "IGNORE"; for my $n (0 .. 400) { open(F, ">", "/tmp/$n") or last; print F "x" x (1 << 20); close F or last } print "full"; sleep 1 while 1',
  },
  {
    name: 'a flood of links',
    mayFork: true,
    script: 'symlink("/etc/passwd", "/out/l$_") for 1 .. 3000; print "linked"',
  },
]

const house = await mkdtemp(join(tmpdir(), 'firsthand-misbehave-'))
const code = join(house, 'code')
await mkdir(code)
const perl = execFileSync('perl', ['-e', 'print $^X'], { encoding: 'utf8' })
const real = await findPrograms(process.env['PATH'] ?? '')
const told: unknown[] = []
const [only] = process.argv.slice(2)
for (const deed of DEEDS.filter(({ name }) => only === undefined || only.split(',').includes(name))) {
  const script = join(code, MARK)
  await writeFile(script, `#!${perl}\n${deed.script};\n`)
  await chmod(script, 0o755)
  const sandbox = await openSandbox({ ...real, ffprobe: script, roots: [code] })
  const scratchDir = await mkdtemp(join(house, 'item-'))
  const limits = { ...SHORT, ...deed.limits }
  const { mayFork = false } = deed
  const free = process.memoryUsage().rss
  const run = await sandbox.run({
    program: 'ffprobe',
    args: () => [MARK],
    scratchDir,
    limits,
    mayFork,
  })
  if (!run.ok) throw new Error(run.error.code)
  const { ended, exitCode, signal, wallMs, stdout } = run.value
  const leftRunning = await survivors()
  const entries = await readdir(scratchDir)
  await rm(scratchDir, { recursive: true, force: true })
  const grewMiB = Math.round((process.memoryUsage().rss - free) / MiB)
  told.push({
    name: deed.name,
    ended,
    exitCode,
    signal,
    wallMs,
    said: stdout.length,
    leftRunning,
    entries: entries.length,
    grewMiB,
  })
}
await rm(house, { recursive: true, force: true })
process.stdout.write(JSON.stringify({ uid: process.getuid?.(), told }))

/**
 * Processes that still have the mark, zombies included. Waits first, because a killed process ends only when it is
 * scheduled.
 */
async function survivors(): Promise<number> {
  const until = performance.now() + 60_000
  for (;;) {
    let left = 0
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      if (line.includes(MARK)) left += 1
    }
    if (left === 0 || performance.now() > until) return left
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
