import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChildRun, Decoder, Limits } from '../sandbox/index.ts'
import { codeOfEnding, codeOfRefusal, type RenderRequest, type RenditionCode } from './rendition.ts'

export interface Step {
  readonly program: Decoder
  readonly args: (inside: { readonly input: string; readonly out: string }) => readonly string[]
  /** Defaults to the item's file. */
  readonly input?: string
  readonly limits: Limits
}

export type StepEnd =
  | { readonly done: true; readonly folder: string; readonly run: ChildRun }
  | { readonly done: false; readonly code: RenditionCode }

/** One decoder run in a fresh folder of its own under the item's scratch folder. */
export async function runStep(
  request: Pick<RenderRequest, 'sandbox' | 'file' | 'scratch' | 'signal'>,
  step: Step,
): Promise<StepEnd> {
  const folder = await mkdtemp(join(request.scratch, 'make-'))
  const run = await request.sandbox.run({
    program: step.program,
    args: step.args,
    inputFile: step.input ?? request.file,
    scratchDir: folder,
    limits: step.limits,
    purpose: 'picture',
    signal: request.signal,
  })
  if (!run.ok) return { done: false, code: codeOfRefusal(run.error) }
  const { ended } = run.value
  if (ended !== 'exited') return { done: false, code: codeOfEnding(ended) }
  // a decoder that ends badly may still have drawn the picture: the caller looks at what lies there
  return { done: true, folder, run: run.value }
}
