import { spawn } from 'node:child_process'

/** Opens an address in the user's browser where there is a screen to show it on; else nothing happens: it is printed too. */
export function openBrowser(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const command = commandFor(address, environment)
  if (command === undefined) return
  const [program, ...args] = command
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined) // no such program on this machine
  child.unref()
}

function commandFor(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] | undefined {
  if (environment['CI'] !== undefined || environment['SSH_CONNECTION'] !== undefined) return undefined
  if (process.platform === 'darwin') return ['open', address]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  const hasScreen = (environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'] ?? '') !== ''
  return hasScreen ? ['xdg-open', address] : undefined
}
