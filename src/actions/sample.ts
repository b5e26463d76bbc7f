import { existsSync, readdirSync } from 'node:fs'
import { Refusal } from '../base/refusal.ts'
import { makeFolder } from '../store/make-folder.ts'
import { makeSample, type Truth } from '../sample/index.ts'

/** Writes the sample firm's mail and folders into an empty or new folder; gives what is in it. */
export async function makeSampleFirm(folder: string): Promise<Truth> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Refusal('not-empty', folder)
  makeFolder(folder)
  return makeSample(folder)
}
