import { ABSENT, CLONE, FORKING, IOCTL, REFUSED, TRAPS } from './syscalls.ts'

/**
 * A seccomp filter in classic BPF (linux/seccomp.h, linux/filter.h), passed to bubblewrap as bytes. It is a second
 * barrier behind the namespaces: refused calls fail for root and for ordinary users alike. System calls that the filter
 * does not name stay allowed, so that no decoder breaks on a newer kernel or library.
 */
const LOAD_WORD = 0x20
const JUMP_EQUAL = 0x15
const JUMP_AT_LEAST = 0x35
const JUMP_ANY_BIT = 0x45
const RETURN = 0x06

const ALLOW = 0x7fff0000
const KILL_PROCESS = 0x80000000
const EPERM = 0x00050001
const ENOSYS = 0x00050026

/** Offsets in struct seccomp_data; both machines are little-endian. */
const AT = { number: 0, machine: 4, firstArgument: 16, secondArgument: 24 } as const

// AUDIT_ARCH_X86_64, AUDIT_ARCH_AARCH64
const MACHINES = { x64: { audit: 0xc000003e, column: 0 }, arm64: { audit: 0xc00000b7, column: 1 } } as const
/** Call numbers from here on are the x32 ABI: the same calls under other numbers. */
const X32 = 0x40000000

// linux/sched.h: NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
const NEW_NAMESPACE = 0x7e020000
const CLONE_THREAD = 0x00010000
// asm-generic/ioctls.h: both requests inject input into another terminal.
const TIOCSTI = 0x5412
const TIOCLINUX = 0x541c

type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, value: number]

/**
 * The filter for a machine of `process.arch`. Undefined if its call numbers are unknown. `mayFork` also allows what a
 * script needs: children, folders, links.
 */
export function seccompFilter(arch: string, mayFork: boolean): Buffer | undefined {
  const machine = arch === 'x64' || arch === 'arm64' ? MACHINES[arch] : undefined
  if (machine === undefined) return undefined
  const { audit, column } = machine
  const refused = mayFork ? [REFUSED] : [REFUSED, FORKING, TRAPS]
  return encode([
    [LOAD_WORD, 0, 0, AT.machine],
    // Any other kind of call (32-bit) is killed, because its numbers mean other calls.
    [JUMP_EQUAL, 1, 0, audit],
    [RETURN, 0, 0, KILL_PROCESS],
    [LOAD_WORD, 0, 0, AT.number],
    ...(arch === 'x64' ? answerFrom(X32, ENOSYS) : []),
    ...refused.flatMap((table) => numbers(table, column)).flatMap((n) => answerTo(n, EPERM)),
    ...numbers(ABSENT, column).flatMap((n) => answerTo(n, ENOSYS)),
    ...ioctl(IOCTL[column]),
    ...clone(CLONE[column], mayFork),
    [RETURN, 0, 0, ALLOW],
  ])
}

const numbers = (table: Readonly<Record<string, readonly [number, number]>>, column: 0 | 1): number[] =>
  Object.values(table)
    .map((pair) => pair[column])
    .filter((number) => number >= 0)

const answerTo = (number: number, answer: number): Instruction[] => [
  [JUMP_EQUAL, 0, 1, number],
  [RETURN, 0, 0, answer],
]

const answerFrom = (number: number, answer: number): Instruction[] => [
  [JUMP_AT_LEAST, 0, 1, number],
  [RETURN, 0, 0, answer],
]

const ioctl = (number: number): Instruction[] => [
  [JUMP_EQUAL, 0, 5, number],
  [LOAD_WORD, 0, 0, AT.secondArgument],
  [JUMP_EQUAL, 1, 0, TIOCSTI],
  [JUMP_EQUAL, 0, 1, TIOCLINUX],
  [RETURN, 0, 0, EPERM],
  [LOAD_WORD, 0, 0, AT.number],
]

/** Allows threads of this process, but never a process in its own namespace. */
function clone(number: number, mayFork: boolean): Instruction[] {
  const body: Instruction[] = [
    [LOAD_WORD, 0, 0, AT.firstArgument],
    [JUMP_ANY_BIT, 0, 1, NEW_NAMESPACE],
    [RETURN, 0, 0, EPERM],
    ...(mayFork ? [] : [[JUMP_ANY_BIT, 1, 0, CLONE_THREAD] as const, [RETURN, 0, 0, EPERM] as const]),
    [RETURN, 0, 0, ALLOW],
  ]
  return [[JUMP_EQUAL, 0, body.length, number], ...body]
}

function encode(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8)
  for (const [at, [code, ifTrue, ifFalse, value]] of program.entries()) {
    bytes.writeUInt16LE(code, at * 8)
    bytes.writeUInt8(ifTrue, at * 8 + 2)
    bytes.writeUInt8(ifFalse, at * 8 + 3)
    bytes.writeUInt32LE(value, at * 8 + 4)
  }
  return bytes
}
