import { deviceOf, type Device } from '../privacy/suppliers/device.ts'
import { mailboxOf } from '../privacy/suppliers/mailbox.ts'
import { supplierSignOf, type ContractSign, type SupplierEvidence } from '../privacy/suppliers/signs.ts'
import { lookAtMessages, type MessageLook, type MessagePlace } from './explain-messages.ts'
import type { Document } from '../read/index.ts'
import { cluesOf, OwnWordsReader } from '../scan/supplier-clues.ts'

/** What one message says of a supplier, the mailbox and the device; null where it says nothing. */
export interface ExplainedMessage extends MessagePlace {
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

interface Explaining extends Omit<MessageLook, 'see'> {
  readonly see: (message: ExplainedMessage) => void
}

/** Looks at every message of a path and tells what it says of suppliers. Nothing is kept. */
export function explainSuppliers(path: string, { see, ...look }: Explaining): Promise<void> {
  return lookAtMessages(path, { ...look, see: (document, _item, place) => see(explained(document, place)) })
}

function explained(document: Document, place: MessagePlace): ExplainedMessage {
  const own = new OwnWordsReader()
  for (const part of document.parts) own.see(part)
  const clues = cluesOf(document, own.words)
  const { vendor = null, evidence = null, alert, contract, mailedBy } = supplierSignOf(clues) ?? {}
  const mailbox = mailboxOf(document.fields)
  const used = deviceOf(clues)
  return {
    ...place,
    vendor,
    evidence,
    mailbox: mailbox === undefined ? null : (mailbox.service ?? mailbox.host),
    device: used?.device ?? null,
    alert: alert ?? null,
    contract: contract ?? null,
    mailedBy: mailedBy ?? null,
    proof: { mailbox: mailbox?.header ?? null, device: used?.proof ?? null },
  }
}
