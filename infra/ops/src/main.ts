import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { runCli } from './cli/run-cli.ts'
import { allCommands } from './commands/all-commands.ts'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

// If the reader closes the pipe early (`| head`), it has read enough.
process.stdout.on('error', () => process.exit(0))

/** Asks on stderr, because stdout holds only the answer. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    // If the terminal is closed, `question` never resolves.
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
    return await Promise.race([terminal.question(question, { signal: stopping.signal }), closed])
  } finally {
    terminal.close()
  }
}

/** The login name. Undefined if the user id has no account. */
function loginName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  env: process.env,
  login: loginName(),
  // This file lies in infra/ops/src or infra/ops/dist.
  root: dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))),
  commands: allCommands,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  ask: process.stdin.isTTY ? ask : undefined,
  signal: stopping.signal,
})
