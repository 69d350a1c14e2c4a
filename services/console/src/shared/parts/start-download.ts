/** Starts a download by clicking a link. Setting `location` instead would raise the question about unsaved text. */
export function startDownload(href: string): void {
  const link = document.createElement('a')
  link.href = href
  // An empty value lets the service choose the file's name.
  link.download = ''
  link.click()
}
