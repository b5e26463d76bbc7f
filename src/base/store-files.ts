/** What a store keeps in its folder: who reads folders must know its own, and not take them for somebody's. */
export const sqliteFile = 'kwartje.db'
export const keysFile = 'keys.json'
export const bareKeyFile = 'store.key'

/** True of the names in a folder that is a store: its file, and the keys that open it. */
export function isStoreFolder(names: ReadonlySet<string>): boolean {
  return names.has(sqliteFile) && (names.has(keysFile) || names.has(bareKeyFile))
}

/** True of a file that a store writes to all the time. */
export function isBusyStoreFile(name: string): boolean {
  return /^kwartje\.(?:db(?:-wal|-shm|-journal)?|lock)$/.test(name)
}
