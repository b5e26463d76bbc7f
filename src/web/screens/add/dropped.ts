import type { InputOf } from '../../call.ts'

type Dropped = InputOf<'find-dropped'>

/** As many names as it takes to tell a folder from others of its name; the server takes at most 50. */
const mostChildren = 40

/** What a file tells of itself in a browser: its name and size, never where it is. */
export function droppedFile({ name, size }: Pick<File, 'name' | 'size'>): Dropped {
  return { name, isFolder: false, sizeBytes: size }
}

/** The first thing that was dropped; null when it was no file or folder. Its content is not looked at. */
export async function droppedIn(transfer: DataTransfer): Promise<Dropped | null> {
  const entry = transfer.items[0]?.webkitGetAsEntry() ?? null
  const file = transfer.files[0]
  if (entry !== null && isFolder(entry))
    return { name: entry.name, isFolder: true, children: await namesIn(entry) }
  return file === undefined ? null : droppedFile(file)
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function namesIn(folder: FileSystemDirectoryEntry): Promise<string[]> {
  return new Promise((resolve) => {
    folder.createReader().readEntries(
      (entries) => resolve(entries.slice(0, mostChildren).map(({ name }) => name)),
      // A folder that cannot be listed is looked for by its name alone.
      () => resolve([]),
    )
  })
}
