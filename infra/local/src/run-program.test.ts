import { expect, test } from 'vitest'
import { runProgram } from './run-program.ts'

const node = (script: string, input?: string) =>
  runProgram({ command: process.execPath, args: ['-e', script], ...(input === undefined ? {} : { input }) })

test.skipIf(process.platform !== 'linux')('a program that is given no input has none, and no pipe to it', async () => {
  expect(await node("process.stdout.write(require('fs').readlinkSync('/proc/self/fd/0'))")).toBe('/dev/null')
})

test('a program reads its input to the end, and a program that ignores it is no failure', async () => {
  const long = 'x'.repeat(1_000_000)
  expect(await node("process.stdout.write(String(require('fs').readFileSync(0).length))", long)).toBe('1000000')
  expect(await node("process.stdout.write('done')", long)).toBe('done')
})

test('a failure contains the program’s last output', async () => {
  await expect(node("console.error('no room left'); process.exitCode = 3")).rejects.toThrow(
    /ended with 3\nno room left/,
  )
})
