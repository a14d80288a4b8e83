import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { StorageCode } from '../data/index.ts'
import { putAside } from './session.ts'

/** Puts the open form aside and shows its code; what stopped that is said, and the form stays. */
export function usePutAside(): { put: () => void; problem: StorageCode | undefined } {
  const navigate = useNavigate()
  const [problem, setProblem] = useState<StorageCode>()
  const put = async () => {
    const done = await putAside()
    if (done.ok) await navigate('/disimpan', { replace: true })
    else setProblem(done.code)
  }
  return { put: () => void put(), problem }
}
