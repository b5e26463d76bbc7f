import { UsageError, type CommandCall } from './usage.ts'

/** As many characters as nobody minds to type. */
const shortest = 6

/** How many characters of these keys tell them apart: what a list shows, and what may be typed back. */
export function keyLength(keys: readonly string[]): number {
  const different = new Set(keys).size
  for (let length = shortest; ; length++)
    if (new Set(keys.map((key) => key.slice(0, length))).size === different) return length
}

/** The key of which somebody typed the whole, or the beginning; `known` is asked only for a beginning. */
export async function typedKey(
  { terminal }: Pick<CommandCall, 'terminal'>,
  typed: string,
  known: () => Promise<readonly string[]>,
): Promise<string> {
  const { help } = terminal.messages.commands
  if (/^[0-9a-f]{32}$/.test(typed)) return typed
  if (!isKey(typed)) throw new UsageError(help.wrongOption(typed))
  const found = new Set((await known()).filter((key) => key.startsWith(typed)))
  const [only] = found
  if (only === undefined || found.size > 1) throw new UsageError(help.wrongOption(typed))
  return only
}

/** True for what could be a key, or the beginning of one. */
export function isKey(typed: string): boolean {
  return /^[0-9a-f]{4,64}$/.test(typed)
}
