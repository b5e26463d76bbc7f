import { createSandbox, type Reading } from '../read/index.ts'

/** What reading needs, for who reads without an index. Close its sandbox afterwards. */
export function openReading(signal: AbortSignal): Reading {
  return { signal, sandbox: createSandbox() }
}
