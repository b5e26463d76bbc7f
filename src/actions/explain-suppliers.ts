import { existsSync } from 'node:fs'
import { Refusal } from '../base/refusal.ts'
import { deviceOf, type Device } from '../privacy/suppliers/device.ts'
import { mailboxOf } from '../privacy/suppliers/mailbox.ts'
import { supplierSignOf, type ContractSign, type SupplierEvidence } from '../privacy/suppliers/signs.ts'
import type { Problem } from '../base/problem.ts'
import {
  fileItem,
  listUnits,
  openFile,
  problemOfError,
  readTree,
  splitMbox,
  type Item,
  type Reading,
} from '../read/index.ts'
import { cluesOf, OwnWordsReader } from '../scan/supplier-clues.ts'

/** What one message says of a supplier, the mailbox and the device; null where it says nothing. */
export interface ExplainedMessage {
  readonly file: string
  /** Offset of the message in its file; '' for a file that is one message. */
  readonly locator: string
  /** Registrable domain of the service that wrote it and is used. */
  readonly vendor: string | null
  /** Null for the copy of a message that was sent. */
  readonly evidence: SupplierEvidence | null
  /** The service that the mailbox is at, else the host that took it in. */
  readonly mailbox: string | null
  readonly device: Device | null
  readonly alert: 'vendor-breach' | null
  readonly contract: ContractSign | null
  /** Registrable domain of who carried it for the sender. */
  readonly mailedBy: string | null
  /** The headers or lines that prove mailbox and device. */
  readonly proof: { readonly mailbox: string | null; readonly device: string | null }
}

interface Explaining {
  readonly reading: Reading
  readonly see: (message: ExplainedMessage) => void
  readonly fail: (file: string, problem: Problem) => void
}

/** Looks at every message of a path and tells what it says of suppliers. Nothing is kept. */
export async function explainSuppliers(path: string, explaining: Explaining): Promise<void> {
  if (!existsSync(path)) throw new Refusal('path-not-found', path)
  for (const unit of listUnits(path, [], explaining.reading.signal)) {
    if ('problem' in unit) {
      explaining.fail(unit.locator, unit.problem)
      continue
    }
    try {
      using file = openFile(unit.path)
      if (unit.container === 'none')
        await explain(fileItem(unit.locator, file), [unit.locator, ''], explaining)
      else
        for (const { offset, item } of splitMbox(file, 0, file.sizeBytes))
          if (item !== undefined) await explain(item, [unit.locator, String(offset)], explaining)
    } catch (error) {
      explaining.fail(unit.locator, problemOfError(error))
    }
  }
}

async function explain(
  item: Item,
  [file, locator]: readonly [string, string],
  { reading, see }: Explaining,
): Promise<void> {
  let outer: Item | undefined
  await readTree(item, reading, {
    visit: (document, one) => {
      if (document.kind !== 'message' || outer !== undefined) return
      outer = one
      const own = new OwnWordsReader()
      for (const part of document.parts) own.see(part)
      const clues = cluesOf(document, own.words)
      const { vendor = null, evidence = null, alert, contract, mailedBy } = supplierSignOf(clues) ?? {}
      const mailbox = mailboxOf(document.fields)
      const used = deviceOf(clues)
      see({
        file,
        locator: [locator, one.path].filter((step) => step !== '').join('/'),
        vendor,
        evidence,
        mailbox: mailbox === undefined ? null : (mailbox.service ?? mailbox.host),
        device: used?.device ?? null,
        alert: alert ?? null,
        contract: contract ?? null,
        mailedBy: mailedBy ?? null,
        proof: { mailbox: mailbox?.header ?? null, device: used?.proof ?? null },
      })
    },
    leave: (_document, one) => {
      if (outer === one) outer = undefined
    },
    // Attachments are of no use here, and reading them takes the time.
    skip: () => outer !== undefined,
  })
}
