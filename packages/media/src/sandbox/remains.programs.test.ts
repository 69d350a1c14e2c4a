import { execFileSync } from 'node:child_process'
import { lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inScratch } from '../agreement.test-kit.ts'
import { tidyRemains } from './remains.ts'

/** Runs Perl, because Node cannot write a name that is no valid text or a path that is too long. */
const perl = (script: string, folder: string): void => void execFileSync('perl', ['-e', script, folder])

test('outputs are kept; links, pipes and names that are no text are deleted', async () => {
  await inScratch(async (scratch) => {
    const folder = join(scratch, 'room')
    await mkdir(join(folder, 'pages'), { recursive: true })
    await writeFile(join(folder, 'pages', 'page-1.png'), 'x')
    await writeFile(join(folder, 'still.png'), 'x')
    await symlink('/etc/passwd', join(folder, 'waveform.json'))
    perl(
      'use POSIX; my $f = shift; POSIX::mkfifo("$f/pipe", 0600); open(F, ">", "$f/a\\xff\\xfe"); mkdir "$f/d\\xff"; open(F, ">", "$f/d\\xff/x")',
      folder,
    )
    await tidyRemains(folder)
    expect((await readdir(folder)).sort()).toEqual(['pages', 'still.png'])
    expect(await readdir(join(folder, 'pages'))).toEqual(['page-1.png'])
  })
})

test.each([
  ['a path longer than the system takes', 'chdir shift; for (1 .. 1500) { mkdir "dd"; chdir "dd" } open(F, ">", "x")'],
  ['more files than anybody wants', 'my $f = shift; for (1 .. 5100) { open(F, ">", "$f/$_") }'],
])('%s leaves an empty folder', async (_name, script) => {
  await inScratch(async (scratch) => {
    const folder = join(scratch, 'room')
    await mkdir(folder)
    perl(script, folder)
    await tidyRemains(folder)
    expect(await readdir(folder)).toEqual([])
    expect((await lstat(folder)).mode & 0o777).toBe(0o700)
  })
})
