/** A program that Firsthand runs, its possible names, and its package on each kind of system. */
export type WantedProgram = {
  readonly key: ProgramKey
  readonly names: readonly string[]
  /**
   * If true, `npm start` refuses to start without the program. If another program is missing, the start only warns:
   * some previews are then not made. Without bubblewrap nothing is decoded.
   */
  readonly isNeeded: boolean
  /** Whether the program exists only on Linux. */
  readonly isLinuxOnly?: true
  /**
   * Whether its package also starts a system service under systemd. Such a package is unpacked instead of installed,
   * because nobody asked for the service.
   */
  readonly bringsService?: true
  readonly packages: {
    /** `a|b` chooses the first of the two that this release has. A final `?` makes the package optional. */
    readonly apt: readonly string[]
    readonly brew: string
    readonly dnf: string
    readonly pacman: string
    readonly apk: string
  }
}

export type ProgramKey =
  | 'valkey'
  | 'ffmpeg'
  | 'ffprobe'
  | 'exiftool'
  | 'bwrap'
  | 'heifDec'
  | 'pdftoppm'
  | 'pdftotext'
  | 'vips'
  | 'bsdtar'
  | 'prlimit'
  | 'setpriv'
  | 'unshare'
  // Used only by tests.
  | 'chromium'
  | 'age'
  | 'nginx'
  | 'caddy'
  | 'tor'
  // Used only by a bench.
  | 'espeak'

const ffmpeg = { apt: ['ffmpeg'], brew: 'ffmpeg', dnf: 'ffmpeg-free', pacman: 'ffmpeg', apk: 'ffmpeg' }
const utilLinux = {
  apt: ['util-linux'],
  brew: 'util-linux',
  dnf: 'util-linux',
  pacman: 'util-linux',
  apk: 'util-linux-misc setpriv',
}

/** All programs, in the order in which a message names them. */
export const wantedPrograms: readonly WantedProgram[] = [
  {
    key: 'valkey',
    names: ['valkey-server', 'redis-server'],
    isNeeded: true,
    bringsService: true,
    packages: { apt: ['valkey-server|redis-server'], brew: 'valkey', dnf: 'valkey', pacman: 'valkey', apk: 'valkey' },
  },
  { key: 'ffmpeg', names: ['ffmpeg'], isNeeded: true, packages: ffmpeg },
  { key: 'ffprobe', names: ['ffprobe'], isNeeded: true, packages: ffmpeg },
  {
    key: 'exiftool',
    names: ['exiftool'],
    isNeeded: true,
    packages: {
      apt: ['libimage-exiftool-perl'],
      brew: 'exiftool',
      dnf: 'perl-Image-ExifTool',
      pacman: 'perl-image-exiftool',
      apk: 'exiftool',
    },
  },
  {
    key: 'bwrap',
    names: ['bwrap'],
    isNeeded: false,
    isLinuxOnly: true,
    packages: { apt: ['bubblewrap'], brew: '', dnf: 'bubblewrap', pacman: 'bubblewrap', apk: 'bubblewrap' },
  },
  {
    key: 'heifDec',
    names: ['heif-dec', 'heif-convert'],
    isNeeded: true,
    packages: {
      // On Debian these codecs are plugins that are only recommended. Ubuntu and older releases build them in.
      apt: ['libheif-examples', 'libheif-plugin-libde265?', 'libheif-plugin-dav1d?'],
      brew: 'libheif',
      dnf: 'libheif-tools',
      pacman: 'libheif',
      apk: 'libheif-tools',
    },
  },
  {
    key: 'pdftoppm',
    names: ['pdftoppm'],
    isNeeded: true,
    packages: {
      apt: ['poppler-utils'],
      brew: 'poppler',
      dnf: 'poppler-utils',
      pacman: 'poppler',
      apk: 'poppler-utils',
    },
  },
  {
    key: 'pdftotext',
    names: ['pdftotext'],
    isNeeded: false,
    packages: {
      apt: ['poppler-utils'],
      brew: 'poppler',
      dnf: 'poppler-utils',
      pacman: 'poppler',
      apk: 'poppler-utils',
    },
  },
  {
    // Without it there is no preview of many BMP, ICO, XCF, DICOM, FITS, JPEG 2000 and Photoshop files, and of JPEG XL
    // with features that ffmpeg lacks.
    key: 'vips',
    names: ['vips'],
    isNeeded: false,
    packages: { apt: ['libvips-tools'], brew: 'vips', dnf: 'vips-tools', pacman: 'libvips', apk: 'vips-tools' },
  },
  {
    // Without it 7z, RAR, xz, bzip2, zstd, CAB, LHA and ISO archives are not listed. Our own reader reads ZIP, tar and
    // gzip.
    key: 'bsdtar',
    names: ['bsdtar'],
    isNeeded: false,
    packages: {
      apt: ['libarchive-tools'],
      brew: 'libarchive',
      dnf: 'bsdtar',
      pacman: 'libarchive',
      apk: 'libarchive-tools',
    },
  },
  { key: 'prlimit', names: ['prlimit'], isNeeded: false, isLinuxOnly: true, packages: utilLinux },
  { key: 'setpriv', names: ['setpriv'], isNeeded: false, isLinuxOnly: true, packages: utilLinux },
  { key: 'unshare', names: ['unshare'], isNeeded: false, isLinuxOnly: true, packages: utilLinux },
]
