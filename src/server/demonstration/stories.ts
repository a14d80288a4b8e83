import {
  act,
  type Context,
  DAY,
  type EventData,
  type EventDraft,
  type EventType,
  HOUR,
  MINUTE,
  type Millis,
  type Personal,
  type RawAnswers,
} from '../../domain/index.ts'

/** Who does a step; a village's operator and head by the roles that its staff have. */
export type Player = 'kiosk' | 'operator' | 'head' | 'disdukcapil' | 'dinsos' | 'pengaduan'

/** What happens `after` milliseconds from the case's opening. `unseen`: its author had not heard of the step before. */
type Step = {
  readonly after: Millis
  readonly by: Player
  readonly draft: (on: string, context: Context) => EventDraft
  readonly unseen?: true
}

/** A case from its opening, `ago` before the demonstration is made. */
export type Story = {
  readonly ago: Millis
  readonly opens: { readonly service: string } | { readonly complaint: true }
  readonly answers?: RawAnswers
  readonly priority?: readonly EventData['request.submitted']['priority'][number][]
  readonly steps: readonly Step[]
  /** What was answered about it afterwards, one to four for each of the nine elements. */
  readonly rated?: readonly number[]
}

const products = ['nik', 'kk', 'akta-kelahiran', 'kia'] as const

/** A dozen cases that show every state: new, late, half way, returned, ready, done, refused, and in doubt. */
export const stories: readonly Story[] = [
  complaint(
    6 * HOUR + 10 * MINUTE,
    'road',
    'Jembatan kayu di dusun Krajan rusak, sepeda motor tidak bisa lewat.',
    [],
  ),
  complaint(50 * MINUTE, 'water', 'Air irigasi tidak mengalir ke sawah sejak kemarin.', []),
  {
    ...complaint(26 * HOUR, 'aid', 'Bantuan beras bulan ini belum saya terima.', [
      respond(75 * MINUTE, 'pengaduan', 'Sudah kami cek, jatah Anda tersedia di balai desa.'),
      resolve(165 * MINUTE, 'operator', 'explained', 'Warga sudah menerima berasnya.'),
    ]),
    rated: [3, 3, 2, 4, 3, 3, 4, 3, 3],
  },
  complaint(3 * HOUR + 15 * MINUTE, 'service', 'Loket tutup padahal masih jam pelayanan.', [
    respond(40 * MINUTE, 'head', 'Mohon maaf. Petugas pengganti sudah kami tunjuk.'),
  ]),
  request(41 * MINUTE, 'kelahiran-4in1', [
    verify(22 * MINUTE),
    approve(27 * MINUTE, 'disdukcapil'),
    issue(33 * MINUTE, 'disdukcapil', products[0]),
    issue(36 * MINUTE, 'disdukcapil', products[1]),
  ]),
  request(
    29 * HOUR,
    'kelahiran-4in1',
    [
      verify(35 * MINUTE),
      approve(40 * MINUTE, 'disdukcapil'),
      ...products.map((product, at) => issue((44 + 3 * at) * MINUTE, 'disdukcapil', product)),
      handOver(3 * HOUR),
    ],
    { rated: [4, 4, 3, 4, 4, 4, 4, 3, 4] },
  ),
  request(4 * MINUTE, 'keterangan-domisili', [], { priority: ['elder'] }),
  request(2 * DAY, 'keterangan-usaha', [
    giveBack(20 * MINUTE, 'operator', 'incomplete', ['business-photo'], 'Foto tempat usaha belum ada.'),
  ]),
  request(4 * HOUR, 'spm-kesehatan', [verify(30 * MINUTE)], {
    answers: { urgent: true },
    priority: ['urgent'],
  }),
  request(5 * HOUR, 'sktm-pendidikan', [verify(6 * MINUTE), issue(12 * MINUTE, 'head', 'sktm')]),
  request(3 * DAY, 'sktm-umum', [
    verify(8 * MINUTE),
    refuse(14 * MINUTE, 'head', 'Penghasilan keluarga di atas batas.'),
  ]),
  request(
    6 * DAY,
    'keterangan-domisili',
    [verify(5 * MINUTE), issue(9 * MINUTE, 'head', 'surat-domisili'), handOver(40 * MINUTE)],
    { rated: [4, 3, 4, 4, 4, 3, 4, 4, 2] },
  ),
  request(100 * MINUTE, 'spm-kesehatan', [
    verify(12 * MINUTE),
    approve(50 * MINUTE, 'dinsos'),
    {
      ...giveBack(52 * MINUTE, 'operator', 'unclear', ['medical-letter'], 'Surat dokter tidak terbaca.'),
      unseen: true,
    },
  ]),
]

type Extras = Pick<Story, 'answers' | 'priority' | 'rated'>

function request(ago: Millis, service: string, steps: readonly Step[], extras: Extras = {}): Story {
  return { ago, opens: { service }, steps, ...extras }
}

function complaint(ago: Millis, category: string, text: string, steps: readonly Step[]): Story {
  return { ago, opens: { complaint: true }, answers: { category, text }, steps }
}

function step<T extends EventType>(
  after: Millis,
  by: Player,
  type: T,
  data: EventData[T],
  personal: Personal = {},
): Step {
  return { after, by, draft: (on, context) => act(on, type, data, personal, context) }
}

function verify(after: Millis): Step {
  return step(after, 'operator', 'request.verified', {})
}

function approve(after: Millis, by: Player): Step {
  return step(after, by, 'request.approved', {})
}

function issue(after: Millis, by: Player, product: string): Step {
  return step(after, by, 'product.issued', { product })
}

function handOver(after: Millis): Step {
  return step(after, 'operator', 'request.handedOver', {})
}

function giveBack(
  after: Millis,
  by: Player,
  reason: EventData['request.returned']['reason'],
  requirements: string[],
  note: string,
): Step {
  return step(after, by, 'request.returned', { reason, requirements }, { note })
}

function refuse(after: Millis, by: Player, note: string): Step {
  return step(after, by, 'request.rejected', { reason: 'not-eligible' }, { note })
}

function respond(after: Millis, by: Player, note: string): Step {
  return step(after, by, 'complaint.responded', {}, { note })
}

function resolve(
  after: Millis,
  by: Player,
  outcome: EventData['complaint.resolved']['outcome'],
  note: string,
): Step {
  return step(after, by, 'complaint.resolved', { outcome }, { note })
}
