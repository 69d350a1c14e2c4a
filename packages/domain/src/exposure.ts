import type { RenditionKind } from './item.ts'

/** What of a restricted item was shown, beside its copies. */
export type NamedExposure = 'page' | 'still' | 'alarm' | 'search' | 'words' | 'as-received' | 'clean' | 'identifying'

export type ExposureKind = NamedExposure | RenditionKind
