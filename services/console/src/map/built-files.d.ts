/** The URL of a file that is built with the console. */
declare module '*?url' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: that is how Vite tells it
  export default address
}
