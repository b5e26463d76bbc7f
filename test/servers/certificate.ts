import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A certificate of the tests' own, as text and as files. */
export interface TestCertificate {
  readonly key: string
  readonly cert: string
  readonly keyFile: string
  readonly certificateFile: string
}

/** A certificate for localhost that nobody signed, in a folder; undefined without openssl. */
export function makeCertificate(folder: string): TestCertificate | undefined {
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  if (spawnSync('openssl', ['version']).error !== undefined) return undefined
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
      .concat(['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'])
      .concat(['-keyout', keyFile, '-out', certificateFile]),
    { stdio: 'ignore' },
  )
  return {
    key: readFileSync(keyFile, 'utf8'),
    cert: readFileSync(certificateFile, 'utf8'),
    keyFile,
    certificateFile,
  }
}
