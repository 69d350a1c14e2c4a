/**
 * Notes on an archive's listing. `encrypted`: some entries need a password; `cut`: it ends too early, or takes too
 * long.
 */
export type ListingNote = 'encrypted' | 'cut'
