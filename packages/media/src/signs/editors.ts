/**
 * Programs that edit pictures and films: our name for each, and a pattern for the name that it writes into files. The
 * sign uses our name, so that it never repeats text from a file. Cameras and phones are not listed.
 */
const EDITORS: readonly (readonly [string, RegExp])[] = [
  ['photoshop', /photoshop|adobe camera raw/i],
  ['lightroom', /lightroom/i],
  ['adobe', /adobe|premiere|after effects|media encoder|illustrator|indesign/i],
  ['gimp', /gimp/i],
  ['snapseed', /snapseed/i],
  ['picsart', /picsart/i],
  ['google-photos', /^google$|google photos|picasa/i],
  ['apple-photos', /^photos \d|photo booth|preview|image capture|pixelmator|photomator/i],
  ['affinity', /affinity/i],
  ['capture-one', /capture one/i],
  ['darktable', /darktable|rawtherapee/i],
  ['canva', /canva/i],
  ['face-filter', /faceapp|facetune|meitu|beautyplus|b612|snow\b|youcam|remini|faceswap|reface/i],
  ['vsco', /vsco|polarr|luminar|topaz|afterlight|prisma/i],
  ['paint', /paint\.net|mspaint|microsoft paint|krita|inkscape|acdsee|irfanview|xnview|photoscape|photofiltre/i],
  ['windows-photos', /windows photo|microsoft windows|windows live/i],
  ['imagemagick', /imagemagick|graphicsmagick/i],
  ['capcut', /capcut|jianying/i],
  ['inshot', /inshot|youcut|kinemaster|vn video|viva ?video|powerdirector|filmora|videoshow|alight motion|splice/i],
  ['imovie', /imovie|final cut|compressor/i],
  ['davinci', /davinci|resolve/i],
  ['vegas', /vegas|avid|edius|pinnacle/i],
  ['free-editor', /shotcut|openshot|kdenlive|clipchamp|videoleap|avidemux|virtualdub|movie maker/i],
  ['audio-editor', /audacity|audition|wavelab|goldwave|ocenaudio|pro tools|logic pro|garageband/i],
]

/** Programs that only encode: messengers, converters, web sites. */
const ENCODERS: readonly (readonly [string, RegExp])[] = [
  ['handbrake', /handbrake/i],
  ['ffmpeg', /lav[fc]\d|ffmpeg|libx26[45]/i],
  ['mkvmerge', /mkvmerge|mkvtoolnix/i],
  ['gpac', /gpac|isomedia/i],
  ['vlc', /\bvlc\b/i],
  ['youtube', /^google\b|youtube/i],
  ['whatsapp', /whatsapp/i],
  ['telegram', /telegram/i],
  ['instagram', /instagram/i],
  ['tiktok', /tiktok|bytedance/i],
  ['snapchat', /snapchat/i],
  ['twitter', /twitter/i],
  ['screen-recorder', /obs[- ]studio|bandicam|camtasia|screencast|replaykit|xrecorder|az screen/i],
]

const MAKERS: readonly (readonly [string, RegExp])[] = [
  [
    'image-generator',
    /midjourney|stable.?diffusion|dall.?e|novelai|comfyui|automatic1111|firefly|openai|gpt-4o|imagen\b|invokeai|leonardo\.ai|runway|\bsora\b/i,
  ],
]

const named = (table: readonly (readonly [string, RegExp])[], text: string): string | undefined =>
  table.find(([, shape]) => shape.test(text))?.[0]

export const editorIn = (text: string): string | undefined => named(EDITORS, text)
export const encoderIn = (text: string): string | undefined => named(ENCODERS, text)
export const generatorIn = (text: string): string | undefined => named(MAKERS, text)
