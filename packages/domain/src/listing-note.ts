/** Of an archive's listing. `encrypted`: a password is needed for some; `cut`: it ends before it should, or takes too long. */
export type ListingNote = 'encrypted' | 'cut'
