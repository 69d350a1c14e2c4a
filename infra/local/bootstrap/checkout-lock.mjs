import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './progress.mjs'

const patienceMs = 10 * 60_000

/** Runs `work` while no other command installs or builds in this checkout. A holder that died does not hold. */
export async function withCheckoutLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  const until = Date.now() + patienceMs
  let told = false
  while (!take(file)) {
    if (Date.now() > until)
      throw new Error(`another command has been building in this checkout for 10 minutes: ${file}`)
    if (!told) say('Waiting for another command that installs or builds in this checkout')
    told = true
    await wait(200)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = Number(read(file))
  if (holder > 0 && isAlive(holder)) return false
  rmSync(file, { force: true })
  return false
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
