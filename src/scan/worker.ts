import { parentPort, workerData } from 'node:worker_threads'
import { JobReader } from './job-reader.ts'
import type { FromWorker, ToWorker } from './messages.ts'

// A thread of the scan: takes jobs, reads, detects and hands batches to the one writer.
const port = parentPort
if (port === null) throw new Error('Cannot run the scan worker: expected a worker thread')
const reader = new JobReader(workerData, (message: FromWorker) => {
  const given =
    message.type === 'batch' ? [message.batch.findings.buffer, message.batch.sightings.buffer] : []
  port.postMessage(message, given)
})

port.on('message', (message: ToWorker) => {
  if (message.type === 'committed') reader.committed()
  else if (message.type === 'stop') void reader.stop().then(() => port.close())
  else reader.take(message.job)
})
