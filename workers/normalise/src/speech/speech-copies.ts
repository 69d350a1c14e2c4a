import type { SpeechText } from '@firsthand/database/normalise'
import { type Adapter, transcribe, translate } from '@firsthand/media'
import type { Copy, CopyRequest, CopyTable, Made } from '../copy.ts'

export interface SpeechDeps {
  /** The program that transcribes. Without it nothing is transcribed and nothing translated. */
  readonly transcriber: Adapter | undefined
  readonly translator: Adapter | undefined
  /** The stored transcript of an item by this maker (the program's name). Undefined if there is none yet. */
  readonly transcriptOf: (item: string, maker: string) => Promise<SpeechText | undefined>
}

/**
 * Transcript and translation of films and recordings, made by the operator's programs; none without them. They are made
 * when nothing else waits, because a transcript takes minutes and no film may wait for it. Both are marked as
 * machine-made.
 */
export function speechCopies({ transcriber, translator, transcriptOf }: SpeechDeps): CopyTable {
  if (transcriber === undefined) return () => []
  const heard: Copy = {
    kind: 'transcript',
    recipe: transcriber.maker,
    isLater: true,
    make: (request) => keepTranscript(request, transcriber),
  }
  const said: readonly Copy[] =
    translator === undefined
      ? []
      : [
          {
            kind: 'translation',
            madeOf: 'transcript',
            // The recipe names both programs: another transcript needs another translation.
            recipe: `${translator.maker} of ${transcriber.maker}`,
            isLater: true,
            make: (request) => keepTranslation(request, { transcriber, translator, transcriptOf }),
          },
        ]
  return ({ kind, facts }) => {
    const mayBeHeard = (kind === 'audio' || kind === 'video') && facts.hasAudio !== false
    return mayBeHeard ? [heard, ...said] : []
  }
}

async function keepTranscript(request: CopyRequest, transcriber: Adapter): Promise<Made> {
  const heard = await transcribe(request, transcriber)
  if (!heard.ok) return heard
  const { language, segments } = heard.value
  const timed = segments.map(({ startMs, endMs, text }) => ({ startMs, endMs, text }))
  await request.keepText({ source: 'transcript', language, machine: true, maker: transcriber.maker, segments: timed })
  return { ok: true, value: [] }
}

interface Both {
  readonly transcriber: Adapter
  readonly translator: Adapter
  readonly transcriptOf: SpeechDeps['transcriptOf']
}

/** Translates the transcript that this or an earlier attempt stored. Makes nothing if no speech was heard. */
async function keepTranslation(request: CopyRequest, { transcriber, translator, transcriptOf }: Both): Promise<Made> {
  const speech = await transcriptOf(request.item.id, transcriber.maker)
  if (speech === undefined) return { ok: false, error: { code: 'no-picture', message: 'nothing was heard yet' } }
  const maker = `${translator.maker} of ${transcriber.maker}`
  const translated =
    speech.segments.length === 0 ? ({ ok: true, value: speech } as const) : await translate(request, translator, speech)
  if (!translated.ok) return translated
  const { language, segments } = translated.value
  const timed = segments.map(({ startMs, endMs, text }) => ({ startMs, endMs, text }))
  await request.keepText({ source: 'translation', language, machine: true, maker, segments: timed })
  return { ok: true, value: [] }
}
