import { spawn } from 'node:child_process'

/** How to run a program once. `environment` is the program's whole environment. */
export type ProgramRun = {
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  readonly folder?: string
  readonly input?: string
  readonly limitMs?: number
  /** The user to run it as. Only root may use this. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

/** Runs a program to its end, without a shell, and returns its stdout. An error carries the output's last lines. */
export function runProgram(run: ProgramRun): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(run.command, run.args, {
      cwd: run.folder,
      env: run.environment ?? process.env,
      // Without input the program gets no pipe, because a program that ends before it has read its input causes a pipe
      // error.
      stdio: [run.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      timeout: run.limitMs ?? 15 * 60_000,
      killSignal: 'SIGKILL',
      ...(run.user ?? {}),
    })
    const written = { out: '', all: '' }
    child.stdout?.on('data', (chunk: Buffer) => {
      written.out += chunk.toString()
      written.all = (written.all + chunk.toString()).slice(-8_000)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      written.all = (written.all + chunk.toString()).slice(-8_000)
    })
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    child.once('exit', () => process.removeListener('exit', kill))
    child.once('error', (cause) => reject(new Error(`${run.command} could not be started`, { cause })))
    child.once('close', (code, signal) => {
      if (code === 0) resolve(written.out)
      else reject(new Error(`${run.command} ended with ${signal ?? code}\n${written.all.trim()}`))
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(run.input)
  })
}
