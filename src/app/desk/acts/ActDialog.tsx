import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Dialog } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { productName, useSay } from '../look/index.ts'
import { ActForm } from './ActForm.tsx'
import { forgetDraft } from './drafts.ts'
import type { Filled, OpenAct } from './forms.ts'
import { useDo } from './useDo.ts'

type Props = { aCase: Case; act: OpenAct | null; onClose: () => void }

/** The form of an act, over the case that it is about. Closed, it is forgotten; a desk that locks keeps it. */
export function ActDialog({ aCase, act, onClose }: Props) {
  const { me } = useWork()
  const { perform, busy, problem } = useDo(aCase)
  const title = useTitle(aCase)
  const close = () => {
    forgetDraft(me.id, aCase.id)
    onClose()
  }
  const save = async (filled: Filled) => {
    if (act === null) return
    if (await perform({ ...act, filled })) close()
  }
  return (
    <Dialog open={act !== null} onClose={close} title={act === null ? '' : title(act)}>
      {act !== null && (
        <ActForm
          aCase={aCase}
          act={act}
          busy={busy}
          problem={problem}
          onSave={(filled) => void save(filled)}
          onCancel={close}
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
