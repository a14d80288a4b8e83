import type { news as id } from './news.id.ts'

/** What changed for staff. */
export const news: typeof id = {
  ready: 'There is something new in this version.',
  look: 'See what is new',
  title: 'What is new',
  done: 'Understood',
  changes: {
    '2026-11-24': [
      'The kiosk speaks Javanese too, and reads pages aloud where the tablet has a voice.',
      'Papers are photographed in the page, with a frame to fit them into.',
      'A tablet that nobody uses shows hours, requirements and the pledge.',
      'Residents can rate a finished service at the kiosk.',
    ],
  },
}
