import { opensWith } from '../code-form.ts'
import type { CodeDetector, Examples } from '../detector.ts'
import { passesElevenTest } from '../digits.ts'
import type { Kind } from '../kinds.ts'

interface Stuck {
  readonly kind: Kind
  readonly label: string
  /** How its first two letters are written. */
  readonly opens: string
  readonly digits: number
  readonly accepts: (digits: string) => boolean
  readonly examples: Examples
}

/** A number that its name is stuck to: "BSN999912343". */
function stuck({ kind, label, opens, digits, accepts, examples }: Stuck): CodeDetector {
  const isOpen = opensWith(opens)
  const written = new RegExp(String.raw`${label}(\d{${digits}})(?![\w-])`, 'iy')
  return {
    kind,
    near: [],
    fits: (form) => form.letters === label.length && form.size === label.length + digits && isOpen(form),
    read({ text }, at) {
      written.lastIndex = at
      const value = written.exec(text)?.[1]
      if (value === undefined || !accepts(value)) return undefined
      const start = at + label.length
      const reasons = [{ code: 'label' as const, word: label }] // a literal keeps its type
      return { kind, start, end: start + digits, value, odds: 4, reasons }
    },
    examples,
  }
}

export const stuckBsn = stuck({
  kind: 'NL_BSN',
  label: 'bsn',
  opens: 'BS Bs bs',
  digits: 9,
  accepts: passesElevenTest,
  examples: { finds: ['BSN999912343', 'bsn999912343'], ignores: ['BSN999912344', 'BSN999912343a'] },
})

export const stuckKvk = stuck({
  kind: 'NL_KVK',
  label: 'kvk',
  opens: 'KV Kv kv',
  digits: 8,
  accepts: () => true,
  examples: { finds: ['KvK69599084'], ignores: ['KVK6959908', 'KVK695990841'] },
})
