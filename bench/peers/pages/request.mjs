/** A request as every peer stores it: about as long as one of ours, with ids and words that do not repeat. */
export function aRequest() {
  const word = () => Math.random().toString(36).slice(2)
  return {
    id: crypto.randomUUID(),
    type: 'request.submitted',
    village: '35.10.17.2005',
    case: crypto.randomUUID(),
    at: new Date().toISOString(),
    service: 'keterangan-domisili',
    ticket: `171205-A${Math.floor(Math.random() * 9_000) + 1_000}-7`,
    answers: { since: '2019-03-01', purpose: 'work', persons: 4, owner: true },
    papers: ['kk', 'ktp'],
    priority: [],
    language: 'id',
    pii: {
      salt: word() + word() + word(),
      name: `${word()} ${word()}`,
      place: `${word()} ${word()} ${word()}`,
    },
  }
}
