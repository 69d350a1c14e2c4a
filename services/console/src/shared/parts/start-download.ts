/** Clicks a link: unlike leaving the page, a download does not raise the question about unsaved text. */
export function startDownload(href: string): void {
  const link = document.createElement('a')
  link.href = href
  // The service chooses the file's name.
  link.download = ''
  link.click()
}
