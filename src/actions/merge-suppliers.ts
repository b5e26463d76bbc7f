import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { action } from './action.ts'
import { sameAsField, supplierKeys } from './supplier-keys.ts'
import { nameable } from './suppliers.ts'

/** Says that a supplier is another one. Gives what takes that back. */
export const mergeSuppliers = action({
  name: 'merge-suppliers',
  shape: 'change',
  input: z.object({ domain: nameable, into: nameable }),
  subject: ({ domain, into }) => `${domain} ${into}`,
  async run({ store, clock }, { domain, into }): Promise<{ readonly statement: number }> {
    const keys = await supplierKeys(store)
    const [from, to] = [keys.of(domain), keys.of(into)]
    if (from === to) throw new Refusal('same-supplier', into)
    return {
      statement: await store.supplierStatements.add({
        subject: from,
        field: sameAsField,
        entry: '',
        value: to,
        provenance: 'confirmed',
        evidence: null,
        atMs: clock.now().epochMilliseconds,
      }),
    }
  },
})

/** Takes back what was stated of a supplier or a document; what held before holds again. */
export const withdrawStatement = action({
  name: 'withdraw-statement',
  shape: 'change',
  input: z.object({ statement: z.number().int().min(1) }),
  subject: ({ statement }) => String(statement),
  async run({ store, clock }, { statement }): Promise<{ readonly wasThere: boolean }> {
    return {
      wasThere: await store.supplierStatements.withdraw(statement, clock.now().epochMilliseconds),
    }
  },
})
