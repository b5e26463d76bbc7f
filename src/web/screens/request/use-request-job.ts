import type { Job } from '../../../app/jobs.ts'
import { useJobs } from '../../live.ts'
import { isGoingOn } from '../../shell/job-progress.ts'

/** The newest job of a kind for this request; null when there was none since the program began. */
export function useRequestJob(name: 'search-request' | 'pack-request', id: number): Job | null {
  return useJobs().find((job) => job.name === name && idOf(job.input) === id) ?? null
}

export function isRunning(job: Job | null): boolean {
  return job !== null && isGoingOn(job.state)
}

function idOf(input: unknown): number | null {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'number'
    ? input.id
    : null
}
