import { Route, Routes } from 'react-router'
import { complaintForm } from '../../../domain/index.ts'
import { baseOf, complaintId } from '../draft.ts'
import { type Flow, FormPages } from '../form/index.ts'
import { ComplaintStart } from './ComplaintStart.tsx'

const flow: Flow = { id: complaintId, base: baseOf(complaintId), form: complaintForm, service: null }

/** A complaint: the same engine as a service, another form. */
export function ComplaintPages() {
  return (
    <Routes>
      <Route index element={<ComplaintStart />} />
      <Route path="*" element={<FormPages flow={flow} />} />
    </Routes>
  )
}
