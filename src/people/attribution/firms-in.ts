import { fromUtf8, utf8 } from '../../base/bytes.ts'
import type { Finding } from '../../detect/finding.ts'
import { reach, type Anchor } from './anchors.ts'
import { firstAfter, firstFrom } from './halving.ts'
import { legalForm } from './legal-form.ts'

/**
 * The accounts and addresses of the firm whose letter it is: those in the lines around its number at the chamber of commerce or for
 * VAT, unless somebody's name stands with them.
 */
export function ofFirmsIn(
  text: Uint8Array,
  findings: readonly Finding[],
  anchors: readonly Anchor[],
): ReadonlySet<Finding> {
  const found = new Set<Finding>()
  let until = 0
  for (const { kind, start, end } of findings) {
    if (!firmNumbers.has(kind) || start < until) continue
    const before =
      fromUtf8(text.subarray(Math.max(0, start - reach), start))
        .split(blockEnd)
        .at(-1) ?? ''
    const behind = fromUtf8(text.subarray(end, end + reach)).split(blockEnd, 1)[0] ?? ''
    const from = start - utf8(before).length
    until = end + utf8(behind).length
    const first = anchors[firstAfter(anchors, from)]
    const isSigned = first !== undefined && first.at <= until
    if (isSigned && !legalForm.test(fromUtf8(text.subarray(from, until)))) continue
    for (let i = firstFrom(findings, from); (findings[i]?.start ?? until) < until; i++) {
      const one = findings[i]
      if (one !== undefined && (isSigned ? firmsAlone : firmsOwn).has(one.kind)) found.add(one)
    }
  }
  return found
}

const blockEnd = /\n[ \t\r]*\n|\f/
const firmNumbers: ReadonlySet<string> = new Set(['NL_KVK', 'NL_BTW', 'NL_RSIN'])
/** What a firm has one of; telephones in its lines may be those of who signs. */
const firmsAlone: ReadonlySet<string> = new Set([...firmNumbers, 'IBAN'])
const firmsOwn: ReadonlySet<string> = new Set([...firmNumbers, 'IBAN', 'ADDRESS', 'NL_POSTCODE'])
