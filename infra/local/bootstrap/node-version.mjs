/** Ends the process with a message if this Node is too old for the workspace. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(
    `Firsthand needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org/en/download\n`,
  )
  process.exit(1)
}
