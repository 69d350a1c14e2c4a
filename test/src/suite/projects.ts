// The projects of the suite. A file's name says what it needs, which decides the services that are started for it.

/** From the lightest to the heaviest. */
export const PROJECTS = ['pure', 'programs', 'database', 'browser', 'stack'] as const
export type Project = (typeof PROJECTS)[number]

/** File name endings by project. All other test files are `pure`. */
const ENDINGS: Readonly<Record<Exclude<Project, 'pure'>, string>> = {
  /** Other people's programs: ffmpeg, exiftool, bubblewrap. */
  programs: '.programs.test.ts',
  /** The run's Postgres, Valkey or Ceph. */
  database: '.db.test.ts',
  /** Chromium, and everything of `database`. */
  browser: '.browser.test.ts',
  /** Processes of the platform, as they run in production. */
  stack: '.stack.test.ts',
}

export function projectOf(file: string): Project {
  const found = Object.entries(ENDINGS).find(([, ending]) => file.endsWith(ending))
  return PROJECTS.find((project) => project === found?.[0]) ?? 'pure'
}

/** Folders of test files below the root. */
const FOLDERS = ['{packages,services,workers,infra}/*/src', 'web-upload', 'test/src'] as const

/** Vitest's file patterns for a project. */
export function filesOf(project: Project): { readonly include: string[]; readonly exclude: string[] } {
  const below = (ending: string): string[] => FOLDERS.map((folder) => `${folder}/**/*${ending}`)
  const others = ['**/node_modules/**', '**/dist/**']
  if (project !== 'pure') return { include: below(ENDINGS[project]), exclude: others }
  return {
    include: below('.test.ts'),
    exclude: [...others, ...Object.values(ENDINGS).map((ending) => `**/*${ending}`)],
  }
}
