import { englishForce, type CommandText } from './command-text.ts'
import type { nlPublicDeskView } from './nl-public-desk-commands.ts'

export const enPublicDeskCommand: CommandText = {
  summary: 'The public desk: pages where others ask something, sign up or sign off',
  usage: 'kwartje public-desk [show | on | off | list | read | links | run] [OPTIONS]',
  options: [
    ['show', 'how the public desk stands'],
    ['on, off', 'switch it on or off'],
    ['list', 'what waits for you'],
    ['read', 'fetch now what visitors left'],
    ['links CSV [TO]', 'a list of your mailing program, with an unsubscribe link for each contact'],
    ['run', 'run the public desk here, for a service that is always on; does not open the overview'],
    ['--address URL', 'with on: where it is reached from outside, with https'],
    ['--port N', 'the port on this machine (2011)'],
    ['--run-elsewhere', 'with on: the workbench does not start it'],
    ['--folder FOLDER', 'with run: the folder of the public desk, if it is elsewhere'],
    englishForce,
    ['--json', 'for programs'],
  ],
  examples: [
    'kwartje public-desk links list.csv',
    'kwartje public-desk on --address https://desk.example.com',
    'kwartje public-desk run --folder /srv/public-desk',
  ],
}

export const enPublicDeskView: typeof nlPublicDeskView = {
  off: 'The public desk is off. Turn it on: kwartje public-desk on',
  running: (address) => `The public desk runs: ${address}`,
  stopped: 'The public desk is on, but does not run now. Start Kwartje, or: kwartje public-desk run',
  onlyHere: 'It can be seen on this machine only: there is no address from outside yet.',
  folder: (path) => `What it shows: ${path}`,
  waiting: (requests, signUps) =>
    `Waiting for you: ${requests === 1 ? '1 request' : `${String(requests)} requests`}, ${signUps === 1 ? '1 sign-up' : `${String(signUps)} sign-ups`}.`,
  aside: (n) =>
    `Put aside because the disk would not read it: ${String(n)}. Look in the folder inbox for files ending in .aside.`,
  read: (n, odd) =>
    `${n === 0 ? 'Nothing new' : `Fetched: ${String(n)}`}.${odd === 0 ? '' : ` Not readable, and taken away: ${String(odd)}.`}`,
  links: (file) => `Saved as ${file}, with a link for each contact and without who signed off.`,
  number: 'No',
  at: 'When',
  what: 'What',
  who: 'Who',
  reach: 'Reached by',
  types: { request: 'request', 'sign-up': 'sign-up' },
}
