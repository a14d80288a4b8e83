import { useState } from 'react'
import { useNavigate } from 'react-router'
import { sayProblem, useMessages } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { begin } from '../visit/index.ts'

/** "Mulai": opens the form under a number of its own. */
export function BeginButton({ form, base }: { form: string; base: string }) {
  const { act, problems } = useMessages('common')
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    const begun = await begin(form)
    setBusy(false)
    if (begun.ok) void navigate(`${base}/isi/1`)
    else setProblem(sayProblem(problems, begun.code))
  }
  return (
    <>
      {problem !== undefined && (
        <div role="alert">
          <Notice tone="bad" title={problem} />
        </div>
      )}
      <Button kind="primary" busy={busy} onPress={() => void start()}>
        {act.start}
      </Button>
    </>
  )
}
