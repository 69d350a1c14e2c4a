/** What an officer pins: a time, a place, or how two items lie to each other. */
export type AnchorAbout = 'time' | 'place' | 'link'
