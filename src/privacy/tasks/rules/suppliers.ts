import { breachRule, processorRule } from '../../../law/rule.ts'
import { dayMs, taskRule } from '../task.ts'

/** Older word of a breach is history, no task: its three days were over long before anybody looked. */
const recentMs = 365 * dayMs

/** The time it takes to ask for an agreement, read it and sign it. */
const agreementDays = 30

/** A supplier told of a breach: from that word on we know, and the clock runs. Each word is a task of its own. */
export const supplierBreach = taskRule({
  id: 'supplier-breach',
  law: breachRule,
  isByHand: true,
  find: ({ suppliers, nowMs }) =>
    suppliers.flatMap(({ domain, name, isRejected, lastAlertAtMs }) => {
      if (isRejected || lastAlertAtMs === null || nowMs - lastAlertAtMs > recentMs) return []
      const start = Temporal.Instant.fromEpochMilliseconds(lastAlertAtMs).toString()
      return [
        {
          subject: `${domain} ${start.slice(0, 10)}`,
          sinceMs: lastAlertAtMs,
          due: { basis: 'law', rule: 'BREACH-72H', start },
          words: { name, count: 1 },
          places: [],
        },
      ]
    }),
  isDone: ({ suppliers }, { subject }) =>
    suppliers.some(({ domain, isRejected }) => isRejected && subject.startsWith(`${domain} `)),
})

/** Who works with data on our behalf, and no agreement was found. */
export const noAgreement = taskRule({
  id: 'no-agreement',
  law: processorRule,
  find: ({ suppliers }) =>
    suppliers
      .filter(({ isUsed, isProcessor, hasAgreement }) => isUsed && isProcessor && !hasAgreement)
      .map(({ domain, name }) => ({
        subject: domain,
        sinceMs: null,
        due: { basis: 'ours', days: agreementDays },
        words: { name, count: 1 },
        places: [],
      })),
  isDone: ({ suppliers }, { subject }) =>
    suppliers.some(
      ({ domain, hasAgreement, isProcessor, isRejected }) =>
        domain === subject && (hasAgreement || !isProcessor || isRejected),
    ),
})
