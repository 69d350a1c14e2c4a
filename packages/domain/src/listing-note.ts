/**
 * Notes on an archive's listing. `encrypted`: some entries need a password; `cut`: the listing is incomplete, because
 * the archive ends too early or takes too long.
 */
export type ListingNote = 'encrypted' | 'cut'
