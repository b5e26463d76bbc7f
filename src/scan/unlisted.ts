import type { UnlistedPlace } from '../read/index.ts'
import type { ScanBatch, UnitRow } from '../store/store.ts'
import { indexVersion } from './batch.ts'

/** A place that cannot be listed is a unit that holds one problem. */
export function unlistedBatch(
  scanId: number,
  { locator, problem }: UnlistedPlace,
  known: UnitRow | undefined,
): ScanBatch {
  return {
    scanId,
    // Without a stamp it is read anew once it is there again; its size is that of before.
    unit: { locator, stamp: '', sizeBytes: known?.sizeBytes ?? 0 },
    covered: [0, 0],
    done: known?.state !== 'partly',
    version: indexVersion,
    documents: [],
    occurrences: [],
    values: [],
    identities: [],
    findings: [],
    sightings: [],
    supplierSigns: [],
    agreementSigns: [],
    pictures: [],
    mailingSigns: [],
    writtenTo: [],
    mailTrails: [],
    requestSigns: [],
    nameCandidates: [],
    consentSigns: [],
    problems: [['', problem.code, problem.detail ?? '', problem.lostBytes]],
  }
}
