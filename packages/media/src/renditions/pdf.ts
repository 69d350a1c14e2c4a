import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@firsthand/domain'
import { webpSize } from '../answers/output-file.ts'
import { isLocked } from '../documents/pdf-words.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import { type RenditionRefusal, renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import type { Rendered, RenderRequest, Rendition } from './rendition.ts'

export interface PageRange {
  /** Page numbers, from 1. */
  readonly first: number
  readonly last: number
  readonly px: number
}

const BATCH = 4

/**
 * Draws pages up to `last` in small batches, so that a page that is too much for a decoder loses only its own batch.
 * Refuses only if not even one page could be drawn.
 */
export async function makeFirstPages(
  request: RenderRequest,
  { last, px }: { readonly last: number; readonly px: number },
): Promise<Result<readonly Rendition[], RenditionRefusal>> {
  const pages: Rendition[] = []
  for (let first = 1; first <= last; first += BATCH) {
    const made = await makePdfPages(request, { first, last: Math.min(last, first + BATCH - 1), px })
    if (!made.ok) return pages.length === 0 ? made : ok(pages)
    pages.push(...made.value)
    request.onShare?.(Math.min(1, (first + BATCH - 1) / last))
    if (made.value.length < BATCH) break
  }
  return ok(pages)
}

/**
 * Draws pages as pictures, so that no script, form or link of the document survives. Pages beyond the end are omitted.
 */
export async function makePdfPages(
  request: RenderRequest,
  range: PageRange,
): Promise<Result<readonly Rendition[], RenditionRefusal>> {
  const step = await runStep(request, {
    program: 'pdftoppm',
    args: ({ input, out }) => [
      '-q',
      '-png',
      '-f',
      String(range.first),
      '-l',
      String(range.last),
      '-scale-to',
      String(range.px),
      input,
      `${out}/page`,
    ],
    limits: STILL_LIMITS,
  })
  if (!step.done) return renditionRefusal(step.code)
  const names = (await readdir(step.folder))
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort((a, b) => pageOf(a) - pageOf(b))
  if (names.length === 0) return renditionRefusal(isLocked(step.run.stderr) ? 'encrypted' : 'undecodable')
  const pages: Rendition[] = []
  for (const name of names) {
    const page = await encodePage(request, { file: join(step.folder, name), page: pageOf(name), px: range.px })
    if (!page.ok) return err(page.error)
    pages.push(page.value)
  }
  return ok(pages)
}

const pageOf = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0)

async function encodePage(request: RenderRequest, page: { file: string; page: number; px: number }): Promise<Rendered> {
  const step = await runStep(request, {
    program: 'webp',
    input: page.file,
    args: ({ input, out }) => [input, `${out}/page.webp`, String(page.px), '80', '1'],
    limits: STILL_LIMITS,
  })
  if (!step.done) return renditionRefusal(step.code)
  const file = join(step.folder, 'page.webp')
  const made = await webpSize(file)
  return made === undefined
    ? renditionRefusal('undecodable')
    : ok({ kind: 'page', mediaType: 'image/webp', file, page: page.page, ...made })
}
