/** The address of a file that is built beside the console. */
declare module '*?url' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: that is how Vite tells it
  export default address
}
