/** A link that is pressed: a page that is left asks about what was typed, and a download leaves none. */
export function startDownload(href: string): void {
  const link = document.createElement('a')
  link.href = href
  // Its name is the service's to say.
  link.download = ''
  link.click()
}
