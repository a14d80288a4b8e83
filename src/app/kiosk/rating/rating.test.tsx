import 'fake-indexeddb/auto'
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anAnswerTo } from '../../../../tests/builders/answers.ts'
import { anEmptyTablet, stored, theKioskAt } from '../../../../tests/builders/kiosk.tsx'
import { act, complaintForm, fileComplaint, ticketNumber } from '../../../domain/index.ts'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const ticket = ticketNumber('35.10.24.2008', 'A', 1)
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

beforeEach(async () => {
  vi.resetModules()
  await anEmptyTablet()
})
afterEach(cleanup)

/** A complaint of this tablet, resolved or not. */
async function aComplaint(resolved: boolean): Promise<void> {
  const { append, authoring, newId } = await import('../../../store/index.ts')
  const resident = await authoring({ kind: 'resident' })
  const staff = await authoring({ kind: 'staff', id: 'operator-1' })
  if (!resident || !staff) throw new Error('not enrolled')
  const identity = { case: newId(), event: newId(), ticket }
  const filed = fileComplaint({ identity, answers: anAnswerTo(complaintForm, {}), language: 'id' }, resident)
  if (!filed.ok) throw new Error('wrong answers')
  const end = act(identity.case, 'complaint.resolved', { outcome: 'fixed' }, {}, staff)
  await append(resolved ? [filed.event, end] : [filed.event])
}

test('nine taps rate a finished case, once, and what is kept names nobody', async () => {
  await aComplaint(true)
  const user = await theKioskAt(`/cek/${ticket}`)
  await user.click(await screen.findByRole('link', { name: 'Nilai pelayanan' }))
  await heading('Bagaimana syarat pelayanannya?')
  await user.click(screen.getByRole('button', { name: 'Kurang baik' }))
  await heading('Bagaimana urutan pelayanannya?')
  await user.click(screen.getByRole('link', { name: 'Kembali' }))
  await heading('Bagaimana syarat pelayanannya?')
  for (let n = 1; n < 9; n += 1) {
    await screen.findByText(`Pertanyaan ${n} dari 9. Tanpa nama.`)
    await user.click(screen.getByRole('button', { name: n === 1 ? 'Tidak baik' : 'Baik' }))
  }
  await screen.findByText('Pertanyaan 9 dari 9. Tanpa nama.')
  await user.dblClick(screen.getByRole('button', { name: 'Sangat baik' }))
  await heading('Terima kasih. Jawaban tersimpan.')
  const { tabletStore } = await import('../../../store/index.ts')
  const seen = await tabletStore.read({ oldest: 10 })
  const surveys = seen.ok ? seen.value.oldest.filter(({ event }) => event.type === 'survey.answered') : []
  expect(surveys.map(({ event }) => [event.data, event.pii])).toEqual([
    [{ service: 'complaint', scores: [1, 3, 3, 3, 3, 3, 3, 3, 4], assisted: false }, null],
  ])
  cleanup()
  await theKioskAt(`/nilai/${ticket}/1`)
  await heading('Sudah dinilai. Terima kasih.')
  expect((await stored()).events).toBe(3)
})

test('what is not finished, or not here, is not rated', async () => {
  await theKioskAt(`/nilai/${ticket}/1`)
  await heading(/belum ada di tablet ini/)
  await aComplaint(false)
  await theKioskAt(`/nilai/${ticket}/1`)
  await heading('Belum selesai')
})

test('a page in the middle, opened by itself, leads to the first question', async () => {
  await aComplaint(true)
  await theKioskAt(`/nilai/${ticket}/7`)
  await heading('Bagaimana syarat pelayanannya?')
})
