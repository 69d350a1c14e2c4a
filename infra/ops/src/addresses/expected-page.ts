import { digestOf, type PageFiles, pagePolicy } from '@firsthand/page-files'

/** A file of the page and its SHA-256, in the two forms that people compare. */
export interface FileDigest {
  readonly name: string
  /** Null for the style, which stands in every page. */
  readonly path: string | null
  readonly sha256: string
  /** As in subresource integrity and in a content security policy. */
  readonly integrity: string
}

/** What every visitor of this version gets. */
export interface ExpectedPage {
  readonly policy: string
  readonly style: FileDigest
  /** The script that every page names. */
  readonly page: FileDigest & { readonly path: string }
  /** All scripts, that of the page first. */
  readonly scripts: readonly (FileDigest & { readonly path: string })[]
}

export function expectedPage({ style, page, lazy, more }: PageFiles): ExpectedPage {
  const script = ({ name, path, text }: PageFiles['page']) => ({ ...digest(name, text), path })
  return {
    policy: pagePolicy(digestOf(style).base64),
    style: { ...digest('style', style), path: null },
    page: script(page),
    scripts: [page, ...lazy, ...more].map(script),
  }
}

function digest(name: string, text: string) {
  const { hex, base64 } = digestOf(text)
  return { name, sha256: hex, integrity: `sha256-${base64}` }
}
