/** True when a host is this machine: only there may anything travel in clear. */
export function isThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

/** What `localhost` is here, whatever the network's name server makes of it. */
export const loopback = '127.0.0.1'
