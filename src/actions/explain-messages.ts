import { existsSync } from 'node:fs'
import type { Problem } from '../base/problem.ts'
import { Refusal } from '../base/refusal.ts'
import {
  fileItem,
  listUnits,
  openFile,
  problemOfError,
  readTree,
  splitMbox,
  type Document,
  type Item,
  type Reading,
} from '../read/index.ts'

/** Where a message lies. */
export interface MessagePlace {
  readonly file: string
  /** Offset of the message in its file; '' for a file that is one message. */
  readonly locator: string
}

/** Who looks at messages. */
export interface MessageLook {
  readonly reading: Reading
  /** Called once for every message that is no attachment of another; its parts can be walked here. */
  readonly see: (document: Document, item: Item, place: MessagePlace) => void
  readonly fail: (file: string, problem: Problem) => void
}

/** Looks at every message of a path. Nothing is kept. Refuses a path that is not there. */
export async function lookAtMessages(path: string, look: MessageLook): Promise<void> {
  if (!existsSync(path)) throw new Refusal('path-not-found', path)
  for (const unit of listUnits(path, [], look.reading.signal)) {
    if ('problem' in unit) {
      look.fail(unit.locator, unit.problem)
      continue
    }
    const { locator: file } = unit
    try {
      using opened = openFile(unit.path)
      if (unit.container !== 'mbox') await lookAt(fileItem(file, opened), { file, locator: '' }, look)
      else
        for (const { offset, item } of splitMbox(opened, 0, opened.sizeBytes))
          if (item !== undefined) await lookAt(item, { file, locator: String(offset) }, look)
    } catch (error) {
      look.fail(file, problemOfError(error))
    }
  }
}

async function lookAt(
  item: Item,
  { file, locator }: MessagePlace,
  { reading, see }: MessageLook,
): Promise<void> {
  let outer: Item | undefined
  await readTree(item, reading, {
    visit: (document, one) => {
      if (document.kind !== 'message' || outer !== undefined) return
      outer = one
      see(document, one, { file, locator: [locator, one.path].filter((step) => step !== '').join('/') })
    },
    leave: (_document, one) => {
      if (outer === one) outer = undefined
    },
    // Attachments are of no use here, and reading them takes the time.
    skip: () => outer !== undefined,
  })
}
