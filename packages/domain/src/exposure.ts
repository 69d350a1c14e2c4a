import type { RenditionKind } from './item.ts'

/** How much of a restricted item was shown, apart from its copies. */
export type NamedExposure = 'page' | 'still' | 'alarm' | 'search' | 'words' | 'as-received' | 'clean' | 'identifying'

export type ExposureKind = NamedExposure | RenditionKind
