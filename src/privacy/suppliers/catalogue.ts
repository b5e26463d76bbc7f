import type { Service } from './service.ts'
export const services: readonly Service[] = [
  { domain: 'trello.com', name: 'Trello', branch: 'projects', role: 'processor' },
  { domain: 'google.com', name: 'Google', branch: 'mail-and-office', role: 'processor' },
  { domain: 'microsoft.com', name: 'Microsoft', branch: 'mail-and-office', role: 'processor' },
  { domain: 'slack.com', name: 'Slack', branch: 'meetings-and-chat', role: 'processor' },
]
const map = new Map(services.map((s) => [s.domain, s]))
export function serviceOf(domain: string): Service | undefined {
  return map.get(domain)
}
export const senderInfrastructure: ReadonlyMap<string, string> = new Map([['sendgrid.net', 'Twilio']])
