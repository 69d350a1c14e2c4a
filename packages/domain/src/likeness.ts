/** How much of a picture is the same in its near twin: all, a part (a crop, or shown within it), all but a bar over it. */
export type LikenessForm = 'whole' | 'part' | 'bar'
