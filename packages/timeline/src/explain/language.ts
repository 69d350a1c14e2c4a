/** The languages in which placements are explained; whoever adds one writes the same tables for it. */
export const LANGUAGES = ['en', 'fi', 'sv'] as const
export type Language = (typeof LANGUAGES)[number]
