import type { Warning } from '../api/types.ts'

/** Standing warnings, as the sentence that an officer needs. */
export const WARNING_WORDS = {
  'nothing-locked': 'Nothing is locked: the store here cannot keep files from being deleted.',
  'drill-not-locked': 'This is a drill: its files are not locked and may be deleted afterwards.',
  'previews-off': 'Previews are off: files cannot be opened safely on this machine.',
  'scanner-away': 'The virus scanner does not answer: new files are shown without being scanned.',
  'signatures-old': 'The virus scanner has old signatures: what is new it does not know.',
  'worker-silent': 'A worker is silent: new files may wait before they appear.',
} as const satisfies Record<Warning, string>
