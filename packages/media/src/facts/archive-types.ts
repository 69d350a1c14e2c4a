interface ArchiveType {
  /** Matches the part of the media type after `application/`. */
  readonly subtype: RegExp
  /** True for a single compressed file without a name, in which libarchive sees no archive. */
  readonly isPackedAlone?: true
}

/**
 * Archives, by the media type that a detector gives them. libarchive lists their content, so a new type is one line
 * here.
 */
const TYPES: readonly ArchiveType[] = [
  { subtype: /^zip/ },
  { subtype: /^gzip/ },
  { subtype: /^x-(7z|rar)/ },
  { subtype: /^vnd\.rar/ },
  { subtype: /^x-g?tar/ },
  { subtype: /^x-(cpio|lzh|ace|arj|iso9660|apple-diskimage)/ },
  { subtype: /^x-(deb|rpm|unix-archive|archive|alz|stuffit)\b/ },
  { subtype: /^vnd\.ms-cab-compressed/ },
  { subtype: /^(vnd\.android\.package|java)-archive/ },
  { subtype: /^x-(bzip2|xz|lzip|compress|zstd)$/, isPackedAlone: true },
  { subtype: /^x-(bzip2|xz|lzip|compress|zstd)/ },
  { subtype: /^zstd$/, isPackedAlone: true },
  { subtype: /^zstd/ },
  { subtype: /^x-(lz4|lzma)$/, isPackedAlone: true },
  { subtype: /^x-(lz4|lzma)\b/ },
]

const find = (mediaType: string): ArchiveType | undefined => {
  const [, subtype] = /^application\/(.*)$/s.exec(mediaType) ?? []
  return subtype === undefined ? undefined : TYPES.find((one) => one.subtype.test(subtype))
}

export const isArchive = (mediaType: string): boolean => find(mediaType) !== undefined
export const isPackedAlone = (mediaType: string): boolean => find(mediaType)?.isPackedAlone === true
