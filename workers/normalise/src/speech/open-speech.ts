import { type Adapter, type AdapterFault, openAdapter, parseAdapterSetting } from '@firsthand/media'
import type { Logger } from '@firsthand/runtime'

export interface SpeechSettings {
  /** The values of FIRSTHAND_TRANSCRIBE and FIRSTHAND_TRANSLATE, unparsed. */
  readonly transcribe: string | undefined
  readonly translate: string | undefined
  /** Folders that no program may see, such as those of keys and data. */
  readonly secret: readonly string[]
}

export interface SpeechPrograms {
  readonly transcriber: Adapter | undefined
  readonly translator: Adapter | undefined
}

/**
 * Opens the operator's programs. A program that is set but unusable stops the start, because nobody should believe that
 * recordings are transcribed when they are not.
 */
export async function openSpeech(settings: SpeechSettings, log: Logger): Promise<SpeechPrograms> {
  const open = async (variable: string, text: string | undefined): Promise<Adapter | undefined> => {
    if (text === undefined) return undefined
    const parsed = parseAdapterSetting(text)
    const opened = parsed.ok ? await openAdapter(parsed.value, settings.secret) : parsed
    if (opened.ok) return opened.value
    const code: AdapterFault = opened.error
    log.event('config.refused', { variable, code })
    throw new Error(`${variable} is not what it should be`)
  }
  return {
    transcriber: await open('FIRSTHAND_TRANSCRIBE', settings.transcribe),
    translator: await open('FIRSTHAND_TRANSLATE', settings.translate),
  }
}
