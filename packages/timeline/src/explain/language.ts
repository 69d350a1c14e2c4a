/** The languages in which placements are explained. A new one needs the same tables. */
export const LANGUAGES = ['en', 'fi', 'sv'] as const
export type Language = (typeof LANGUAGES)[number]
