import { spawn } from 'node:child_process'

/**
 * Runs a program without a terminal and resolves with its output. An error carries the output's last lines.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>}
 */
export function runQuietly(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (cause) => reject(new Error(`${command} could not be started`, { cause })))
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${lastLines(output)}`))
    })
  })
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-30).join('\n')
}
