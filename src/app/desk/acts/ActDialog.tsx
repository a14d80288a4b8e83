import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Dialog } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { productName, useSay } from '../look/index.ts'
import { ActForm } from './ActForm.tsx'
import type { Filled, StaffAct } from './forms.ts'
import { useDo } from './useDo.ts'

/** An act that is being prepared. */
export type OpenAct = {
  readonly type: StaffAct
  readonly begin: Filled
  readonly fixes?: string | undefined
  readonly settles?: string | undefined
}

type Props = { aCase: Case; act: OpenAct | null; onClose: () => void }

/** The form of an act, over the case that it is about. */
export function ActDialog({ aCase, act, onClose }: Props) {
  const { perform, busy, problem } = useDo(aCase)
  const title = useTitle(aCase)
  const save = async (filled: Filled) => {
    if (act === null) return
    if (await perform({ ...act, filled })) onClose()
  }
  return (
    <Dialog open={act !== null} onClose={onClose} title={act === null ? '' : title(act)}>
      {act !== null && (
        <ActForm
          aCase={aCase}
          type={act.type}
          begin={act.begin}
          busy={busy}
          problem={problem}
          onSave={(filled) => void save(filled)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}

function useTitle(aCase: Case): (act: OpenAct) => string {
  const { acts: t } = useMessages('desk')
  const { desk } = useWork()
  const say = useSay()
  const service = aCase.kind === 'request' ? desk.services.get(aCase.service) : undefined
  return ({ type, begin }) =>
    type === 'product.issued' ? t.issue({ what: productName(service, begin.product, say) }) : t.title[type]
}
