import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, type OffRecipe } from '@firsthand/domain'
import { type FfmpegAbilities, readAbilities } from '../renditions/ffmpeg-command.ts'
import { METADATA_LIMITS, type Sandbox } from '../sandbox/index.ts'
import type { Recipe } from '../steps/recipe.ts'

/** Limits for asking ffmpeg. It is asked once, at start-up, when the machine may be busy with starting everything. */
const ASK_LIMITS = { ...METADATA_LIMITS, wallMs: 45_000 }

/**
 * Asks ffmpeg for its abilities, and turns off each recipe that lacks one (decision 092). If ffmpeg does not answer in
 * time, nothing is turned off, because a recipe would stay off for the life of the process.
 */
export async function checkRecipes(sandbox: Sandbox, recipes: readonly Recipe[]): Promise<Sandbox> {
  // Without a sandbox nothing runs, so there is nothing to ask.
  if (sandbox.state.mode === 'none') return sandbox
  const found = await askFfmpeg(sandbox)
  if (found === 'too-slow') return sandbox
  const off = recipes.flatMap((recipe) => {
    const lacks = found === 'missing' ? ['ffmpeg'] : lackOf(recipe, found)
    return lacks.length === 0 ? [] : [{ name: recipe.name, lacks }]
  })
  return withoutRecipes(sandbox, off)
}

const lackOf = ({ encoders, filters }: Recipe, has: FfmpegAbilities): readonly string[] => [
  ...encoders.filter((name) => !has.encoders.has(name)),
  ...filters.filter((name) => !has.filters.has(name)),
]

/** The same sandbox, except that it refuses the recipes that are off. */
export const withoutRecipes = (sandbox: Sandbox, off: readonly OffRecipe[]): Sandbox => ({
  ...sandbox,
  off,
  async run(request) {
    const one = off.find(({ name }) => request.recipes?.includes(name) === true)
    if (one === undefined) return await sandbox.run(request)
    return err({ code: 'recipe-off', message: `ffmpeg lacks ${one.lacks.join(', ')}` })
  },
})

async function askFfmpeg(sandbox: Sandbox): Promise<FfmpegAbilities | 'missing' | 'too-slow'> {
  const scratchDir = await mkdtemp(join(tmpdir(), 'ask-'))
  let why: 'missing' | 'too-slow' | undefined
  const ask = async (args: readonly string[]): Promise<string> => {
    const run = await sandbox.run({ program: 'ffmpeg', args: () => args, scratchDir, limits: ASK_LIMITS })
    if (run.ok && run.value.ended === 'exited' && run.value.exitCode === 0) return run.value.stdout.toString('utf8')
    why ??= run.ok && run.value.ended !== 'exited' ? 'too-slow' : 'missing'
    return ''
  }
  try {
    const found = await readAbilities(ask)
    return why ?? found
  } finally {
    await rm(scratchDir, { recursive: true, force: true })
  }
}
