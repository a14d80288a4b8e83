import type { rescue as id } from './rescue.id.ts'

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

/** English words around the sealed file. */
export const rescue: typeof id = {
  title: 'Send without a network',
  lead: 'For a tablet long without a network, or one that is breaking.',
  link: 'Send without a network',
  save: {
    title: 'Save from this tablet',
    body: 'All that waits goes into one locked file. Take it by USB to the regency, or to another tablet that has a network. Only the regency can open it.',
    stays: 'The data stays on this tablet. Nothing will be recorded twice.',
    act: 'Save a locked file',
    waiting: (p) => (p.n === 0 ? 'Nothing waits.' : `${many(p.n, 'record waits', 'records wait')}.`),
    file: (p) => `carried-${p.t}.kampung`,
    done: (p) => `File made: ${many(p.n, 'record', 'records')}, ${many(p.photos, 'photo', 'photos')}`,
    doneBody: 'Check that the file is on the USB stick, then take it along.',
    left: (p) => `${many(p.n, 'photo does', 'photos do')} not fit. They stay on this tablet.`,
    failed: 'The file was not made',
    NO_SEAL: "This tablet has not got the regency's key. Connect it to a network once, then try again.",
    NO_KEY: "This tablet's key is gone. Data is safe. Contact the regency.",
  },
  carry: {
    title: 'Take along a file from another tablet',
    body: 'Choose the locked file of the other tablet. This tablet sends it by itself once there is a network.',
    act: 'Choose a file',
    kept: 'File received',
    keptBody: 'It is safe on this tablet. You may remove the USB stick.',
    failed: 'The file was not received',
    NOT_SEALED: 'This is no locked file of a tablet. Choose one whose name ends in .kampung.',
    waiting: (p) => `${many(p.n, 'carried file waits', 'carried files wait')} for a network.`,
    none: 'No carried file waits.',
  },
}
