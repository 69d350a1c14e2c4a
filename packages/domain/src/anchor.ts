/** What an officer pins: a time, a place, or the offset between two items. */
export type AnchorAbout = 'time' | 'place' | 'link'
