/**
 * How much of a picture its near twin shares: `whole`: all of it; `part`: a crop, or the picture shown inside the twin;
 * `bar`: all but a bar over it.
 */
export type LikenessForm = 'whole' | 'part' | 'bar'
