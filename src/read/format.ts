import type { Document, Item } from './document.ts'
import type { Problem } from '../base/problem.ts'

/** How one kind of content is read. One file in `formats/` each, and one line in `formats/index.ts`. */
export interface Format {
  readonly id: string
  readonly mediaTypes: readonly string[]
  /** File name endings, lower case, without the dot. */
  readonly extensions: readonly string[]
  /** True when the first bytes (up to 4 kB) can only be this format: stronger than what name and media type say. */
  readonly isIt?: (head: Uint8Array) => boolean
  /** Opening it takes so long that what is known is not opened again. */
  readonly isCostly?: true
  /** Never throws on content. Sync where the reader is ours, a promise where the sandbox does the work. */
  readonly read: (item: Item, reading: Reading) => Document | Promise<Document>
}

/** What a format may use while it reads. */
export interface Reading {
  readonly signal: AbortSignal
  /** Runs a reader that is not ours on bytes, in a process without files, network, addons or databases. */
  readonly sandbox: Sandbox
}

export interface Sandbox {
  /** The text that the named reader of the sandbox finds, or the problem that ended it. */
  readonly run: (reader: string, bytes: Uint8Array, signal: AbortSignal) => Promise<SandboxAnswer>
  readonly close: () => Promise<void>
}

export interface SandboxAnswer {
  readonly title: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly parts: readonly {
    readonly place: string
    readonly text: string
    /** As `Part.references`. */
    readonly references?: readonly string[]
  }[]
  /** Attachments found inside, to be read by formats of their own. */
  readonly nested: readonly {
    readonly name: string
    readonly mediaType: string
    readonly bytes: Uint8Array
  }[]
  readonly problems: readonly Problem[]
}
