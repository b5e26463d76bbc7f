import type { Sink } from '../send/one-click.ts'

/**
 * The only door by which a test reaches a server on this machine with a request that is meant for the open internet:
 * `KWARTJE_TEST_SINK=name=127.0.0.1:port` (more with commas), set where Kwartje is started. No screen and no file can set it; every use
 * leaves a line in the log, and `doctor` tells that it is open.
 */
export function testSinks(environment: Readonly<Record<string, string | undefined>>): readonly Sink[] {
  return (environment['KWARTJE_TEST_SINK'] ?? '').split(',').flatMap((text): Sink[] => {
    const [, host = '', address = '', port = ''] =
      /^\s*([a-z0-9.-]{3,253})=(127\.0\.0\.1):(\d{1,5})\s*$/i.exec(text) ?? []
    return host === '' ? [] : [{ host: host.toLowerCase(), address, port: Number(port) }]
  })
}
