import type { RenditionKind } from './item.ts'

/** What was shown of a restricted item, other than one of its copies. */
export type NamedExposure = 'page' | 'still' | 'alarm' | 'search' | 'words' | 'as-received' | 'clean' | 'identifying'

export type ExposureKind = NamedExposure | RenditionKind
