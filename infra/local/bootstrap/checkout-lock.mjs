import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './progress.mjs'

const patienceMs = 10 * 60_000

/**
 * Runs `work` while no other command installs or builds in this checkout. The lock of a dead process does not count.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 */
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

/**
 * Takes the lock. It is written to another file and then linked, so that nobody sees a lock without a pid, which would
 * look like that of a dead process.
 * @param {string} file
 */
function take(file) {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(mine, { force: true })
  }
  const holder = Number(read(file))
  // A lock without a pid was just removed, or an older version of this program is writing it in two steps.
  if (holder > 0 && !isAlive(holder)) removeStale(file, holder)
  return false
}

/**
 * Removes the lock of a dead process. Two commands may do so at once. A command that moves away a new lock by mistake
 * puts that lock back.
 * @param {string} file
 * @param {number} holder
 */
function removeStale(file, holder) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (Number(read(aside)) !== holder) linkSync(aside, file)
  } catch {
    // another command removed the lock first
  }
  rmSync(aside, { force: true })
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined)
