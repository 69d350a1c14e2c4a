import { execFileSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'

/**
 * Writes an ffmpeg that hides some encoders and filters of the real one and otherwise works like it. It replaces itself
 * (exec) by the real one, because the sandbox allows no child processes.
 */
export async function writeLackingFfmpeg(file: string, real: string, lacking: readonly string[]): Promise<void> {
  const answer = (question: string): string => {
    const lines = execFileSync(real, ['-hide_banner', question], { encoding: 'utf8' }).split('\n')
    const left = lines.filter((line) => !lacking.some((name) => line.includes(` ${name} `)))
    return `'${left.join('\n').replaceAll("'", `'\\''`)}'`
  }
  const cases = ['-encoders', '-filters'].map((question) => `${question}) printf '%s' ${answer(question)};;`)
  await writeFile(file, `#!/bin/sh\ncase "$1" in\n${cases.join('\n')}\n*) exec ${real} "$@";;\nesac\n`)
  await chmod(file, 0o755)
}
