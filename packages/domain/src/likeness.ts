/** How much of a picture its near twin shares: all, a part (a crop, or shown within it), or all but a bar over it. */
export type LikenessForm = 'whole' | 'part' | 'bar'
