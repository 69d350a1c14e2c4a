import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { followProgress } from '../answers/progress.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import type { FileType } from '../facts/file-kind.ts'
import type { ChildRun, Decoder, Limits, Sandbox } from '../sandbox/index.ts'
import type { Recipe } from './recipe.ts'
import { codeOfEnding, codeOfRefusal, type RenditionCode } from './refusal.ts'

/** The file of a step, and what is known about the file. */
export interface StepRequest {
  readonly sandbox: Sandbox
  readonly file: string
  /** A folder for this item alone. */
  readonly scratch: string
  readonly inspection: Pick<FileType, 'kind' | 'mediaType'> & { readonly facts: FileFacts }
  readonly signal?: AbortSignal | undefined
}

export type Step = StepOf &
  (FfmpegStep | { readonly program: Exclude<Decoder, 'ffmpeg'>; readonly recipes?: undefined })

interface FfmpegStep {
  readonly program: 'ffmpeg'
  /** Recipes of this step. It does not run if one of them is off. */
  readonly recipes: readonly Recipe[]
}

interface StepOf {
  readonly args: (inside: { readonly input: string; readonly out: string }) => readonly string[]
  /** Input file. By default the item's file. */
  readonly input?: string
  readonly limits: Limits
  /** Files of ours that are written into the decoder's folder, by their names there. */
  readonly files?: Readonly<Record<string, string>>
  /** Receives the seconds of finished output, if the arguments make ffmpeg write `PROGRESS_FILE`. */
  readonly onSeconds?: ((seconds: number) => void) | undefined
}

export type StepEnd =
  | { readonly done: true; readonly folder: string; readonly run: ChildRun }
  | { readonly done: false; readonly code: RenditionCode }

/** Runs one decoder in a fresh folder under the item's scratch folder. */
export async function runStep(request: Omit<StepRequest, 'inspection'>, step: Step): Promise<StepEnd> {
  const folder = await mkdtemp(join(request.scratch, 'make-'))
  for (const [name, content] of Object.entries(step.files ?? {})) await writeFile(join(folder, name), content)
  const following = step.onSeconds && followProgress(folder, step.onSeconds)
  const run = await request.sandbox.run({
    program: step.program,
    recipes: step.recipes?.map(({ name }) => name),
    args: step.args,
    inputFile: step.input ?? request.file,
    scratchDir: folder,
    limits: step.limits,
    signal: request.signal,
  })
  await following?.stop()
  if (!run.ok) return { done: false, code: codeOfRefusal(run.error) }
  const { ended } = run.value
  if (ended !== 'exited') return { done: false, code: codeOfEnding(ended) }
  // A decoder that fails may still have drawn the picture, so the caller checks the output.
  return { done: true, folder, run: run.value }
}
